import { cosine } from '../../text/embedding/index.ts';
import type { Profile } from '../profile.ts';

/** Words less alike than this mean something else; static vectors put many words of one field at .2 to .3. */
const UNLIKE = 0.3;
/** Words at least this alike mean the same. */
const ALIKE = 0.7;

/** A stem of this many letters within another makes the words kin: solution, resolution; diplomat, diplomatic. */
const LEAST_KIN = 5;
const KIN = 0.7;

/** Whether one stem holds the other and both are long enough for that to mean something. */
export const areKin = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= LEAST_KIN && (a.includes(b) || b.includes(a));

/** Weight that a pair of clauses must have in common to count in full. */
const FULL_WEIGHT = 4;

/** A sentence without an end is compared by its first words and clauses; no sentence that ends has as many. */
const MOST_WORDS = 300;
const MOST_CLAUSES = 24;

/** Words as numbers, the same in all sentences of a story, each with its weight in the sentence. */
interface Bag {
  readonly words: Int32Array;
  readonly weights: Float64Array;
}

interface Word {
  readonly key: string;
  /** Names have none. */
  readonly vector: Float32Array | undefined;
}

interface Bags {
  readonly whole: Bag;
  readonly clauses: readonly Bag[];
}

/** Compares sentences by what their words mean. Remembers how alike words are, since a story says the same ones often. */
export class Senses {
  readonly #numbers = new Map<string, number>();
  readonly #words: Word[] = [];
  readonly #likenesses = new Likenesses(this.#words);
  readonly #bags = new Map<Profile, Bags>();

  /** Share of the weight that two sentences have in like words, in the one that has less of it. */
  mutual(a: Profile, b: Profile): number {
    const [x, y] = [this.#bagsOf(a).whole, this.#bagsOf(b).whole];
    return lesserShare(this.#coverage(x, y), this.#coverage(y, x));
  }

  /** As `mutual`, of the two clauses that have most in common: what long sentences share in one part of them. */
  bestClause(a: Profile, b: Profile): number {
    let best = 0;
    for (const x of this.#bagsOf(a).clauses)
      for (const y of this.#bagsOf(b).clauses) {
        const left = this.#coverage(x, y);
        if (shareOf(left) * full(left.part) <= best) continue;
        const right = this.#coverage(y, x);
        best = Math.max(best, lesserShare(left, right) * full(Math.min(left.part, right.part)));
      }
    return best;
  }

  /**
   * Weight of the words of one bag that another has in the same words or, by degrees, in words that mean nearly the
   * same: each word with its best partner (the greedy matching of BERTScore, Zhang et al. 2020, on static vectors).
   */
  #coverage({ words, weights }: Bag, others: Bag): Covered {
    let part = 0;
    let total = 0;
    for (let i = 0; i < words.length; i++) {
      const weight = weights[i] as number;
      total += weight;
      part += weight * this.#likeness(words[i] as number, others.words);
    }
    return { part, total };
  }

  #likeness(word: number, others: Int32Array): number {
    if (others.includes(word)) return 1;
    if (!this.#words[word]?.vector) return 0;
    let best = 0;
    for (let j = 0; j < others.length; j++) best = Math.max(best, this.#likenesses.of(word, others[j] as number));
    if (best === OF_ONE_KIN) return KIN;
    return Math.min(1, Math.max(0, (best - UNLIKE) / (ALIKE - UNLIKE)));
  }

  #bagsOf(profile: Profile): Bags {
    const known = this.#bags.get(profile);
    if (known) return known;
    const bags = {
      whole: this.#bagOf(profile, [...profile.weights.keys()]),
      clauses: profile.clauses.slice(0, MOST_CLAUSES).map((keys) => this.#bagOf(profile, [...keys])),
    };
    this.#bags.set(profile, bags);
    return bags;
  }

  #bagOf({ weights, senses }: Profile, keys: readonly string[]): Bag {
    const kept = keys.slice(0, MOST_WORDS);
    return {
      words: Int32Array.from(kept, (key) => this.#numberOf(key, senses.get(key))),
      weights: Float64Array.from(kept, (key) => weights.get(key) ?? 0),
    };
  }

  #numberOf(key: string, vector: Float32Array | undefined): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#words.length);
    this.#words.push({ key, vector });
    return this.#words.length - 1;
  }
}

interface Covered {
  readonly part: number;
  readonly total: number;
}

const shareOf = ({ part, total }: Covered): number => (total > 0 ? part / total : 0);
const lesserShare = (x: Covered, y: Covered): number => Math.min(shareOf(x), shareOf(y));
const full = (weight: number): number => Math.min(1, weight / FULL_WEIGHT);

/** More than any likeness. */
const OF_ONE_KIN = 2;

/** How alike pairs of words are, worked out when asked for; the table forgets a pair when another needs its place. */
class Likenesses {
  static readonly PLACES = 2 ** 19;
  readonly #words: readonly Word[];
  readonly #pairs = new Float64Array(Likenesses.PLACES).fill(-1);
  readonly #values = new Float64Array(Likenesses.PLACES);

  constructor(words: readonly Word[]) {
    this.#words = words;
  }

  /** Likeness of meaning, `OF_ONE_KIN` where one word holds the other; 0 where either has no meaning of its own. */
  of(x: number, y: number): number {
    const [low, high] = x < y ? [x, y] : [y, x];
    const pair = high * 2 ** 26 + low;
    const place = (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 13;
    if (this.#pairs[place] === pair) return this.#values[place] as number;
    const [a, b] = [this.#words[low], this.#words[high]];
    const value = a?.vector && b?.vector ? (areKin(a.key, b.key) ? OF_ONE_KIN : cosine(a.vector, b.vector)) : 0;
    this.#pairs[place] = pair;
    this.#values[place] = value;
    return value;
  }
}
