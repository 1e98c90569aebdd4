import { LEADING_ABBREVIATIONS, OPEN_ABBREVIATIONS, SENTENCE_STARTERS } from '../text/english.ts';
import { fold } from '../text/normalise.ts';
import { wordSpansOf } from '../text/words.ts';
import type { Sketchable } from './types.ts';

/** Units of a text that are read: what an article tells of its event stands in its first pages. */
const READ = 24_000;
/** Share of long words with a capital from which a line is a headline in capitals, where a capital shows nothing. */
const TITLE_CASE = 0.7;

/** A word of an article with what the sketch needs to know of its place. */
export interface NewsWord {
  readonly text: string;
  readonly folded: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly capital: boolean;
  /** Opens a sentence or quotation, or stands in a headline in capitals: its capital shows no name. */
  readonly forced: boolean;
  /** How much a word here tells of what the article is about. */
  readonly place: number;
  readonly headline: boolean;
}

/** Headline and text as words. A text that begins with the headline has it once. */
export function newsWordsOf(article: Sketchable): NewsWord[] {
  const headline = (article.headline ?? '').slice(0, 500).trim();
  const text = bodyOf(article, headline);
  const head = wordsIn(headline, () => HEADLINE, true);
  return [...head, ...wordsIn(text, placeWeight, false)];
}

function bodyOf({ text, blocks, dateline }: Sketchable, headline: string): string {
  const read = text.slice(0, READ);
  const cut = (from: number, to: number): string =>
    read.slice(0, from) + ' '.repeat(Math.max(0, Math.min(to, read.length) - from)) + read.slice(to);
  const block = blocks?.find(({ kind }) => kind === 'headline');
  const bare = dateline ? cut(dateline.start, dateline.end) : read;
  if (block && block.end <= READ && headline !== '') return bare.slice(0, block.start) + bare.slice(block.end);
  if (headline !== '' && fold(read.slice(0, headline.length + 20)).startsWith(fold(headline)))
    return bare.slice(headline.length);
  return bare;
}

const HEADLINE = 2.5;

/** News tells the most in its first lines ("inverted pyramid"). */
const placeWeight = (index: number): number => (index < 60 ? 2 : index < 160 ? 1.4 : index < 400 ? 1 : 0.6);

function wordsIn(text: string, place: (index: number) => number, headline: boolean): NewsWord[] {
  const words: NewsWord[] = [];
  let end = 0;
  let line = lineCase(text, 0);
  for (const span of wordSpansOf(text)) {
    const gap = text.slice(Math.max(end, span.start - 12), span.start);
    if (span.start >= line.end) line = lineCase(text, span.start);
    const written = text.slice(span.start, span.end);
    const before = words.at(-1);
    words.push({
      text: written,
      folded: span.folded,
      gap,
      capital: isCapital(written),
      forced: line.inCapitals || !before || opensSentence(gap, before.folded, span.folded),
      place: place(words.length),
      headline,
    });
    end = span.end;
  }
  return words;
}

const isCapital = (word: string): boolean => {
  const unit = word.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(word);
};

/** Whether the line that holds an offset is written as headlines are. */
function lineCase(text: string, at: number): { end: number; inCapitals: boolean } {
  const stop = text.indexOf('\n', at);
  const end = stop < 0 ? text.length : stop;
  const line = text.slice(at, Math.min(end, at + 300));
  const long = line.match(/\p{L}{4,}/gu) ?? [];
  const capitals = long.filter(isCapital).length;
  return { end, inCapitals: long.length >= 4 && capitals >= long.length * TITLE_CASE };
}

function opensSentence(gap: string, before: string, folded: string): boolean {
  if (/[!?:;\n“"‘([…—]/u.test(gap)) return true;
  if (!gap.includes('.')) return false;
  if (LEADING_ABBREVIATIONS.has(before) || /^\p{L}$/u.test(before)) return false;
  return !OPEN_ABBREVIATIONS.has(before) || SENTENCE_STARTERS.has(folded);
}
