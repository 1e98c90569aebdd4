import type { WordRange } from './chains.ts';
import type { ReuseText } from './words.ts';

/** Share of a sentence that must be covered for the whole of it to be taken in. */
const MOST_OF_SENTENCE = 0.6;

/** Words by which an end is moved outwards to reach the end of a clause. */
const CLAUSE_REACH = 3;

/** Words of a sentence that are left out again when only so few of it were reached. */
const STRAY_WORDS = 2;

const CLAUSE_MARK = /[,;:()“”"–—]|\s-\s/;

/** Moves the ends of a range of words to those of the sentence, or of the clause, that they nearly reach. */
export function snap(text: ReuseText, range: WordRange): WordRange {
  const from = snapStart(text, range);
  const to = snapEnd(text, { from, to: range.to });
  return from < to ? { from, to } : range;
}

function snapStart(text: ReuseText, { from, to }: WordRange): number {
  const sentence = text.sentences[text.words[from]?.sentence ?? -1];
  if (!sentence || from === sentence.from) return from;
  const covered = Math.min(to, sentence.to) - from;
  if (covered >= MOST_OF_SENTENCE * (sentence.to - sentence.from)) return sentence.from;
  if (covered <= STRAY_WORDS && to > sentence.to) return sentence.to;
  for (let i = from; i >= Math.max(sentence.from, from - CLAUSE_REACH); i--)
    if (i === sentence.from || clauseBetween(text, i - 1, i)) return i;
  return from;
}

function snapEnd(text: ReuseText, { from, to }: WordRange): number {
  const sentence = text.sentences[text.words[to - 1]?.sentence ?? -1];
  if (!sentence || to === sentence.to) return to;
  const covered = to - Math.max(from, sentence.from);
  if (covered >= MOST_OF_SENTENCE * (sentence.to - sentence.from)) return sentence.to;
  if (covered <= STRAY_WORDS && from < sentence.from) return sentence.from;
  for (let i = to; i <= Math.min(sentence.to, to + CLAUSE_REACH); i++)
    if (i === sentence.to || clauseBetween(text, i - 1, i)) return i;
  return to;
}

/** Whether a mark that ends a clause stands between two neighbouring words. */
function clauseBetween({ reading, words }: ReuseText, before: number, after: number): boolean {
  return CLAUSE_MARK.test(reading.text.slice(words[before]?.end, words[after]?.start));
}

/** Whether a range is made of whole sentences. */
export function wholeSentences({ words, sentences }: ReuseText, { from, to }: WordRange): boolean {
  return sentences[words[from]?.sentence ?? -1]?.from === from && sentences[words[to - 1]?.sentence ?? -1]?.to === to;
}
