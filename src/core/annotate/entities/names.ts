import type { Span } from '../../model/span.ts';
import type { AnalysedSentence, Analysis } from '../../text/analysis.ts';
import type { Token } from '../../text/tokens.ts';
import { GROUP_ADJECTIVES } from '../en/entity-organisations.ts';
import { ROLES } from '../en/entity-roles.ts';
import { FEMALE_TITLES, MALE_TITLES, PLAIN_TITLES } from '../en/entity-titles.ts';
import { PLACE_PREPOSITIONS, SETTLEMENTS, SPEECH_VERBS } from '../en/entity-words.ts';
import { classify, type Evidence, fromWords } from './classify.ts';
import { countryOfPeople, type Gender } from './gazetteer.ts';
import { partsOf, startOfTitleBefore } from './parts.ts';
import { type Run, runsOf, type Vocabulary } from './runs.ts';
import { nameWord } from './spelling.ts';

/** One occurrence of a name. */
export interface FoundName {
  readonly span: Span;
  /** Span with the title before it. */
  readonly phrase: Span;
  readonly written: string;
  /** Its words, folded, hyphens left out. */
  readonly words: readonly string[];
  readonly evidence: Evidence;
  /** Title as written, without forms of address; null where there is none. */
  readonly title: string | null;
  /** What the title says. */
  readonly gender: Gender;
  /** A form of address or an office stands before it. */
  readonly titled: boolean;
  /** "the Hales": more than one of that name. */
  readonly plural: boolean;
  /** "the Front": an article stands before a single name that is no plural. */
  readonly headed: boolean;
  /** A preposition of place stands before it. */
  readonly located: boolean;
  /** It is the subject of a verb of speech or will, and no preposition of place stands before it. */
  readonly acts: boolean;
  /** It stands alone in brackets. */
  readonly bracketed: boolean;
  readonly sentence: number;
  /** Tokens of the sentence: first of the phrase, first of the name, one past the name. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
}

/** All names of a document that the rules find, in order. */
export function namesByRule(text: string, analysis: Analysis, vocabulary: Vocabulary): FoundName[] {
  return analysis.sentences.flatMap((sentence) => namesOf(text, sentence, vocabulary));
}

function namesOf(text: string, sentence: AnalysedSentence, vocabulary: Vocabulary): FoundName[] {
  const names: FoundName[] = [];
  for (const run of runsOf(sentence, vocabulary)) {
    const { before, title, name } = partsOf(sentence.tokens, run);
    if (before && isNameOfItsOwn(sentence.tokens, before))
      names.push(nameAt(text, sentence, before, before.from, false));
    if (!name || !denotes(sentence.tokens, name)) continue;
    names.push(nameAt(text, sentence, name, (title ?? name).from, title !== null));
  }
  return names;
}

/** What stands before a title counts as a name where the words themselves say what it is. */
const isNameOfItsOwn = (tokens: readonly Token[], run: Run): boolean =>
  denotes(tokens, run) && fromWords(wordsIn(tokens, run)) !== undefined;

/** "French" in "the French minister" and "Republican" in "Republican voters" describe; they denote nobody. */
export function denotes(tokens: readonly Token[], run: Run): boolean {
  if (run.to - run.from > 1) return true;
  const word = nameWord(tokens[run.from]?.text ?? '');
  if (ROLES.has(word) && tokens[run.from - 1]?.pos === 'DET') return false;
  if (!GROUP_ADJECTIVES.has(word) && !countryOfPeople(word)) return /\p{L}/u.test(word) && word.length > 1;
  return word.endsWith('s') && !/(?:ss|swiss)$/.test(word) && !['chinese', 'japanese'].includes(word);
}

/** One occurrence of a name at given tokens. */
export function nameAt(
  text: string,
  sentence: AnalysedSentence,
  run: Run,
  titleFrom: number,
  hasTitle: boolean,
): FoundName {
  const { tokens } = sentence;
  const first = tokens[run.from] as Token;
  const last = tokens[run.to - 1] as Token;
  const address = addressIn(tokens, titleFrom, run.from);
  const from = startOfTitleBefore(tokens, titleFrom, hasTitle);
  const titled = from < run.from;
  const words = wordsIn(tokens, run);
  const span = { start: first.start, end: last.end };
  const written = text.slice(span.start, span.end);
  const phrase = { start: (tokens[from] as Token).start, end: span.end };
  return {
    span,
    phrase,
    written,
    words,
    evidence: classify(words, {
      before: before(tokens, from),
      after: after(tokens, run.to),
      titled,
      settled: isSettled(tokens, from),
      written,
    }),
    title: titleText(text, tokens, from, run.from),
    gender: address ?? roleGender(tokens, from, run.from),
    titled,
    plural: run.to - run.from === 1 && tokens[from - 1]?.lower === 'the' && /[^s]s$/u.test(first.text),
    headed: run.to - run.from === 1 && tokens[from - 1]?.lower === 'the' && !/s$/u.test(first.text),
    located: PLACE_PREPOSITIONS.has(before(tokens, from)),
    acts: !PLACE_PREPOSITIONS.has(before(tokens, from)) && SPEECH_VERBS.has(after(tokens, run.to)),
    bracketed: tokens[run.from - 1]?.text === '(' && tokens[run.to]?.text === ')',
    sentence: sentence.index,
    from,
    at: run.from,
    to: run.to,
  };
}

const wordsIn = (tokens: readonly Token[], run: Run): string[] =>
  tokens
    .slice(run.from, run.to)
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .map(({ text }) => nameWord(text));

/** "the village of Tarn", "the port city of Tarn". */
const isSettled = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 1]?.lower === 'of' && SETTLEMENTS.has(tokens[from - 2]?.lower ?? '');

const before = (tokens: readonly Token[], i: number): string => nameWord(tokens[i - 1]?.text ?? '');

/** The lemma of the verb that follows, an adverb or auxiliary skipped. */
function after(tokens: readonly Token[], i: number): string {
  const token = tokens[i];
  if (!token) return '';
  if (token.pos === 'ADV' || token.pos === 'AUX') return tokens[i + 1]?.lemma ?? '';
  return token.lemma;
}

function addressIn(tokens: readonly Token[], from: number, to: number): Gender {
  for (let i = from; i < to; i++) {
    const word = nameWord(tokens[i]?.text ?? '');
    if (MALE_TITLES.has(word)) return 'male';
    if (FEMALE_TITLES.has(word)) return 'female';
  }
  return null;
}

function roleGender(tokens: readonly Token[], from: number, to: number): Gender {
  for (let i = to - 1; i >= from; i--) {
    const roles = ROLES.get(nameWord(tokens[i]?.text ?? ''));
    if (roles) return roles[0]?.gender ?? null;
  }
  return null;
}

function titleText(text: string, tokens: readonly Token[], from: number, to: number): string | null {
  let start = from;
  let end = to;
  while (start < end && PLAIN_TITLES.has(nameWord(tokens[start]?.text ?? ''))) start++;
  while (end > start && PLAIN_TITLES.has(nameWord(tokens[end - 1]?.text ?? ''))) end--;
  if (start >= end) return null;
  return text.slice((tokens[start] as Token).start, (tokens[end - 1] as Token).end);
}
