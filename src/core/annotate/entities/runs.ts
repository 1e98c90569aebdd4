import type { AnalysedSentence } from '../../text/analysis.ts';
import type { Token } from '../../text/tokens.ts';
import { GROUP_ADJECTIVES, ORGANISATION_WORDS } from '../en/entity-organisations.ts';
import { FEMALE_TITLES, MALE_TITLES, NEUTRAL_TITLES, OFFICE_TITLES, TITLE_MODIFIERS } from '../en/entity-titles.ts';
import { CALENDAR, NAME_OPENERS, NAME_PARTICLES, OF_HEADS, ORDINARY_WORDS, OWNING_WORDS } from '../en/entity-words.ts';
import { countryOfPeople, isGivenName, isPlaceName } from './gazetteer.ts';
import { isCapital, isLong, nameWord } from './spelling.ts';

/** Tokens `from` to `to` (excluded) of a sentence that are written as one name, titles included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** How a document writes its words where position forces no capital. Folded. */
export interface Vocabulary {
  /** Seen with a capital inside a sentence. */
  readonly capital: ReadonlySet<string>;
  /** Seen without one. */
  readonly plain: ReadonlySet<string>;
}

/** Most tokens of a name with its title. */
const LONGEST_RUN = 30;
/** Most words of a name that a headline in capitals is searched for. */
const LONGEST_KNOWN = 5;

/** Reads what the document itself shows of its names. Sentences in headline capitals show nothing. */
export function vocabularyOf(sentences: readonly AnalysedSentence[]): Vocabulary {
  const capital = new Set<string>();
  const plain = new Set<string>();
  for (const { tokens } of sentences) {
    if (inHeadlineCapitals(tokens)) continue;
    tokens.forEach((token, i) => {
      if (!isCapital(token)) plain.add(nameWord(token.text));
      else if (!opensSentence(tokens, i)) capital.add(nameWord(token.text));
    });
  }
  return { capital, plain };
}

/** Whether most words of a sentence bear capitals, so that a capital shows no name. One that ends in a full stop must be longer. */
export function inHeadlineCapitals(tokens: readonly Token[]): boolean {
  const known = headlines.get(tokens);
  if (known !== undefined) return known;
  const found = bearsCapitals(tokens);
  headlines.set(tokens, found);
  return found;
}

/** Asked of one sentence many times. */
const headlines = new WeakMap<readonly Token[], boolean>();

function bearsCapitals(tokens: readonly Token[]): boolean {
  const closed = /^[.!?”"]$/.test(tokens.at(-1)?.text ?? '');
  let [words, raised] = [0, 0];
  for (const token of tokens) {
    if (!isLong(token)) continue;
    words++;
    if (isCapital(token)) raised++;
  }
  return words >= (closed ? 7 : 4) && raised >= words * (closed ? 0.85 : 0.75);
}

/** Runs of a sentence, in order. */
export function runsOf(sentence: AnalysedSentence, vocabulary: Vocabulary): Run[] {
  const { tokens } = sentence;
  const headline = inHeadlineCapitals(tokens);
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; ) {
    const to = headline ? endOfKnown(tokens, i, vocabulary) : endOfRun(tokens, i, vocabulary);
    if (to > i) runs.push({ from: i, to });
    i = Math.max(to, i + 1);
  }
  return runs;
}

/** In headline capitals only words that the report itself, or the gazetteers, know as names make a run. */
function endOfKnown(tokens: readonly Token[], from: number, vocabulary: Vocabulary): number {
  let to = from;
  while (to < tokens.length && to - from < LONGEST_KNOWN && isKnownName(tokens, to, vocabulary)) to++;
  return to;
}

function isKnownName(tokens: readonly Token[], i: number, { capital, plain }: Vocabulary): boolean {
  const token = tokens[i] as Token;
  const word = nameWord(token.text);
  if (!isCapital(token) || ORDINARY_WORDS.has(word) || CALENDAR.has(word)) return false;
  if (capital.has(word)) return !plain.has(word) || isTitleWord(word);
  if (plain.has(word)) return false;
  return (
    isPlaceName(word) || isGivenName(word) || (token.pos === 'PROPN' && i > 0 && isGivenName(wordAt(tokens, i - 1)))
  );
}

function endOfRun(tokens: readonly Token[], from: number, vocabulary: Vocabulary): number {
  if (!startsName(tokens, from, vocabulary)) return from;
  let to = from + 1;
  while (to < from + LONGEST_RUN) {
    const next = joined(tokens, from, to);
    if (next === to) break;
    to = next;
  }
  return to;
}

function startsName(tokens: readonly Token[], i: number, { capital, plain }: Vocabulary): boolean {
  const token = tokens[i] as Token;
  const word = nameWord(token.text);
  if (word === 'al' && tokens[i + 1]?.text === '-' && isCapitalAt(tokens, i + 2)) return true;
  if (!isCapital(token) || (CALENDAR.has(word) && !monthAsName(tokens, i))) return false;
  if (/^\p{Lu}$/u.test(token.text) && tokens[i + 1]?.text === '-') return false;
  if (OWNING_WORDS.has(word) && /^['’]s$/.test(tokens[i + 1]?.text ?? '') && isCapitalAt(tokens, i + 2)) return true;
  const leads = isCapitalAt(tokens, i + 1) && !isOrdinary(tokens, i + 1);
  if (ORDINARY_WORDS.has(word) && !isAbbreviation(token))
    return NAME_OPENERS.has(word) && leads && !CALENDAR.has(wordAt(tokens, i + 1));
  if (!opensSentence(tokens, i)) return true;
  if (isPlaceName(word) || countryOfPeople(word)) return true;
  if (leads && (isTitleWord(word) || isGivenName(word) || TITLE_MODIFIERS.has(word) || GROUP_ADJECTIVES.has(word)))
    return true;
  if (capital.has(word) && !plain.has(word)) return true;
  if (plain.has(word) && !capital.has(word)) return false;
  if (leads) return ['PROPN', 'NOUN', 'X'].includes(token.pos) || capital.has(word);
  if (/[^s]s$/.test(word) && /^(?:of|are|were|have|in|from|for|to)$/.test(tokens[i + 1]?.lower ?? '')) return false;
  return isGivenName(word) || token.pos === 'PROPN' || isAbbreviation(token);
}

/** "May" and "June" before or after another name: "May Britt", "Theresa May". */
function monthAsName(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i);
  if (!['april', 'may', 'june', 'august'].includes(word)) return false;
  const before = tokens[i - 1];
  return (
    before !== undefined &&
    isCapital(before) &&
    (isGivenName(nameWord(before.text)) || isAddress(nameWord(before.text)))
  );
}

/** The token after `to` once the run has taken in what follows, or `to` itself. */
function joined(tokens: readonly Token[], from: number, to: number): number {
  const token = tokens[to];
  if (!token) return to;
  const word = nameWord(token.text);
  const last = tokens[to - 1] as Token;
  if (isCapital(token)) return follows(tokens, to) ? to + 1 : to;
  if (/^[-–]$/.test(token.text) && last.end === token.start && tokens[to + 1]?.start === token.end)
    return isCapitalAt(tokens, to + 1) || (/^\p{Lu}/u.test(last.text) && isNameTail(tokens, to + 1)) ? to + 2 : to;
  if (token.text === '&' && isCapitalAt(tokens, to + 1)) return to + 2;
  if (/^['’]s?$/.test(token.text))
    return (OWNING_WORDS.has(nameWord(last.text)) || ofSaint(tokens, from, to)) && isCapitalAt(tokens, to + 1)
      ? to + 2
      : to;
  if (NAME_PARTICLES.has(word)) return afterParticles(tokens, to);
  if (word === 'of' || word === 'for')
    return OF_HEADS.has(nameWord(last.text)) ? (afterLinked(tokens, to + 1) ?? to) : to;
  if (word === 'and') return joinsByAnd(tokens, from, to) ? to + 2 : to;
  return /^\d{1,3}$/.test(token.text) && /^\p{Lu}{2,}$/u.test(last.text) ? to + 1 : to;
}

/** "St Anne’s Hospital": a saint’s house, not what a person so named owns. */
const ofSaint = (tokens: readonly Token[], from: number, to: number): boolean =>
  /^(?:st|saint)$/.test(wordAt(tokens, from)) && to - from === 2 && ORGANISATION_WORDS.has(wordAt(tokens, to + 1));

function follows(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i);
  if (CALENDAR.has(word)) return monthAsName(tokens, i);
  return (
    !ORDINARY_WORDS.has(word) ||
    (NAME_OPENERS.has(word) && isCapitalAt(tokens, i + 1)) ||
    isAbbreviation(tokens[i] as Token)
  );
}

/** "Ban Ki-moon": a hyphen and a lower-case syllable end a name where no space stands. */
const isNameTail = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.pos === 'PROPN' && (tokens[i] as Token).text.length <= 5;

function afterParticles(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i < at + 3 && NAME_PARTICLES.has(wordAt(tokens, i))) i++;
  if (tokens[i]?.text === '-') i++;
  return isCapitalAt(tokens, i) && !isOrdinary(tokens, i) ? i + 1 : at;
}

/** "of (the) State": the token after the linked capital, or undefined. */
function afterLinked(tokens: readonly Token[], at: number): number | undefined {
  const i = tokens[at]?.lower === 'the' ? at + 1 : at;
  return isCapitalAt(tokens, i) && !CALENDAR.has(wordAt(tokens, i)) && !isOrdinary(tokens, i) ? i + 1 : undefined;
}

/** "Food and Drug Administration", "Department of Health and Human Services"; not "Hale and Reyes". */
function joinsByAnd(tokens: readonly Token[], from: number, at: number): boolean {
  if (!isCapitalAt(tokens, at + 1) || isOrdinary(tokens, at + 1)) return false;
  const before = tokens.slice(from, at);
  const linked = before.some(({ lower }) => lower === 'of' || lower === 'for');
  if (linked && before.length <= 6 && before.some(({ text }) => OF_HEADS.has(nameWord(text))))
    return !isGivenName(wordAt(tokens, at + 1)) && !isPlaceName(wordAt(tokens, at + 1));
  if (before.length > 1 || isGivenName(wordAt(tokens, from)) || isPlaceName(wordAt(tokens, from))) return false;
  if (GROUP_ADJECTIVES.has(wordAt(tokens, from)) || countryOfPeople(wordAt(tokens, from))) return false;
  let end = at + 1;
  while (end < at + 5 && isCapitalAt(tokens, end)) end++;
  return end > at + 2 && ORGANISATION_WORDS.has(wordAt(tokens, end - 1));
}

function opensSentence(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const { text } = tokens[k] as Token;
    if (/^[“"‘(:\u2014\u2013…[]$/u.test(text)) return true;
    if (/[\p{L}\p{N}]/u.test(text)) return false;
  }
  return true;
}

const wordAt = (tokens: readonly Token[], i: number): string => nameWord(tokens[i]?.text ?? '');
const isCapitalAt = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  return token !== undefined && isCapital(token);
};
const isOrdinary = (tokens: readonly Token[], i: number): boolean =>
  ORDINARY_WORDS.has(wordAt(tokens, i)) && !NAME_OPENERS.has(wordAt(tokens, i)) && !isAbbreviation(tokens[i] as Token);
/** "US", "IT", "U.S." — not "I", not "A". */
const isAbbreviation = (token: Token): boolean => /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,}\p{Lu}?)$/u.test(token.text);
const isAddress = (word: string): boolean =>
  MALE_TITLES.has(word) || FEMALE_TITLES.has(word) || NEUTRAL_TITLES.has(word);
const isTitleWord = (word: string): boolean => isAddress(word) || OFFICE_TITLES.has(word);
