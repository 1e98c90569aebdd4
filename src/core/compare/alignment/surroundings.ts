import type { Profile } from '../profile.ts';

/** How much of the sentences directly before and after is counted in. */
const NEIGHBOUR = 0.35;

/** Weights by word, words as numbers that are the same in all sentences of a story. */
interface Vector {
  readonly words: Int32Array;
  readonly weights: Float64Array;
}

/** Likeness of two sentences by their telling words, with those of the sentences around them counted in: cosine, 0 to 1. */
export class Surroundings {
  readonly #numbers = new Map<string, number>();
  readonly #vectors: readonly Vector[];
  /** The weights of one vector by word, 0 for the words that it has not. */
  readonly #spread: Float64Array;

  /** The profiles of each document stand together, in the order of its sentences. */
  constructor(profiles: readonly Profile[]) {
    this.#vectors = profiles.map((profile, i) => this.#vectorOf(profile, [profiles[i - 1], profiles[i + 1]]));
    this.#spread = new Float64Array(this.#numbers.size);
  }

  /** Of two profiles, by their places among all. */
  of(a: number, b: number): number {
    const [x, y] = [this.#vectors[a] as Vector, this.#vectors[b] as Vector];
    const [less, more] = x.words.length < y.words.length ? [x, y] : [y, x];
    const spread = this.#spread;
    for (let i = 0; i < more.words.length; i++) spread[more.words[i] as number] = more.weights[i] as number;
    let product = 0;
    for (let i = 0; i < less.words.length; i++)
      product += (less.weights[i] as number) * (spread[less.words[i] as number] as number);
    for (let i = 0; i < more.words.length; i++) spread[more.words[i] as number] = 0;
    return product;
  }

  #vectorOf(profile: Profile, beside: readonly (Profile | undefined)[]): Vector {
    const sum = new Map<string, number>();
    const add = ({ weights }: Profile, factor: number) => {
      const scale = factor / length(weights);
      for (const [key, weight] of weights) sum.set(key, (sum.get(key) ?? 0) + weight * scale);
    };
    add(profile, 1);
    for (const other of beside) if (other?.document === profile.document) add(other, NEIGHBOUR);
    const norm = length(sum);
    return {
      words: Int32Array.from(sum.keys(), (key) => this.#numberOf(key)),
      weights: Float64Array.from(sum.values(), (weight) => weight / norm),
    };
  }

  #numberOf(key: string): number {
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    return number;
  }
}

function length(weights: ReadonlyMap<string, number>): number {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return Math.sqrt(squares) || 1;
}
