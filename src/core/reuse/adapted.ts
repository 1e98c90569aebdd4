import { alignWords } from './align.ts';
import type { WordRange } from './chains.ts';
import { containment, kindOf, type Match, sharedWords, type Weighed, weightOf } from './judge.ts';
import { snap } from './snap.ts';
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
  const [partA, partB] = [
    closest(
      one,
      a,
      pairs.map(([i]) => i),
    ),
    closest(
      other,
      b,
      pairs.map(([, j]) => j),
    ),
  ];
  const ordered = alignWords(one.text.words, other.text.words, partA, partB, []);
  const kind = kindOf(one, other, partA, partB, ordered);
  return kind && { a: partA, b: partB, kind, weight, containment: containment(one, other, partA, partB) };
}

/** What a word without its equal costs, against 1 for one that has it. */
const LONELY_COST = 0.35;

/** The part of a sentence where the shared words stand close together; all of it where that is most of it. */
function closest({ text }: Weighed, sentence: SentenceWords, shared: readonly number[]): WordRange {
  let best = { from: sentence.from, to: sentence.from, score: 0 };
  let from = sentence.from;
  let score = 0;
  let last = sentence.from - 1;
  for (const at of [...shared].sort((x, y) => x - y)) {
    const kept = score - LONELY_COST * (at - last - 1);
    if (kept <= 0) from = at;
    score = Math.max(0, kept) + 1;
    if (score > best.score) best = { from, to: at + 1, score };
    last = at;
  }
  return snap(text, best);
}
