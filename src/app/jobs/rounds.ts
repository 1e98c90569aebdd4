import type { Fault, Instant } from '../../store/records.ts';
import { feedsDue, pagesDue } from '../desk/due.ts';
import type { OpenDesk } from '../desk/open.ts';
import { readerVersion } from '../models.ts';
import { faultOf } from './faults.ts';
import type { Errand, Lane } from './lane.ts';
import type { Ending, Order } from './order.ts';

/** Milliseconds between two looks at what is due. */
const PAUSE = 10_000;
/** Milliseconds for which a round waits for readers at most. */
const PATIENCE = 60_000;

/** Whether feeds are looked at, and how the last round ended. */
export interface Watching {
  readonly on: boolean;
  readonly lastRound: { readonly at: Instant; readonly fault: Fault | null } | null;
}

export interface RoundsOptions {
  readonly desk: OpenDesk;
  readonly lane: Lane;
  /** Whether feeds and pages are asked for; else what is kept is read. */
  readonly watch: boolean;
  /** Whether readers wait for something just now: they go first. */
  readonly readersWait: () => boolean;
  readonly trouble: (name: string, fault: Fault) => void;
  /** Told when a round has ended, and whether well. */
  readonly ended?: (at: Date, well: boolean) => void;
}

/** Has a round done whenever something is due. */
export class Rounds {
  readonly #options: RoundsOptions;
  readonly #timer: NodeJS.Timeout;
  #errand: Errand | null = null;
  /** Since when a round waits for readers. */
  #held: number | null = null;
  #closed = false;
  #last: Watching['lastRound'] = null;

  constructor(options: RoundsOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.look(), PAUSE).unref();
    void this.look();
  }

  get watching(): Watching {
    return { on: this.#options.watch, lastRound: this.#last };
  }

  /** Calls off the round under way; what it did stands, and the next goes on from there. */
  async giveWay(): Promise<void> {
    if (this.#errand) await this.#options.lane.cancel(this.#errand);
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
  }

  /** Begins a round if there is something to do in it. */
  async look(): Promise<void> {
    const { lane, readersWait } = this.#options;
    if (this.#closed || this.#errand || lane.busy) return;
    const now = performance.now();
    if (!readersWait()) this.#held = null;
    else {
      this.#held ??= now;
      if (now - this.#held < PATIENCE) return;
    }
    if ((await this.#due()) && !this.#errand && !this.#closed) this.#begin();
  }

  /** What ails the store is told as a round that failed. */
  async #due(): Promise<boolean> {
    const { desk, watch } = this.#options;
    const { store } = desk;
    try {
      if (watch && (await feedsDue(desk, 1)).length > 0) return true;
      if (watch && (await pagesDue(desk, 1)).length > 0) return true;
      if (watch && (await store.events.after(await store.events.cursor('comparison'), 1)).length > 0) return true;
      return (await store.readings.unread(await readerVersion(), { limit: 1 })).items.length > 0;
    } catch (error) {
      this.#over({ type: 'failed', fault: faultOf(error) });
      return false;
    }
  }

  #begin(): void {
    const { lane, watch, trouble } = this.#options;
    const order: Order = { type: 'round', watch };
    const errand: Errand = {
      order,
      tell: (step) => {
        if (step.type === 'trouble') trouble(step.name, step.fault);
      },
      started: () => undefined,
      ended: (ending) => {
        this.#errand = null;
        this.#over(ending);
      },
    };
    this.#errand = errand;
    lane.add(errand);
  }

  /** What ails the store for long is told once. */
  #over(ending: Ending): void {
    if (ending.type === 'cancelled') return;
    const fault = ending.type === 'failed' ? ending.fault : null;
    const known = this.#last?.fault?.code;
    const now = this.#options.desk.now();
    this.#last = { at: now.toISOString(), fault };
    this.#options.ended?.(now, fault === null);
    if (fault && fault.code !== known) this.#options.trouble('the round', fault);
  }
}
