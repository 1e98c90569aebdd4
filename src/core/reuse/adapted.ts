import { alignWords } from './align.ts';
import { containment, kindOf, type Match, sharedWords, type Weighed, weightOf } from './judge.ts';
import type { ReuseText, SentenceWords } from './words.ts';

/** Words of its own content that a sentence must share to be looked at. */
const FEWEST_CONTENT_WORDS = 5;

/** A word in more sentences of one text than this brings no two of them together. */
const MOST_SENTENCES = 24;

/** What the shared words must tell at the least. */
const LEAST_WEIGHT = 5;

/**
 * Pairs of sentences that share many telling words in another order, found without regard to n-grams. Names and
 * figures are shared by all who report an event, so only words of other kinds bring two sentences together.
 */
export function adaptedSentences(
  one: Weighed,
  other: Weighed,
  postings: ReadonlyMap<number, readonly number[]>,
): Match[] {
  return one.text.sentences.flatMap((sentence) => {
    return candidates(one.text, sentence, postings).flatMap((index) => {
      const there = other.text.sentences[index];
      const match = there && compareSentences(one, other, sentence, there);
      return match ? [match] : [];
    });
  });
}

/** In which sentences of a text each content word stands. */
export function contentPostings({ words }: ReuseText): Map<number, number[]> {
  const postings = new Map<number, number[]>();
  for (const { key, role, sentence } of words) {
    if (role !== 'content') continue;
    const list = postings.get(key);
    if (!list) postings.set(key, [sentence]);
    else if (list.at(-1) !== sentence && list.length <= MOST_SENTENCES) list.push(sentence);
  }
  return postings;
}

function candidates(text: ReuseText, { from, to }: SentenceWords, postings: ReadonlyMap<number, readonly number[]>) {
  const shared = new Map<number, number>();
  const content = text.words.slice(from, to).filter(({ role }) => role === 'content');
  for (const key of new Set(content.map((word) => word.key))) {
    const list = postings.get(key) ?? [];
    if (list.length <= MOST_SENTENCES) for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  return [...shared].filter(([, count]) => count >= FEWEST_CONTENT_WORDS).map(([index]) => index);
}

function compareSentences(one: Weighed, other: Weighed, a: SentenceWords, b: SentenceWords): Match | null {
  if (one.text.words[a.from]?.heading || other.text.words[b.from]?.heading) return null;
  const pairs = sharedWords(one, other, a, b).filter(
    ([i, j]) => !(one.text.words[i]?.quoted && other.text.words[j]?.quoted),
  );
  const weight = weightOf(one, pairs);
  if (weight < LEAST_WEIGHT) return null;
  const ordered = alignWords(one.text.words, other.text.words, a, b, []);
  const kind = kindOf(one, other, a, b, ordered);
  return kind && { a, b, kind, weight, containment: containment(one, other, a, b) };
}
