import type { Profile } from '../profile.ts';

/** The documents of a story by number, in the order in which they are met. */
export class Documents {
  readonly #numbers: Int32Array;
  readonly count: number;

  constructor(profiles: readonly Profile[]) {
    const known = new Map<string, number>();
    this.#numbers = Int32Array.from(profiles, ({ document }) => {
      const number = known.get(document) ?? known.size;
      known.set(document, number);
      return number;
    });
    this.count = known.size;
  }

  /** Of the sentence at a place among all. */
  of(sentence: number): number {
    return this.#numbers[sentence] as number;
  }
}
