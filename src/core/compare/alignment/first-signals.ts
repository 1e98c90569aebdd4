import { cosine } from '../../text/embedding/index.ts';
import type { Profile } from '../profile.ts';
import { Senses } from './senses.ts';
import { plainSignals, type Signals } from './signals.ts';
import { Surface } from './surface.ts';
import { Surroundings } from './surroundings.ts';

/** What the best partner is taken to have at least, so that poor partners are not good for being the best of poor ones. */
const RANK_FLOOR = 0.05;

/** The signals of the first pass of every pair; those of the second are 0. */
export function firstSignals(profiles: readonly Profile[], pairs: readonly (readonly [Profile, Profile])[]): Signals[] {
  const senses = new Senses(profiles);
  const surface = new Surface(profiles);
  const surroundings = new Surroundings(profiles);
  const mutual = new BestPartners();
  const meaning = new BestPartners();
  const drafts = pairs.map(([a, b]) => {
    const sense = senses.signals(a, b);
    const likeness = cosine(a.meaning, b.meaning);
    mutual.note(a, b, sense.mutual);
    meaning.note(a, b, likeness);
    return { a, b, sense, likeness };
  });
  return drafts.map(({ a, b, sense, likeness }) => ({
    ...plainSignals(a, b),
    ...sense,
    run: surface.run(a, b),
    sequence: surface.sequence(a, b),
    surroundings: surroundings.of(a, b),
    mutualRank: mutual.rank(a, b, sense.mutual),
    meaningRank: meaning.rank(a, b, likeness),
    first: 0,
    via: 0,
    share: 0,
    moved: 0,
  }));
}

/** The best value that a sentence has with any sentence of another document. */
class BestPartners {
  readonly #best = new Map<Profile, Map<string, number>>();

  note(a: Profile, b: Profile, value: number): void {
    this.#raise(a, b.document, value);
    this.#raise(b, a.document, value);
  }

  /** A value against the best that either sentence has in the other's document: the lesser of the two shares. */
  rank(a: Profile, b: Profile, value: number): number {
    const best = Math.max(this.#of(a, b.document), this.#of(b, a.document));
    return value / (best + RANK_FLOOR);
  }

  #of(profile: Profile, document: string): number {
    return this.#best.get(profile)?.get(document) ?? 0;
  }

  #raise(profile: Profile, document: string, value: number): void {
    const row = this.#best.get(profile) ?? new Map<string, number>();
    this.#best.set(profile, row.set(document, Math.max(row.get(document) ?? 0, value)));
  }
}
