import { type Passage, passageOf, type Span, spanContains, spanOverlap } from '../../model/span.ts';
import { tokensIn } from '../../text/analysis.ts';
import { isWord, type Token } from '../../text/tokens.ts';
import { COUNTING_OPENERS, LEANING_OPENERS, POINTING, STANDING_FOR, WRITERS_AND_READERS } from '../en/openings.ts';
import type { Profile } from '../profile.ts';

const LEAST_WORDS = 7;
const MOST_WORDS = 42;

/** Words as a reader counts them. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** "PORT ESSEN, Sept 14 (Globewire) - ": capitals, then up to a dash, where the reading knows no dateline. */
const DATELINE = /^\p{Lu}{3}[^\n—–]{0,70}? [—–-] (?=[\p{Lu}\p{N}])/u;

/** A sentence as it is told elsewhere: without the place and agency before the first one of a report. */
export function passageTold({ reading, sentence }: Profile): Passage {
  const { dateline } = reading;
  const text = reading.text.slice(sentence.start, sentence.end);
  const known = dateline && spanContains(sentence, dateline) ? dateline.end - sentence.start : 0;
  const lead =
    known > 0 ? known + (/^[\s)—–-]*/.exec(text.slice(known))?.[0].length ?? 0) : DATELINE.exec(text)?.[0].length;
  return passageOf(reading, { start: sentence.start + (lead ?? 0), end: sentence.end });
}

/**
 * Whether a sentence can be read by itself: a whole sentence of the report, of moderate length, that neither goes on from
 * another nor names anybody by a pronoun whose name stands elsewhere, and tells who speaks where somebody does.
 */
export function standsAlone(profile: Profile): boolean {
  const text = passageTold(profile).quote;
  const words = countWords(text);
  return (
    !profile.headline &&
    words >= LEAST_WORDS &&
    words <= MOST_WORDS &&
    /^[“"‘]?[\p{Lu}\p{N}$£€]/u.test(text) &&
    /[.!][”"’']?$/.test(text) &&
    !/\n/.test(text) &&
    hasClosedMarks(text) &&
    !leansOnAnother(profile) &&
    namesItsPronouns(profile) &&
    !addressesReader(profile) &&
    saysWhoSpeaks(profile)
  );
}

function hasClosedMarks(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count('"') % 2 === 0 && count('“') === count('”') && count('(') === count(')');
}

/** Opens with what points back to another sentence, ends in "said so", or has no verb. */
function leansOnAnother({ sentence: { tokens } }: Profile): boolean {
  const words = tokens.filter(isWord);
  const [first, second] = words;
  return (
    LEANING_OPENERS.has(first?.lower ?? '') ||
    (COUNTING_OPENERS.has(first?.lower ?? '') && /^(?:VERB|AUX|ADP)$/.test(second?.pos ?? '')) ||
    words.slice(0, 3).some(({ lower, pos }) => POINTING.has(lower) && pos !== 'SCONJ') ||
    words.some(({ lower }, i) => lower === 'so' && words[i - 1]?.pos === 'VERB') ||
    !words.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  );
}

/** Every "he" or "their" outside quotations stands with the name or description of the same one in the sentence. */
function namesItsPronouns({ sentence, mentions, reading }: Profile): boolean {
  const within = mentions.filter(({ span }) => spanContains(sentence, span));
  const isName = (span: Span) => tokensIn(sentence.tokens, span).some(({ pos }) => pos === 'PROPN');
  const named = new Set(
    within
      .filter(({ kind, span }) => kind === 'nominal' || (kind === 'name' && isName(span)))
      .map(({ entity }) => entity),
  );
  return sentence.tokens.every(
    (token, i) =>
      !STANDING_FOR.has(token.lower) ||
      within.some(({ kind, entity, span }) => kind === 'pronoun' && named.has(entity) && spanContains(span, token)) ||
      isQuoted(reading.text, sentence, token) ||
      isEmpty(sentence.tokens, i),
  );
}

/** "It was too early", "it is likely that": a subject that stands for nothing. */
const isEmpty = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'it' &&
  tokens[at + 1]?.pos === 'AUX' &&
  tokens.slice(at + 2, at + 4).some(({ pos, lower }) => pos === 'ADJ' || lower === 'too');

const addressesReader = ({ sentence, reading }: Profile): boolean =>
  sentence.tokens.some((token) => WRITERS_AND_READERS.has(token.lower) && !isQuoted(reading.text, sentence, token));

/** Whether a place of a sentence stands between quotation marks. */
function isQuoted(text: string, sentence: Span, { start }: Span): boolean {
  const before = text.slice(sentence.start, start);
  const count = (mark: string) => before.split(mark).length - 1;
  return count('“') > count('”') || count('"') % 2 === 1 || /(?:^|\s)‘[^’]*$/.test(before);
}

/**
 * Of what somebody is reported to say here, the sentence names the source or the cue, of a sentence that opens with a quotation
 * the source; and what a cue here tells is here.
 */
const saysWhoSpeaks = ({ attributions, sentence, reading }: Profile): boolean => {
  const opens = /^[“"‘]/.test(reading.text.slice(sentence.start, sentence.end));
  const within = (spans: readonly Span[]) => spans.some((span) => spanContains(sentence, span));
  const told = attributions.filter(({ content }) => content.some((span) => spanOverlap(span, sentence) > 0));
  return (
    told.every(({ source, cue }) => within(source) || (!opens && cue !== null && within([cue]))) &&
    (!opens || told.length > 0) &&
    attributions.every(
      ({ cue, content }) => cue === null || !within([cue]) || content.some((span) => spanOverlap(span, sentence) > 0),
    )
  );
};
