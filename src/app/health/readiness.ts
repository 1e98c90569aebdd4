import { inTime } from '../metrics/lately.ts';

/** Whether a program can do what it is there for. Tells nothing of what it holds: anybody may ask. */
export interface Ready {
  readonly status: 'ready' | 'unready';
  readonly checks: readonly { readonly name: string; readonly ok: boolean }[];
}

/** Something without which the program is of no use, by a name that discloses nothing. */
export interface Vital {
  readonly name: string;
  /** False, a rejection or no answer in time: it is not there. */
  readonly check: () => Promise<boolean>;
}

/** Milliseconds that each check may take, and for which an answer stands, so that asking often costs nothing. */
const PATIENCE = 2000;
const STANDS = 1000;

/** Looks whether all that is vital is there, and stops being ready before the program does. */
export class Readiness {
  readonly #vitals: readonly Vital[];
  readonly #clock: () => number;
  #stopping = false;
  #last: { readonly at: number; readonly checks: Promise<Ready['checks']> } | undefined;

  constructor(vitals: readonly Vital[], clock: () => number = Date.now) {
    this.#vitals = vitals;
    this.#clock = clock;
  }

  /** From now on it is not ready. */
  stop(): void {
    this.#stopping = true;
  }

  async look(): Promise<Ready> {
    const now = this.#clock();
    if (this.#last === undefined || now - this.#last.at >= STANDS) this.#last = { at: now, checks: this.#all() };
    const checks = [{ name: 'running', ok: !this.#stopping }, ...(await this.#last.checks)];
    return { status: checks.every(({ ok }) => ok) ? 'ready' : 'unready', checks };
  }

  #all(): Promise<Ready['checks']> {
    return Promise.all(
      this.#vitals.map(async ({ name, check }) => ({ name, ok: (await inTime(check, PATIENCE)) === true })),
    );
  }
}
