import type { Span } from '../../model/span.ts';
import type { AnalysedSentence } from '../../text/analysis.ts';
import type { Token } from '../../text/tokens.ts';
import type { Country } from '../en/entity-countries.ts';
import { BODY_ROLES, IRREGULAR_PLURALS, RELATIVE_ROLES, ROLES } from '../en/entity-roles.ts';
import { NOBODY, POSSESSIVES, QUANTIFIERS, SPEECH_VERBS } from '../en/entity-words.ts';
import { countryNamed, countryOfPeople, type Gender } from './gazetteer.ts';
import type { FoundName } from './names.ts';
import { inHeadlineCapitals } from './runs.ts';
import { isCapital, nameWord } from './spelling.ts';

/** How a description is introduced: "the", "a", "his" or "Hale’s", "two" or "some", nothing. */
export type Determiner = 'definite' | 'indefinite' | 'possessive' | 'quantity' | 'bare';

/** A description of somebody by a role: "the former mayor of Norland". */
export interface FoundNominal {
  readonly span: Span;
  /** Singular, lower case. */
  readonly head: string;
  readonly plural: boolean;
  /** It denotes a body rather than a person. */
  readonly body: boolean;
  readonly determiner: Determiner;
  readonly gender: Gender;
  /** Words that qualify the head, folded. */
  readonly modifiers: readonly string[];
  /** Country named in it ("the Russian president", "president of Mexico"). */
  readonly country: Country | null;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly headAt: number;
}

/** Most words a description reaches to either side of its head. */
const REACH = 8;

/** Descriptions of a sentence in order. Roles that are titles before a name are part of the name's phrase. */
export function nominalsOf(sentence: AnalysedSentence, names: readonly FoundName[]): FoundNominal[] {
  const { tokens } = sentence;
  const taken = new Set<number>();
  for (const name of names) for (let i = name.from; i < name.to; i++) taken.add(i);
  const nominals: FoundNominal[] = [];
  tokens.forEach((token, i) => {
    const head = roleOf(token);
    if (head === undefined || taken.has(i) || !isHead(tokens, i)) return;
    const from = startOf(tokens, i);
    const last = nominals.at(-1);
    if (last && from < last.to && last.headAt >= from) return;
    if (NOBODY.has(tokens[from]?.lower ?? '')) return;
    const nominal = describe(sentence, from, i, endOf(tokens, i), head);
    if (nominal.determiner !== 'bare' || nominal.plural || head === 'police' || opensHeadline(tokens, from, i))
      nominals.push(nominal);
  });
  return nominals;
}

/** "Former Norland President: …": headlines leave out the article. */
const opensHeadline = (tokens: readonly Token[], from: number, head: number): boolean =>
  from === 0 && head > 0 && inHeadlineCapitals(tokens);

/** Longer than any role noun. */
const LONGEST = 24;
/** What each word was found to be, as all words of a text are asked for more than once: so many at most. */
const MOST_ROLES = 20_000;
const found = new Map<string, string | undefined>();

/** Singular of a role noun, lower case, or undefined for any other word. */
export function roleOf({ lower }: Pick<Token, 'lower'>): string | undefined {
  if (lower.length > LONGEST) return undefined;
  const known = found.get(lower);
  if (known !== undefined || found.has(lower)) return known;
  const role = roleIn(lower);
  if (found.size >= MOST_ROLES) found.clear();
  found.set(lower, role);
  return role;
}

function roleIn(lower: string): string | undefined {
  const word = lower.replaceAll('’', "'");
  const known = (noun: string): boolean => ROLES.has(noun) || BODY_ROLES.has(noun);
  if (!/^\p{L}/u.test(word)) return undefined;
  const irregular = IRREGULAR_PLURALS.get(word);
  if (irregular !== undefined && (known(irregular) || irregular === 'person')) return irregular;
  if (known(word)) return word;
  const singular = word.endsWith('s') ? word.slice(0, -1) : '';
  return known(singular) ? singular : undefined;
}

function isHead(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.pos === 'VERB' || token.pos === 'AUX' || (token.pos === 'ADJ' && !isCapital(token))) return false;
  const next = tokens[i + 1];
  if (!next) return true;
  if (next.text === '-' && next.start === token.end) return false;
  if (next.pos === 'NOUN' && next.lower === `${next.lemma}s` && SPEECH_VERBS.has(next.lemma) && ROLES.has(token.lower))
    return true;
  return !((next.pos === 'NOUN' || next.pos === 'PROPN') && /^\p{L}/u.test(next.text));
}

/** First token of the phrase: back over what qualifies the head to its determiner or possessor. */
function startOf(tokens: readonly Token[], head: number): number {
  let start = head;
  for (let i = head - 1; i >= 0 && i >= head - REACH; i--) {
    const token = tokens[i] as Token;
    if (isDeterminer(token) && tokens[i + 1]?.text !== '-') return withArticle(tokens, i);
    if (/^['’]s?$/.test(token.text)) return startOfPossessor(tokens, i);
    if (!qualifies(tokens, i)) break;
    start = i;
  }
  return start;
}

/** "the two men": a number may stand after the article. */
const withArticle = (tokens: readonly Token[], i: number): number =>
  i > 0 &&
  QUANTIFIERS.has(tokens[i]?.lower ?? '') &&
  /^(?:the|these|those|his|her|their|its)$/.test(tokens[i - 1]?.lower ?? '')
    ? i - 1
    : i;

const isDeterminer = ({ pos, lower }: Token): boolean =>
  (pos === 'DET' && !/^(?:all|what|which|whatever|whichever)$/.test(lower)) ||
  POSSESSIVES.has(lower) ||
  QUANTIFIERS.has(lower);

function qualifies(tokens: readonly Token[], i: number): boolean {
  const { pos, text } = tokens[i] as Token;
  if (['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(pos)) return true;
  if (text === '-') return true;
  return (
    pos === 'VERB' &&
    (tokens[i - 1]?.text === '-' || /(?:ed|en|born)$/.test(text)) &&
    !!tokens[i - 1] &&
    tokens[i - 1]?.pos !== 'PRON'
  );
}

function startOfPossessor(tokens: readonly Token[], mark: number): number {
  let start = mark;
  for (let i = mark - 1; i >= 0 && i >= mark - REACH; i--) {
    const token = tokens[i] as Token;
    if (isDeterminer(token)) return i;
    if (!['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(token.pos) && token.text !== '-') break;
    start = i;
  }
  return start;
}

/** One past the last token: over "of …" and "for …", and over "from …", "in …" where a name follows. */
function endOf(tokens: readonly Token[], head: number): number {
  let end = head + (isPostposed(tokens, head + 1) ? 2 : 1);
  while (end < tokens.length && end < head + REACH) {
    const link = (tokens[end] as Token).lower;
    const next = tokens[end + 1];
    if (!next) break;
    const strong = link === 'of' || (link === 'for' && speaksFor(tokens[head] as Token, next));
    const weak = (link === 'from' || link === 'at' || link === 'with') && isCapital(next);
    if (!strong && !weak) break;
    const to = endOfPhrase(tokens, end + 1);
    if (to === end + 1) break;
    end = to;
  }
  return end;
}

/** "attorney general", "directors general". */
const isPostposed = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'general' &&
  /^(?:attorney|solicitor|secretary|secretarie|surgeon|governor|consul|director|inspector|prosecutor|auditor)s?$/.test(
    tokens[i - 1]?.lower ?? '',
  );

/** "a spokesman for the mayor", "lawyers for Hale"; not "thanked the family for their support". */
const speaksFor = (head: Token, next: Token): boolean =>
  ROLES.has(roleOf(head) ?? '') &&
  (isCapital(next) || next.lower === 'the' || /^(?:a|an|his|her|its)$/.test(next.lower));

function endOfPhrase(tokens: readonly Token[], from: number): number {
  let to = from;
  let noun = from;
  while (to < tokens.length && to < from + REACH) {
    const { pos, text } = tokens[to] as Token;
    const part = ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(pos) || POSSESSIVES.has(text.toLowerCase());
    if (!part && !/^(?:-|['’]s?)$/.test(text)) break;
    to++;
    if (['NOUN', 'PROPN', 'NUM'].includes(pos)) noun = to;
  }
  return noun;
}

function describe(sentence: AnalysedSentence, from: number, headAt: number, to: number, head: string): FoundNominal {
  const { tokens } = sentence;
  const words = tokens.slice(from, headAt).map(({ text }) => nameWord(text));
  const [role] = ROLES.get(head) ?? [];
  const written = (tokens[headAt] as Token).lower;
  return {
    span: { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end },
    head,
    plural: written !== head,
    body: role === undefined && head !== 'person',
    determiner: determinerOf(tokens, from, headAt),
    gender: role?.gender ?? null,
    modifiers: words.filter((word) => word.length > 1),
    country: countryIn(tokens, from, to),
    sentence: sentence.index,
    from,
    to,
    headAt,
  };
}

function determinerOf(tokens: readonly Token[], from: number, headAt: number): Determiner {
  const { lower, pos } = tokens[from] as Token;
  if (tokens.slice(from, headAt).some(({ text }) => /^['’]s?$/.test(text)) || POSSESSIVES.has(lower))
    return 'possessive';
  if (lower === 'a' || lower === 'an' || lower === 'another') return 'indefinite';
  if (lower === 'the' || lower === 'this' || lower === 'that' || lower === 'these' || lower === 'those')
    return 'definite';
  if (from < headAt && (QUANTIFIERS.has(lower) || pos === 'DET' || pos === 'NUM')) return 'quantity';
  return 'bare';
}

function countryIn(tokens: readonly Token[], from: number, to: number): Country | null {
  for (let i = from; i < to; i++) {
    const word = nameWord(tokens[i]?.text ?? '');
    const country = isCapital(tokens[i] as Token) ? (countryOfPeople(word) ?? countryNamed(word)) : undefined;
    if (country) return country;
  }
  return null;
}

/** Whether a role names somebody by their tie to another ("his rival"). */
export const isRelative = (head: string): boolean => RELATIVE_ROLES.has(head);
