import type { ReuseText } from './words.ts';

/** Words in a seed. Reprints of news share few long runs but many of three words (NEWS-COPY, Silcock et al. 2023). */
const SEED = 3;

/** A seed in more places of one text than this tells nothing, and keeps repetitive text from costing its square. */
const MOST_PLACES = 8;

/** How far a run is followed beyond its seeds, in words, through word groups that are themselves too frequent to seed. */
const FARTHEST = 64;

/** The same words in the same order: `length` words from word `a` of one text and word `b` of another. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Where each group of three words stands in a text. */
export interface SeedIndex {
  readonly keys: Int32Array;
  /** Number of the group that starts at each word. */
  readonly groups: Int32Array;
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** Numbers groups of words; the same groups get the same numbers in all texts that share one. */
export class SeedLexicon {
  readonly #numbers = new Map<number, number>();

  index({ words }: ReuseText): SeedIndex {
    const keys = Int32Array.from(words, ({ key }) => key);
    const groups = new Int32Array(Math.max(0, keys.length - SEED + 1));
    const places = new Map<number, number[]>();
    for (let i = 0; i < groups.length; i++) {
      let group = keys[i] as number;
      for (let j = 1; j < SEED; j++) group = this.#number(group, keys[i + j] as number);
      groups[i] = group;
      const list = places.get(group);
      if (!list) places.set(group, [i]);
      else if (list.length <= MOST_PLACES) list.push(i);
    }
    return { keys, groups, places };
  }

  /** Fits 2^26 words and groups in an exact integer: far more than a story has. */
  #number(group: number, key: number): number {
    const pair = group * 2 ** 26 + key;
    const known = this.#numbers.get(pair);
    if (known !== undefined) return known;
    this.#numbers.set(pair, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** All runs of shared words that hold a seed, as long as they go, by their place in `a`, then in `b`. */
export function sharedRuns(a: SeedIndex, b: SeedIndex): Run[] {
  const runs: OpenRun[] = [];
  const onDiagonal = new Map<number, OpenRun>();
  for (let i = 0; i < a.groups.length; i++) {
    const group = a.groups[i] as number;
    const there = b.places.get(group);
    if (!there || there.length > MOST_PLACES || (a.places.get(group)?.length ?? 0) > MOST_PLACES) continue;
    for (const j of there) {
      const run = onDiagonal.get(j - i);
      if (run && i > run.a + run.length) followOn(a.keys, b.keys, run);
      if (run && i <= run.a + run.length) run.length = Math.max(run.length, i + SEED - run.a);
      else {
        const fresh = startRun(a.keys, b.keys, i, j, run);
        runs.push(fresh);
        onDiagonal.set(j - i, fresh);
      }
    }
  }
  for (const run of onDiagonal.values()) followOn(a.keys, b.keys, run);
  return runs.sort((x, y) => x.a - y.a || x.b - y.b);
}

interface OpenRun extends Run {
  length: number;
}

/** A run from a seed, followed back over equal words, but not into the run before it. */
function startRun(a: Int32Array, b: Int32Array, i: number, j: number, before: Run | undefined): OpenRun {
  const floor = Math.max(before ? before.a + before.length : 0, i - FARTHEST, i - j);
  let from = i;
  while (from > floor && a[from - 1] === b[from - 1 + j - i]) from--;
  return { a: from, b: from + j - i, length: i + SEED - from };
}

function followOn(a: Int32Array, b: Int32Array, run: OpenRun): void {
  const limit = Math.min(run.length + FARTHEST, a.length - run.a, b.length - run.b);
  while (run.length < limit && a[run.a + run.length] === b[run.b + run.length]) run.length++;
}
