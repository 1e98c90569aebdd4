import { cosine } from '../../text/embedding/index.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { withoutCopies } from './copies.ts';
import { Likenesses } from './likenesses.ts';
import type { Signals } from './signals.ts';

/** Words less alike than this mean something else; static vectors put many words of one field at .2 to .3. */
const UNLIKE = 0.3;
/** Words at least this alike mean the same. */
const ALIKE = 0.7;

/** A stem of this many letters within another makes the words kin: solution, resolution; diplomat, diplomatic. */
const LEAST_KIN = 5;
const KIN = 0.7;

/** Whether one stem holds the other and both are long enough for that to mean something. */
export const areKin = (a: string, b: string): boolean =>
  canBeKin(a) && canBeKin(b) && (a.length < b.length ? b.includes(a) : a.includes(b));

export const canBeKin = (stem: string): boolean => stem.length >= LEAST_KIN;

/** A sentence without an end is compared by its first words; no sentence that ends has as many. */
const MOST_WORDS = 300;
/** What a class of words must weigh for its share to count in full. */
const CLASS_FLOOR = 2;

/** The different telling words of a sentence, as numbers that are the same in all sentences of a story. */
interface Bag {
  readonly words: Int32Array;
  /** Weight in the sentence. */
  readonly weights: Float64Array;
  /** Weight whatever the sentence, by how rare the word is in the story. */
  readonly rarities: Float64Array;
  readonly nouns: Uint8Array;
  readonly verbs: Uint8Array;
}

/** What of one sentence another covers. */
interface Covered {
  readonly mutual: number;
  readonly rarity: number;
  readonly nouns: number;
  readonly verbs: number;
  readonly second: number;
  readonly uncovered: number;
}

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PRON']);
const VERBS: ReadonlySet<string> = new Set(['VERB', 'AUX']);

/**
 * Compares sentences by what their words mean: each word with its best partner in the other sentence, the same word or
 * one that means nearly the same (the greedy matching of BERTScore, Zhang et al. 2020, on static vectors). Names and
 * figures are like themselves alone.
 */
export class Senses {
  readonly #numbers = new Map<string, number>();
  readonly #words: { readonly key: string; readonly vector: Float32Array | undefined }[] = [];
  readonly #likenesses: Likenesses;
  readonly #bags: readonly Bag[];
  /** What is the same of sentences that have the same signals with any other. */
  readonly keys: readonly string[];

  constructor(profiles: readonly Profile[]) {
    const rarity = rarityAmong(profiles);
    this.#bags = profiles.map((profile) => this.#bagOf(profile, rarity));
    this.keys = this.#bags.map((bag) => Object.values(bag).join());
    this.#likenesses = new Likenesses(this.#words.length, (x, y) => this.#work(x, y));
  }

  /** Of two profiles, by their places among all. */
  signals(a: number, b: number): Pick<Signals, 'mutual' | 'covered' | 'nouns' | 'verbs' | 'second' | 'uncovered'> {
    const [x, y] = [this.#bags[a] as Bag, this.#bags[b] as Bag];
    this.#match(x.words, y.words);
    const [left, right] = [cover(x, this.#bestLeft), cover(y, this.#bestRight)];
    return {
      mutual: Math.min(left.mutual, right.mutual),
      covered: Math.max(left.rarity, right.rarity),
      nouns: Math.max(left.nouns, right.nouns),
      verbs: Math.max(left.verbs, right.verbs),
      second: Math.min(left.second, right.second),
      uncovered: Math.max(left.uncovered, right.uncovered),
    };
  }

  readonly #bestLeft = new Float64Array(MOST_WORDS);
  readonly #bestRight = new Float64Array(MOST_WORDS);

  /** How well the best of the other words covers each word of either side, 0 to 1. */
  #match(left: Int32Array, right: Int32Array): void {
    this.#bestRight.fill(0, 0, right.length);
    for (let i = 0; i < left.length; i++) {
      const word = left[i] as number;
      let best = 0;
      for (let j = 0; j < right.length; j++) {
        const other = right[j] as number;
        const likeness = word === other ? 1 : this.#likenesses.of(word, other);
        if (likeness > best) best = likeness;
        if (likeness > (this.#bestRight[j] as number)) this.#bestRight[j] = likeness;
      }
      this.#bestLeft[i] = best;
    }
  }

  #work(x: number, y: number): number {
    const [a, b] = [this.#words[x], this.#words[y]];
    if (!a?.vector || !b?.vector) return 0;
    if (areKin(a.key, b.key)) return KIN;
    return Math.min(1, Math.max(0, (cosine(a.vector, b.vector) - UNLIKE) / (ALIKE - UNLIKE)));
  }

  #bagOf(profile: Profile, rarity: ReadonlyMap<string, number>): Bag {
    const terms = heaviestOccurrences(profile);
    return {
      words: Int32Array.from(terms, ({ key }) => this.#numberOf(key, profile.senses.get(key))),
      weights: Float64Array.from(terms, ({ key }) => profile.weights.get(key) ?? 0),
      rarities: Float64Array.from(terms, ({ key, weight }) => weight * (rarity.get(key) ?? 0)),
      nouns: Uint8Array.from(terms, ({ key, token }) => (!key.startsWith('@') && NOUNS.has(token.pos) ? 1 : 0)),
      verbs: Uint8Array.from(terms, ({ key, token }) => (!key.startsWith('@') && VERBS.has(token.pos) ? 1 : 0)),
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

/** What of a sentence another covers that covers each of its words as well as given. */
function cover({ words, weights, rarities, nouns, verbs }: Bag, covered: Float64Array): Covered {
  let [part, all, rare, allRare] = [0, 0, 0, 0];
  let [noun, allNouns, verb, allVerbs] = [0, 0, 0, 0];
  let [heaviest, second, uncovered] = [0, 0, 0];
  for (let i = 0; i < words.length; i++) {
    const weight = weights[i] as number;
    const rarity = rarities[i] as number;
    const best = covered[i] as number;
    const met = weight * best;
    part += met;
    all += weight;
    rare += rarity * best;
    allRare += rarity;
    if (nouns[i] === 1) {
      noun += met;
      allNouns += weight;
    } else if (verbs[i] === 1) {
      verb += met;
      allVerbs += weight;
    }
    if (met > heaviest) {
      second = heaviest;
      heaviest = met;
    } else if (met > second) second = met;
    if (weight - met > uncovered) uncovered = weight - met;
  }
  return {
    mutual: all > 0 ? part / all : 0,
    rarity: allRare > 0 ? rare / allRare : 0,
    nouns: noun / (allNouns + CLASS_FLOOR),
    verbs: verb / (allVerbs + CLASS_FLOOR),
    second,
    uncovered,
  };
}

/** Each different telling word of a sentence, where it weighs most. */
function heaviestOccurrences({ terms, weights }: Profile): Term[] {
  const heaviest = new Map<string, Term>();
  for (const term of terms) {
    if (term.weight <= 0 || !weights.has(term.key)) continue;
    const known = heaviest.get(term.key);
    if (!known || term.weight > known.weight) heaviest.set(term.key, term);
  }
  return [...heaviest.values()].slice(0, MOST_WORDS);
}

/** How rare each word is among the sentences of a story, 0 to 1 for the rarest; a sentence copied word for word counts once. */
function rarityAmong(profiles: readonly Profile[]): Map<string, number> {
  const sentences = withoutCopies(profiles);
  const frequency = new Map<string, number>();
  for (const { weights } of sentences)
    for (const key of weights.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const rarity = new Map<string, number>();
  let most = 0;
  for (const [key, count] of frequency) {
    const value = Math.log((sentences.length + 1) / (count + 0.5));
    most = Math.max(most, value);
    rarity.set(key, value);
  }
  for (const [key, value] of rarity) rarity.set(key, most > 0 ? value / most : 0);
  return rarity;
}
