import { setTimeout as wait } from 'node:timers/promises';
import { isUnreached, StoreError } from '../../store/errors.ts';
import type { WorkLog } from './log.ts';

/** Milliseconds before a database that went away is tried again: doubled from the first to the longest. */
const FIRST = 500;
const LONGEST = 10_000;

/** Whether it is the database that is away, and nothing that asking again would not mend. */
export const isAway = (error: unknown): boolean =>
  error instanceof StoreError ? error.code === 'cannot-connect' : isUnreached(error);

/** Asks the database again and again while it is away. That it went and that it came back is told once, whoever asks. */
export class Steady {
  readonly #log: WorkLog;
  #away = false;

  constructor(log: WorkLog) {
    this.#log = log;
  }

  /** What came of it; undefined where the signal ended it before. @throws what is wrong besides */
  async ask<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
    for (let pause = FIRST; !signal.aborted; pause = Math.min(LONGEST, pause * 2)) {
      try {
        const result = await work();
        this.#back();
        return result;
      } catch (error) {
        if (!isAway(error)) throw error;
        this.#gone(error);
      }
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
    return undefined;
  }

  #gone(error: unknown): void {
    if (this.#away) return;
    this.#away = true;
    this.#log.warn('the database is away; going on when it is back', {
      reason: error instanceof Error ? error.message : String(error),
    });
  }

  #back(): void {
    if (this.#away) this.#log.info('the database is back');
    this.#away = false;
  }
}
