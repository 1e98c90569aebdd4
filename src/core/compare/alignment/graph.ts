import type { Profile } from '../profile.ts';
import { holdersOf } from './copies.ts';
import type { Signals } from './signals.ts';

/** A pair with its probability after the first pass. */
export interface Scored {
  readonly a: Profile;
  readonly b: Profile;
  readonly score: number;
}

/** What the shares of a row are measured against besides its sum. */
const SHARE_FLOOR = 0.3;
/** Pairs less likely than this bind no third sentence. */
const LEAST_LIKELY = 0.02;

/**
 * What all pairs of a story say of one: whether a third sentence is like both, of a document that copies neither; how
 * much of what either sentence has in the other document this pair is; and whether the pairs beside it, with one side
 * moved by a sentence, are likely too.
 */
export class Graph {
  readonly #scores = new Map<Profile, Map<Profile, number>>();
  readonly #sums = new Map<Profile, Map<string, number>>();
  readonly #holders: ReadonlyMap<Profile, ReadonlySet<string>>;
  readonly #beside: ReadonlyMap<Profile, readonly Profile[]>;

  /** The profiles of each document stand together, in the order of its sentences. */
  constructor(profiles: readonly Profile[], pairs: readonly Scored[]) {
    this.#beside = new Map(
      profiles.map((profile, i) => [
        profile,
        [profiles[i - 1], profiles[i + 1]].filter(
          (other): other is Profile => other !== undefined && other.document === profile.document,
        ),
      ]),
    );
    this.#holders = holdersOf(profiles);
    for (const { a, b, score } of pairs) {
      this.#add(a, b, score);
      this.#add(b, a, score);
    }
  }

  signals({ a, b, score }: Scored): Pick<Signals, 'first' | 'via' | 'share' | 'moved'> {
    return { first: score, via: this.#via(a, b), share: this.#share(a, b, score), moved: this.#moved(a, b) };
  }

  #add(x: Profile, y: Profile, score: number): void {
    const sums = this.#sums.get(x) ?? new Map<string, number>();
    this.#sums.set(x, sums.set(y.document, (sums.get(y.document) ?? 0) + score));
    if (score < LEAST_LIKELY) return;
    const row = this.#scores.get(x) ?? new Map<Profile, number>();
    this.#scores.set(x, row.set(y, score));
  }

  #via(a: Profile, b: Profile): number {
    const [x, y] = [this.#scores.get(a), this.#scores.get(b)];
    if (!x || !y) return 0;
    const [less, more] = x.size < y.size ? [x, y] : [y, x];
    let best = 0;
    for (const [third, score] of less) {
      if (score <= best) continue;
      const both = Math.min(score, more.get(third) ?? 0);
      if (both > best && !this.#isTold(third, a.document) && !this.#isTold(third, b.document)) best = both;
    }
    return best;
  }

  /** Whether a document has a sentence in the same words: a copy out of one of the two accounts is no third account. */
  #isTold(profile: Profile, document: string): boolean {
    return this.#holders.get(profile)?.has(document) ?? false;
  }

  #share(a: Profile, b: Profile, score: number): number {
    const of = (x: Profile, y: Profile) => score / ((this.#sums.get(x)?.get(y.document) ?? 0) + SHARE_FLOOR);
    return Math.max(of(a, b), of(b, a));
  }

  #moved(a: Profile, b: Profile): number {
    let best = 0;
    for (const other of this.#beside.get(a) ?? []) best = Math.max(best, this.#scores.get(other)?.get(b) ?? 0);
    for (const other of this.#beside.get(b) ?? []) best = Math.max(best, this.#scores.get(other)?.get(a) ?? 0);
    return best;
  }
}
