import { tokenIndexAt } from '../../text/analysis.ts';
import type { Token } from '../../text/tokens.ts';
import { AMOUNT_NOUNS, RATIO_NOUNS } from '../en/number-contexts.ts';
import type { Figure, Place } from './figure.ts';

const FORMS_OF_BE: ReadonlySet<string> = new Set(['is', 'was', 'are', 'were', 'be', 'been']);

/** Longest subject read, in tokens. */
const REACH = 14;

/** The noun a figure is said of when none follows it: "a turnout of 71 percent", "the rate for all taxes was 35.7 percent". */
export function headBefore({ tokens, sentence }: Place, start: number): string | null {
  const index = tokenIndexAt(tokens, start);
  const link = tokens[index - 1];
  if (!link || link.start < sentence.start) return null;
  const stands = link.lower === 'at' && tokens[index - 2]?.lemma === 'stand';
  const noun =
    link.lower === 'of' ? tokens[index - 2] : subjectHead(tokens, stands ? index - 3 : index - 2, link, stands);
  return noun?.pos === 'NOUN' && !AMOUNT_NOUNS.has(noun.lemma) ? noun.lemma : null;
}

/** Head of the subject that ends at `last`: the noun before its first preposition, else its last noun. */
function subjectHead(tokens: readonly Token[], last: number, link: Token, stands: boolean): Token | undefined {
  if (!stands && !FORMS_OF_BE.has(link.lower)) return undefined;
  let head = tokens[last];
  for (let i = last; i > Math.max(0, last - REACH); i--) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    if (!before || !inSubject(token)) break;
    if (token.pos === 'ADP' && before.pos === 'NOUN') head = before;
    if ((token.pos === 'DET' || POSSESSIVES.has(token.lower)) && before.pos !== 'ADP') break;
  }
  return head;
}

const POSSESSIVES: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her', 'our', 'my']);
const SUBJECT_PARTS: ReadonlySet<string> = new Set([
  'NOUN',
  'PROPN',
  'ADJ',
  'DET',
  'ADP',
  'CCONJ',
  'NUM',
  'PART',
  'PRON',
]);
const inSubject = (token: Token): boolean => SUBJECT_PARTS.has(token.pos) || token.text === ',';

/** "The rate was 35.72, and in all 45.8 percent": the percentage of a rate whose sign stands later in the sentence, last at `lastPercent`. */
export function asPercentage(place: Place, figure: Figure, lastPercent: number): Figure {
  if (figure.unit !== 'one' || figure.dimension !== 'count' || figure.form !== 'digits') return figure;
  if (Math.abs(figure.high) > 100 || lastPercent < figure.start) return figure;
  const head = endsPhrase(place.tokens, figure) ? headBefore(place, figure.start) : null;
  return head !== null && RATIO_NOUNS.has(head) ? { ...figure, unit: 'percent', dimension: 'ratio' } : figure;
}

function endsPhrase(tokens: readonly Token[], figure: Figure): boolean {
  const next = tokens[tokenIndexAt(tokens, figure.end)];
  return next === undefined || next.pos === 'PUNCT' || next.pos === 'CCONJ' || next.pos === 'ADP';
}
