import { StoreError } from '../../store/index.ts';

/** What ails a store and may pass without anybody opening it anew. */
const PASSING: ReadonlySet<StoreError['code']> = new Set(['cannot-connect', 'busy', 'full']);

const FIRST = 1_000;
const LONGEST = 30_000;

/** A store that is not to be had for a while, as those see it who go on when it is there again. */
export class Outage {
  readonly #say: (message: string) => void;
  #attempts = 0;

  constructor(say: (message: string) => void) {
    this.#say = say;
  }

  /** What was done went wrong. @throws what it is given, where waiting does not help */
  began(error: unknown): void {
    if (!(error instanceof StoreError) || !PASSING.has(error.code)) throw error;
    if (this.#attempts++ === 0) this.#say(`${error.message}. Going on as soon as it can be used again.`);
  }

  /** What was done went well. */
  ended(): void {
    if (this.#attempts > 0) this.#say('the store can be used again');
    this.#attempts = 0;
  }

  /** Milliseconds until it is worth another attempt; null where there is no outage. */
  get pause(): number | null {
    return this.#attempts === 0 ? null : Math.min(LONGEST, FIRST * 2 ** (this.#attempts - 1));
  }
}
