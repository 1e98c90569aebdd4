import { cosine } from '../../text/embedding/index.ts';
import type { Profile } from '../profile.ts';
import { withoutCopies } from './copies.ts';
import { Likenesses } from './likenesses.ts';

/** Words below this tell too little to be looked for. */
const LEAST_TELLING = 0.25;
/** Likeness from which on a word covers another at all. */
const UNLIKE = 0.1;
/** Words in a row that are looked for together. */
const RUN = 3;
const MOST_WORDS = 150;

interface Words {
  /** All words, as numbers that are the same in all sentences of a story. */
  readonly all: Int32Array;
  /** Of those that tell something. */
  readonly telling: Int32Array;
  readonly weights: Float64Array;
  /** What all of them would weigh in a common subsequence, and 1. */
  readonly total: number;
}

/** Compares sentences by their words as written, function words too. */
export class Surface {
  readonly #numbers = new Map<string, number>();
  readonly #vectors: Float32Array[] = [];
  /** By word: how rare it is among the sentences of the story, copies counted once: a logarithm. */
  readonly #rarity: number[] = [];
  readonly #likenesses: Likenesses;
  readonly #words: readonly Words[];

  constructor(profiles: readonly Profile[]) {
    const frequency = new Map<string, number>();
    const different = withoutCopies(profiles);
    for (const { words } of different)
      for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    const sentences = different.length + 1;
    for (const [word, count] of frequency) {
      this.#numbers.set(word, this.#rarity.length);
      this.#rarity.push(Math.max(0, Math.log(sentences / (count + 0.5))));
      this.#vectors.push(profiles[0]?.lexicon.get(word)?.vector ?? new Float32Array(0));
    }
    this.#words = profiles.map((profile) => this.#wordsOf(profile, Math.log(sentences)));
    this.#likenesses = new Likenesses(this.#rarity.length, (x, y) => {
      const product = cosine(this.#vectors[x] as Float32Array, this.#vectors[y] as Float32Array);
      return Math.min(1, Math.max(0, (product - UNLIKE) / (1 - UNLIKE)));
    });
    this.#met = new Uint32Array(this.#rarity.length);
  }

  /** The best few telling words in a row that the other sentence covers: the logarithm of their weight and 1. */
  run(a: number, b: number): number {
    const [x, y] = [this.#words[a] as Words, this.#words[b] as Words];
    this.#bestRight.fill(0, 0, y.telling.length);
    for (let i = 0; i < x.telling.length; i++) {
      const word = x.telling[i] as number;
      let best = 0;
      for (let j = 0; j < y.telling.length; j++) {
        const other = y.telling[j] as number;
        const likeness = other === word ? 1 : this.#likenesses.of(word, other);
        if (likeness > best) best = likeness;
        if (likeness > (this.#bestRight[j] as number)) this.#bestRight[j] = likeness;
      }
      this.#bestLeft[i] = best;
    }
    return Math.log1p(Math.max(heaviestRun(x, this.#bestLeft), heaviestRun(y, this.#bestRight)));
  }

  /** Weight of the longest common subsequence, rare words counting more, as a share of the lesser sentence. */
  sequence(a: number, b: number): number {
    const [x, y] = [this.#words[a] as Words, this.#words[b] as Words];
    const columns = this.#common(y.all, x.all, this.#columns);
    const rows = this.#common(x.all, y.all, this.#rows);
    let [before, here] = [this.#before, this.#here];
    before.fill(0, 0, columns + 1);
    for (let i = 0; i < rows; i++) {
      const word = this.#rows[i] as number;
      const weight = this.#rarity[word] as number;
      for (let j = 0; j < columns; j++) {
        const kept = Math.max(before[j + 1] as number, here[j] as number);
        here[j + 1] = this.#columns[j] === word ? Math.max(kept, (before[j] as number) + weight) : kept;
      }
      [before, here] = [here, before];
    }
    return (before[columns] as number) / Math.min(x.total, y.total);
  }

  /** Puts those of some words that others have too into `into`, in order, and says how many they are: the others are in no common subsequence. */
  #common(words: Int32Array, others: Int32Array, into: Int32Array): number {
    this.#round++;
    for (let i = 0; i < others.length; i++) this.#met[others[i] as number] = this.#round;
    let count = 0;
    for (let i = 0; i < words.length; i++)
      if (this.#met[words[i] as number] === this.#round) into[count++] = words[i] as number;
    return count;
  }

  /** The round in which each word was last met. */
  readonly #met: Uint32Array;
  #round = 0;
  readonly #rows = new Int32Array(MOST_WORDS);
  readonly #columns = new Int32Array(MOST_WORDS);
  /** Two rows of a table; their first cells stay 0. */
  readonly #before = new Float64Array(MOST_WORDS + 1);
  readonly #here = new Float64Array(MOST_WORDS + 1);
  readonly #bestLeft = new Float64Array(MOST_WORDS);
  readonly #bestRight = new Float64Array(MOST_WORDS);

  #wordsOf({ words, lexicon }: Profile, most: number): Words {
    const kept = words.slice(0, MOST_WORDS);
    const all = Int32Array.from(kept, (word) => this.#numbers.get(word) ?? 0);
    const weightOf = (word: string) =>
      (lexicon.get(word)?.telling ?? 0) * ((this.#rarity[this.#numbers.get(word) ?? 0] as number) / (most || 1));
    const some = kept.filter((word) => weightOf(word) > LEAST_TELLING);
    const telling = some.length > 0 ? some : kept;
    let total = 1;
    for (const word of all) total += this.#rarity[word] as number;
    return {
      all,
      telling: Int32Array.from(telling, (word) => this.#numbers.get(word) ?? 0),
      weights: Float64Array.from(telling, weightOf),
      total,
    };
  }
}

/** What the heaviest few words in a row weigh, each as far as it is covered. */
function heaviestRun({ telling, weights }: Words, covered: Float64Array): number {
  const met = (i: number) => (weights[i] as number) * (covered[i] as number);
  let best = 0;
  let sum = 0;
  for (let i = 0; i < telling.length; i++) {
    sum += met(i) - (i >= RUN ? met(i - RUN) : 0);
    if (sum > best) best = sum;
  }
  return best;
}
