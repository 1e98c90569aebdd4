import { cosines } from '../../text/embedding/index.ts';
import type { Profile } from '../profile.ts';
import { type Alike, alikePairs } from './alike.ts';
import { wordsOf } from './copies.ts';
import { Documents } from './documents.ts';
import { Senses } from './senses.ts';
import { COLUMN, SignalTable } from './signal-table.ts';
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
  const table = new SignalTable(pairs.length);
  const worded = alikePairs(pairs, profiles.map(wordsOf));
  const meanings = ofMeaning(pairs, worded);
  const mutuals = putSenses(profiles, pairs, table);
  putSurface(profiles, pairs, worded, table);
  putPlain(profiles, pairs, table);
  const documents = new Documents(profiles);
  putRanks(pairs, new BestPartners(profiles.length, documents), mutuals, (i, rank) =>
    table.put(i, COLUMN.mutualRank, rank),
  );
  putRanks(pairs, new BestPartners(profiles.length, documents), meanings, (i, rank) =>
    table.put(i, COLUMN.meaningRank, rank),
  );
  return table;
}

const firstOf = (pairs: readonly Candidate[], { first }: Alike): readonly Candidate[] =>
  first.map((i) => pairs[i] as Candidate);

/** How alike the two sentences are as wholes. */
function ofMeaning(pairs: readonly Candidate[], alike: Alike): Float64Array {
  const different = firstOf(pairs, alike);
  const likenesses = cosines(
    different.map(({ a }) => a.meaning),
    different.map(({ b }) => b.meaning),
  );
  return Float64Array.from(alike.kinds, (kind) => likenesses[kind] as number);
}

/** Puts in what the words mean. Returns `mutual` of each pair. */
function putSenses(profiles: readonly Profile[], pairs: readonly Candidate[], table: SignalTable): Float64Array {
  const senses = new Senses(profiles);
  const alike = alikePairs(pairs, senses.keys);
  const signals = firstOf(pairs, alike).map(({ atA, atB }) => senses.signals(atA, atB));
  return Float64Array.from(alike.kinds, (kind, i) => {
    const { mutual, covered, nouns, verbs, second, uncovered } = signals[kind] as (typeof signals)[number];
    table.put(i, COLUMN.mutual, mutual);
    table.put(i, COLUMN.covered, covered);
    table.put(i, COLUMN.nouns, nouns);
    table.put(i, COLUMN.verbs, verbs);
    table.put(i, COLUMN.second, second);
    table.put(i, COLUMN.uncovered, uncovered);
    return mutual;
  });
}

/** Puts in what the words are as written. */
function putSurface(profiles: readonly Profile[], pairs: readonly Candidate[], alike: Alike, table: SignalTable): void {
  const surface = new Surface(profiles);
  const different = firstOf(pairs, alike);
  const runs = Float64Array.from(different, ({ atA, atB }) => surface.run(atA, atB));
  const sequences = Float64Array.from(different, ({ atA, atB }) => surface.sequence(atA, atB));
  alike.kinds.forEach((kind, i) => {
    table.put(i, COLUMN.run, runs[kind] as number);
    table.put(i, COLUMN.sequence, sequences[kind] as number);
  });
}

/** Puts in what rests on the sentences by themselves, and on those around them. */
function putPlain(profiles: readonly Profile[], pairs: readonly Candidate[], table: SignalTable): void {
  const surroundings = new Surroundings(profiles);
  pairs.forEach(({ a, b, atA, atB }, i) => {
    const { bigrams, quantities, times, speaker, headline, late } = plainSignals(a, b);
    table.put(i, COLUMN.bigrams, bigrams);
    table.put(i, COLUMN.quantities, quantities);
    table.put(i, COLUMN.times, times);
    table.put(i, COLUMN.speaker, speaker);
    table.put(i, COLUMN.headline, headline);
    table.put(i, COLUMN.late, late);
    table.put(i, COLUMN.surroundings, surroundings.of(atA, atB));
  });
}

/** Holds each pair's value against the best that either sentence has in the other document. */
function putRanks(
  pairs: readonly Candidate[],
  best: BestPartners,
  values: Float64Array,
  put: (pair: number, rank: number) => void,
): void {
  pairs.forEach(({ atA, atB }, i) => {
    best.note(atA, atB, values[i] as number);
  });
  pairs.forEach(({ atA, atB }, i) => {
    put(i, best.rank(atA, atB, values[i] as number));
  });
}

/** The best value that a sentence has with any sentence of another document; sentences by their places among all. */
class BestPartners {
  readonly #documents: Documents;
  readonly #best: (Float64Array | undefined)[];

  constructor(sentences: number, documents: Documents) {
    this.#documents = documents;
    this.#best = Array.from({ length: sentences });
  }

  note(a: number, b: number, value: number): void {
    this.#raise(a, b, value);
    this.#raise(b, a, value);
  }

  /** A value against the best that either sentence has in the other's document: the lesser of the two shares. */
  rank(a: number, b: number, value: number): number {
    return value / (Math.max(this.#of(a, b), this.#of(b, a)) + RANK_FLOOR);
  }

  #of(sentence: number, other: number): number {
    return this.#best[sentence]?.[this.#documents.of(other)] ?? 0;
  }

  #raise(sentence: number, other: number, value: number): void {
    const row = this.#best[sentence] ?? new Float64Array(this.#documents.count);
    this.#best[sentence] = row;
    const document = this.#documents.of(other);
    if (value > (row[document] as number)) row[document] = value;
  }
}
