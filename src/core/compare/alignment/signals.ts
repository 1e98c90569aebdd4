import type { Profile } from '../profile.ts';

/** What speaks for two sentences telling a same fact; each about 0 to 1, or the logarithm of a weight. */
export interface Signals {
  readonly bigrams: number;
  readonly quantities: number;
  readonly times: number;
  readonly speaker: number;
  readonly headline: number;
  /** Where the later of the two stands in its report. */
  readonly late: number;
  /** Share of the weight of the one that has less covered, by words of the other that mean nearly the same. */
  readonly mutual: number;
  /** The same of the one that has more covered, words counted by how rare they are in the story. */
  readonly covered: number;
  /** Share covered of the nouns and of the verbs. */
  readonly nouns: number;
  readonly verbs: number;
  /** Weight of the second heaviest word that both have, and of the heaviest that only one has. */
  readonly second: number;
  readonly uncovered: number;
  /** The best three telling words in a row that the other covers. */
  readonly run: number;
  /** Weight of the longest common subsequence of words, as a share of the lesser sentence. */
  readonly sequence: number;
  /** Likeness with the sentences around counted in. */
  readonly surroundings: number;
  /** `mutual`, and the likeness of meaning, against the best that either sentence has in the other document. */
  readonly mutualRank: number;
  readonly meaningRank: number;
  /** Of the second pass: the probability after the first; the best third sentence that both are like; the share of all
   * that either has in the other document; the best pair with one side moved by a sentence. */
  readonly first: number;
  readonly via: number;
  readonly share: number;
  readonly moved: number;
}

/** Signals that need nothing but two sentences and the words of the story. */
export const FIRST_SIGNALS = [
  'bigrams',
  'quantities',
  'times',
  'speaker',
  'headline',
  'late',
  'covered',
  'nouns',
  'verbs',
  'second',
  'uncovered',
  'run',
  'sequence',
  'surroundings',
  'mutualRank',
  'meaningRank',
] as const satisfies readonly (keyof Signals)[];

export const SECOND_SIGNALS = [
  ...FIRST_SIGNALS,
  'first',
  'via',
  'share',
  'moved',
] as const satisfies readonly (keyof Signals)[];

/** The signals that are read off two sentences by themselves. */
export function plainSignals(
  a: Profile,
  b: Profile,
): Pick<Signals, 'bigrams' | 'quantities' | 'times' | 'speaker' | 'headline' | 'late'> {
  return {
    bigrams: share(common(a.bigrams, b.bigrams), Math.max(2, Math.min(a.bigrams.size, b.bigrams.size))),
    quantities: sharedQuantities(a, b),
    times: sharedTimes(a, b),
    speaker: common(a.speakers, b.speakers) > 0 ? 1 : 0,
    headline: a.headline !== b.headline ? 0.5 : a.headline ? 1 : 0,
    late: Math.max(a.position, b.position),
  };
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  for (const key of less) if (more.has(key)) count++;
  return count;
}

function sharedQuantities(a: Profile, b: Profile): number {
  const same = a.quantities.some((x) =>
    b.quantities.some(
      (y) => x.unit === y.unit && x.low === y.low && x.high === y.high && !(x.low !== null && x.low < 3),
    ),
  );
  return same ? 1 : 0;
}

function sharedTimes(a: Profile, b: Profile): number {
  if (a.times.length === 0 || b.times.length === 0) return 0;
  const keys = new Set(a.times.map(({ value, relative }) => value ?? relative ?? ''));
  return b.times.some(({ value, relative }) => keys.has(value ?? relative ?? '')) ? 1 : 0;
}
