import type { Profile } from '../profile.ts';

/** How much of the sentences directly before and after is counted in. */
const NEIGHBOUR = 0.35;

/** Likeness of two sentences by their telling words, with those of the sentences around them counted in: cosine, 0 to 1. */
export class Surroundings {
  readonly #vectors = new Map<Profile, ReadonlyMap<string, number>>();
  readonly #beside: ReadonlyMap<Profile, readonly Profile[]>;

  /** The profiles of each document stand together, in the order of its sentences. */
  constructor(profiles: readonly Profile[]) {
    this.#beside = new Map(
      profiles.map((profile, i) => [
        profile,
        [profiles[i - 1], profiles[i + 1]].filter(
          (other): other is Profile => other !== undefined && other.document === profile.document,
        ),
      ]),
    );
  }

  of(a: Profile, b: Profile): number {
    const [x, y] = [this.#vectorOf(a), this.#vectorOf(b)];
    const [less, more] = x.size < y.size ? [x, y] : [y, x];
    let product = 0;
    for (const [key, weight] of less) product += weight * (more.get(key) ?? 0);
    return product;
  }

  #vectorOf(profile: Profile): ReadonlyMap<string, number> {
    const known = this.#vectors.get(profile);
    if (known) return known;
    const sum = new Map<string, number>();
    const add = ({ weights }: Profile, factor: number) => {
      const scale = factor / length(weights);
      for (const [key, weight] of weights) sum.set(key, (sum.get(key) ?? 0) + weight * scale);
    };
    add(profile, 1);
    for (const other of this.#beside.get(profile) ?? []) add(other, NEIGHBOUR);
    const norm = length(sum);
    for (const [key, weight] of sum) sum.set(key, weight / norm);
    this.#vectors.set(profile, sum);
    return sum;
  }
}

function length(weights: ReadonlyMap<string, number>): number {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return Math.sqrt(squares) || 1;
}
