import type { Profile } from '../profile.ts';
import { wordsOf } from './copies.ts';
import { Documents } from './documents.ts';
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

/** The likely partners of a sentence, the likeliest first: their places among all, and how likely they are. */
interface Row {
  readonly partners: Int32Array;
  readonly scores: Float64Array;
}

/**
 * What all pairs of a story say of one: whether a third sentence is like both, of a document that copies neither; how
 * much of what either sentence has in the other document this pair is; and whether the pairs beside it, with one side
 * moved by a sentence, are likely too. Quickest where the pairs of one first sentence are asked for one after the other.
 */
export class Graph {
  readonly #places: ReadonlyMap<Profile, number>;
  readonly #documents: Documents;
  readonly #rows: readonly Row[];
  readonly #sums: (Float64Array | undefined)[] = [];
  /** By sentence: 1 for each document that has it in the same words. A copy out of one of the two accounts is no third account. */
  readonly #told: readonly Uint8Array[];
  /** The first sentence asked for last, its row by place, and those of the sentences beside it. */
  #open = -1;
  readonly #scores: Float64Array;
  readonly #scoresBefore: Float64Array;
  readonly #scoresAfter: Float64Array;

  /** The profiles of each document stand together, in the order of its sentences. */
  constructor(profiles: readonly Profile[], pairs: readonly Scored[]) {
    this.#places = new Map(profiles.map((profile, i) => [profile, i]));
    this.#documents = new Documents(profiles);
    this.#told = toldIn(profiles, this.#documents);
    const likely = profiles.map((): Likely => ({ partners: [], scores: [] }));
    for (const { a, b, score } of pairs) {
      const [x, y] = [this.#placeOf(a), this.#placeOf(b)];
      this.#addUp(x, y, score);
      this.#addUp(y, x, score);
      if (score < LEAST_LIKELY) continue;
      note(likely[x] as Likely, y, score);
      note(likely[y] as Likely, x, score);
    }
    this.#rows = likely.map(likeliestFirst);
    this.#scores = new Float64Array(profiles.length);
    this.#scoresBefore = new Float64Array(profiles.length);
    this.#scoresAfter = new Float64Array(profiles.length);
  }

  signals({ a, b, score }: Scored): Pick<Signals, 'first' | 'via' | 'share' | 'moved'> {
    const [x, y] = [this.#placeOf(a), this.#placeOf(b)];
    this.#unfold(x);
    return { first: score, via: this.#via(x, y), share: this.#share(x, y, score), moved: this.#moved(y) };
  }

  #placeOf(profile: Profile): number {
    const place = this.#places.get(profile);
    if (place === undefined) throw new RangeError('a sentence that is not among those of the story');
    return place;
  }

  #addUp(x: number, y: number, score: number): void {
    const sums = this.#sums[x] ?? new Float64Array(this.#documents.count);
    this.#sums[x] = sums;
    const document = this.#documents.of(y);
    sums[document] = (sums[document] as number) + score;
  }

  /** Lays out the row of a first sentence, and of those beside it, by place. */
  #unfold(x: number): void {
    if (this.#open === x) return;
    const rows = [this.#scores, this.#scoresBefore, this.#scoresAfter] as const;
    for (const [i, offset] of [0, -1, 1].entries()) {
      const row = rows[i] as Float64Array;
      if (this.#open >= 0) this.#write(this.#beside(this.#open, offset), row, false);
      this.#write(this.#beside(x, offset), row, true);
    }
    this.#open = x;
  }

  #write(x: number, into: Float64Array, shown: boolean): void {
    const row = this.#rows[x];
    if (!row) return;
    for (let i = 0; i < row.partners.length; i++)
      into[row.partners[i] as number] = shown ? (row.scores[i] as number) : 0;
  }

  /** The sentence so many further in the same document; -1 where there is none. */
  #beside(x: number, offset: number): number {
    const other = x + offset;
    return other >= 0 && other < this.#rows.length && this.#documents.of(other) === this.#documents.of(x) ? other : -1;
  }

  #via(x: number, y: number): number {
    const { partners, scores } = this.#rows[y] as Row;
    const [here, there] = [this.#documents.of(x), this.#documents.of(y)];
    let best = 0;
    for (let i = 0; i < partners.length && (scores[i] as number) > best; i++) {
      const third = partners[i] as number;
      const both = Math.min(scores[i] as number, this.#scores[third] as number);
      if (both <= best) continue;
      const told = this.#told[third] as Uint8Array;
      if (told[here] === 0 && told[there] === 0) best = both;
    }
    return best;
  }

  #share(x: number, y: number, score: number): number {
    const of = (own: number, other: number) =>
      score / ((this.#sums[own]?.[this.#documents.of(other)] ?? 0) + SHARE_FLOOR);
    return Math.max(of(x, y), of(y, x));
  }

  /** Of the first sentence that is laid out. */
  #moved(y: number): number {
    let best = Math.max(this.#scoresBefore[y] as number, this.#scoresAfter[y] as number);
    for (const offset of [-1, 1]) {
      const other = this.#beside(y, offset);
      if (other >= 0) best = Math.max(best, this.#scores[other] as number);
    }
    return best;
  }
}

interface Likely {
  readonly partners: number[];
  readonly scores: number[];
}

function note({ partners, scores }: Likely, partner: number, score: number): void {
  partners.push(partner);
  scores.push(score);
}

function likeliestFirst({ partners, scores }: Likely): Row {
  const order = Int32Array.from(partners.keys()).sort((x, y) => (scores[y] as number) - (scores[x] as number));
  return {
    partners: order.map((i) => partners[i] as number),
    scores: Float64Array.from(order, (i) => scores[i] as number),
  };
}

/** By sentence, the documents that have it word for word, its own among them; one list for all its copies. */
function toldIn(profiles: readonly Profile[], documents: Documents): Uint8Array[] {
  const known = new Map<string, Uint8Array>();
  return profiles.map((profile, i) => {
    const words = wordsOf(profile);
    const told = known.get(words) ?? new Uint8Array(documents.count);
    known.set(words, told);
    told[documents.of(i)] = 1;
    return told;
  });
}
