import type { Removal } from '../../core/model/index.ts';

/** Hands out removals in the order of the text. */
export class RemovedLines {
  readonly #removals: readonly Removal[];
  #next = 0;

  constructor(removals: readonly Removal[]) {
    this.#removals = [...removals].sort((a, b) => a.at - b.at);
  }

  /** Those not handed out yet that stood at or before a place. */
  upTo(place: number): Removal[] {
    const from = this.#next;
    while (this.#next < this.#removals.length && (this.#removals[this.#next]?.at ?? 0) <= place) this.#next++;
    return this.#removals.slice(from, this.#next);
  }
}
