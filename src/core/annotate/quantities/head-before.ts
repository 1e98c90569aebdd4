import { tokenIndexAt } from '../../text/analysis.ts';
import type { Token } from '../../text/tokens.ts';
import { AMOUNT_NOUNS, RATIO_NOUNS } from '../en/number-contexts.ts';
import type { Figure, Place } from './figure.ts';

const LINKS: ReadonlySet<string> = new Set(['of', 'is', 'was', 'are', 'were', 'at', 'be', 'been']);

/** The noun a figure is said of when none follows it: "a turnout of 71 percent", "the rate was 35.7 percent". */
export function headBefore({ tokens, sentence }: Place, start: number): string | null {
  const index = tokenIndexAt(tokens, start);
  const link = tokens[index - 1];
  const before = tokens[index - 2];
  const noun = link?.lower === 'at' && before?.lemma === 'stand' ? tokens[index - 3] : before;
  if (!link || !noun || !LINKS.has(link.lower) || (link.lower === 'at' && noun === before)) return null;
  if (noun.start < sentence.start || noun.pos !== 'NOUN' || AMOUNT_NOUNS.has(noun.lemma)) return null;
  return noun.lemma;
}

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
