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
  readonly #likenesses = new Likenesses((x, y) =>
    Math.min(
      1,
      Math.max(0, (cosine(this.#vectors[x] as Float32Array, this.#vectors[y] as Float32Array) - UNLIKE) / (1 - UNLIKE)),
    ),
  );
  readonly #words: ReadonlyMap<Profile, Words>;

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
    this.#words = new Map(profiles.map((profile) => [profile, this.#wordsOf(profile, Math.log(sentences))]));
  }

  /** The best few telling words in a row that the other sentence covers: the logarithm of their weight and 1. */
  run(a: Profile, b: Profile): number {
    const [x, y] = [this.#words.get(a), this.#words.get(b)];
    return x && y ? Math.log1p(Math.max(this.#runIn(x, y), this.#runIn(y, x))) : 0;
  }

  /** Weight of the longest common subsequence, rare words counting more, as a share of the lesser sentence. */
  sequence(a: Profile, b: Profile): number {
    const [x, y] = [this.#words.get(a), this.#words.get(b)];
    if (!x || !y) return 0;
    let before = new Float64Array(y.all.length + 1);
    let here = new Float64Array(y.all.length + 1);
    for (let i = 0; i < x.all.length; i++) {
      const word = x.all[i] as number;
      const weight = this.#rarity[word] as number;
      for (let j = 0; j < y.all.length; j++) {
        const kept = Math.max(before[j + 1] as number, here[j] as number);
        here[j + 1] = y.all[j] === word ? Math.max(kept, (before[j] as number) + weight) : kept;
      }
      [before, here] = [here, before];
    }
    return (before[y.all.length] as number) / Math.min(x.total, y.total);
  }

  #runIn({ telling, weights }: Words, { telling: others }: Words): number {
    let best = 0;
    let sum = 0;
    const met = new Float64Array(telling.length);
    for (let i = 0; i < telling.length; i++) {
      const word = telling[i] as number;
      let likeness = 0;
      for (let j = 0; j < others.length && likeness < 1; j++) {
        const other = others[j] as number;
        likeness = Math.max(likeness, other === word ? 1 : this.#likenesses.of(word, other));
      }
      met[i] = (weights[i] as number) * likeness;
      sum += (met[i] as number) - (i >= RUN ? (met[i - RUN] as number) : 0);
      best = Math.max(best, sum);
    }
    return best;
  }

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
