import { cosines } from '../../text/embedding/index.ts';
import type { Profile } from '../profile.ts';
import { Senses } from './senses.ts';
import { SignalTable } from './signal-table.ts';
import { plainSignals } from './signals.ts';
import { Surface } from './surface.ts';
import { Surroundings } from './surroundings.ts';

/** What the best partner is taken to have at least, so that poor partners are not good for being the best of poor ones. */
const RANK_FLOOR = 0.05;

/** Two profiles, with their places among all profiles of the story. */
export interface Candidate {
  readonly a: Profile;
  readonly b: Profile;
  readonly atA: number;
  readonly atB: number;
}

/** The signals of the first pass of every pair; those of the second are 0. */
export function firstSignals(profiles: readonly Profile[], pairs: readonly Candidate[]): SignalTable {
  const senses = new Senses(profiles);
  const surface = new Surface(profiles);
  const surroundings = new Surroundings(profiles);
  const mutual = new BestPartners(profiles);
  const meaning = new BestPartners(profiles);
  const table = new SignalTable(pairs.length);
  const mutuals = new Float64Array(pairs.length);
  const likenesses = cosines(
    pairs.map(({ a }) => a.meaning),
    pairs.map(({ b }) => b.meaning),
  );
  pairs.forEach(({ a, b, atA, atB }, i) => {
    const sense = senses.signals(atA, atB);
    mutuals[i] = sense.mutual;
    mutual.note(atA, atB, sense.mutual);
    meaning.note(atA, atB, likenesses[i] as number);
    table.put(i, sense);
    table.put(i, plainSignals(a, b));
    table.put(i, {
      run: surface.run(atA, atB),
      sequence: surface.sequence(atA, atB),
      surroundings: surroundings.of(atA, atB),
    });
  });
  pairs.forEach(({ atA, atB }, i) => {
    table.put(i, {
      mutualRank: mutual.rank(atA, atB, mutuals[i] as number),
      meaningRank: meaning.rank(atA, atB, likenesses[i] as number),
    });
  });
  return table;
}

/** The best value that a sentence has with any sentence of another document; sentences by their places among all. */
class BestPartners {
  readonly #documents: Int32Array;
  readonly #count: number;
  readonly #best: (Float64Array | undefined)[] = [];

  constructor(profiles: readonly Profile[]) {
    const numbers = new Map<string, number>();
    this.#documents = Int32Array.from(profiles, ({ document }) => {
      const number = numbers.get(document) ?? numbers.size;
      numbers.set(document, number);
      return number;
    });
    this.#count = numbers.size;
  }

  note(a: number, b: number, value: number): void {
    this.#raise(a, b, value);
    this.#raise(b, a, value);
  }

  /** A value against the best that either sentence has in the other's document: the lesser of the two shares. */
  rank(a: number, b: number, value: number): number {
    return value / (Math.max(this.#of(a, b), this.#of(b, a)) + RANK_FLOOR);
  }

  #of(profile: number, other: number): number {
    return this.#best[profile]?.[this.#documents[other] as number] ?? 0;
  }

  #raise(profile: number, other: number, value: number): void {
    const row = this.#best[profile] ?? new Float64Array(this.#count);
    this.#best[profile] = row;
    const document = this.#documents[other] as number;
    if (value > (row[document] as number)) row[document] = value;
  }
}
