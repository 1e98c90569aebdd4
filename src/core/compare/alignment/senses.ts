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
  readonly #likenesses = new Likenesses((x, y) => this.#work(x, y));
  readonly #bags = new Map<Profile, Bag>();
  readonly #rarity: ReadonlyMap<string, number>;

  constructor(profiles: readonly Profile[]) {
    this.#rarity = rarityAmong(profiles);
  }

  signals(a: Profile, b: Profile): Pick<Signals, 'mutual' | 'covered' | 'nouns' | 'verbs' | 'second' | 'uncovered'> {
    const [x, y] = [this.#bagOf(a), this.#bagOf(b)];
    const [left, right] = [this.#cover(x, y), this.#cover(y, x)];
    return {
      mutual: Math.min(left.mutual, right.mutual),
      covered: Math.max(left.rarity, right.rarity),
      nouns: Math.max(left.nouns, right.nouns),
      verbs: Math.max(left.verbs, right.verbs),
      second: Math.min(left.second, right.second),
      uncovered: Math.max(left.uncovered, right.uncovered),
    };
  }

  #cover({ words, weights, rarities, nouns, verbs }: Bag, { words: others }: Bag): Covered {
    let [part, all, rare, allRare] = [0, 0, 0, 0];
    let [noun, allNouns, verb, allVerbs] = [0, 0, 0, 0];
    let [heaviest, second, uncovered] = [0, 0, 0];
    for (let i = 0; i < words.length; i++) {
      const weight = weights[i] as number;
      const rarity = rarities[i] as number;
      const best = this.#best(words[i] as number, others);
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

  /** How well the best of some words covers a word, 0 to 1. */
  #best(word: number, others: Int32Array): number {
    if (others.includes(word)) return 1;
    if (!this.#words[word]?.vector) return 0;
    let best = 0;
    for (let j = 0; j < others.length; j++) {
      const likeness = this.#likenesses.of(word, others[j] as number);
      if (likeness > best) best = likeness;
    }
    return best;
  }

  #work(x: number, y: number): number {
    const [a, b] = [this.#words[x], this.#words[y]];
    if (!a?.vector || !b?.vector) return 0;
    if (areKin(a.key, b.key)) return KIN;
    return Math.min(1, Math.max(0, (cosine(a.vector, b.vector) - UNLIKE) / (ALIKE - UNLIKE)));
  }

  #bagOf(profile: Profile): Bag {
    const known = this.#bags.get(profile);
    if (known) return known;
    const terms = heaviestOccurrences(profile);
    const bag: Bag = {
      words: Int32Array.from(terms, ({ key }) => this.#numberOf(key, profile.senses.get(key))),
      weights: Float64Array.from(terms, ({ key }) => profile.weights.get(key) ?? 0),
      rarities: Float64Array.from(terms, ({ key, weight }) => weight * (this.#rarity.get(key) ?? 0)),
      nouns: Uint8Array.from(terms, ({ key, token }) => (!key.startsWith('@') && NOUNS.has(token.pos) ? 1 : 0)),
      verbs: Uint8Array.from(terms, ({ key, token }) => (!key.startsWith('@') && VERBS.has(token.pos) ? 1 : 0)),
    };
    this.#bags.set(profile, bag);
    return bag;
  }

  #numberOf(key: string, vector: Float32Array | undefined): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#words.length);
    this.#words.push({ key, vector });
    return this.#words.length - 1;
  }
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
