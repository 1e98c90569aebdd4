import type { StoredEvent } from '../../store/records.ts';
import type { Events } from '../../store/store.ts';

/** Events held for those who listen; who is further behind reads from the store. */
const HELD = 500;
/** Events given at once. */
const TOGETHER = 100;

interface Waiting {
  wake(): void;
  fail(error: unknown): void;
}

/**
 * The end of the list of events, for all who listen together. While somebody waits, the store is looked at once in a while,
 * so that what other processes write comes too; while nobody does, not at all. How many listen makes no difference to it.
 */
export class Tail {
  readonly #events: Events;
  readonly #pause: number;
  readonly #waiting = new Set<Waiting>();
  #held: readonly StoredEvent[] = [];
  /** Everything after this sequence that was seen is held. */
  #floor: number | undefined;
  /** The look at the store that stands until it is time for another. */
  #look: Promise<void> | undefined;

  /** `pause`: milliseconds between two looks at the store. */
  constructor(events: Events, pause: number) {
    this.#events = events;
    this.#pause = pause;
  }

  /** The sequence of the last event; 0 before the first. */
  async end(): Promise<number> {
    await this.#looked();
    return this.#last;
  }

  /** Events after a sequence, in order: those there are, or those that come. None where `patience` (milliseconds) or the signal ends first. */
  async after(sequence: number, patience: number, signal: AbortSignal): Promise<readonly StoredEvent[]> {
    await this.#looked();
    const there = await this.#known(sequence);
    if (there.length > 0 || signal.aborted) return there;
    await this.#news(patience, signal);
    return signal.aborted ? [] : this.#known(sequence);
  }

  get #last(): number {
    return this.#held.at(-1)?.sequence ?? this.#floor ?? 0;
  }

  async #known(sequence: number): Promise<readonly StoredEvent[]> {
    if (sequence < (this.#floor ?? 0)) return this.#events.after(sequence, TOGETHER);
    return this.#held.filter((event) => event.sequence > sequence).slice(0, TOGETHER);
  }

  #looked(): Promise<void> {
    this.#look ??= this.#read().finally(() => setTimeout(() => this.#again(), this.#pause).unref());
    return this.#look;
  }

  #again(): void {
    this.#look = undefined;
    if (this.#waiting.size > 0)
      this.#looked().catch((error: unknown) => {
        for (const { fail } of this.#waiting) fail(error);
      });
  }

  async #read(): Promise<void> {
    if (this.#floor === undefined) {
      this.#floor = (await this.#events.latest(1))[0]?.sequence ?? 0;
      return;
    }
    const news = await this.#events.after(this.#last, HELD);
    if (news.length === 0) return;
    const all = [...this.#held, ...news];
    this.#floor = all.at(-HELD - 1)?.sequence ?? this.#floor;
    this.#held = all.slice(-HELD);
    for (const { wake } of this.#waiting) wake();
  }

  #news(patience: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', waiting.wake);
        this.#waiting.delete(waiting);
      };
      const waiting: Waiting = {
        wake: () => {
          leave();
          resolve();
        },
        fail: (error) => {
          leave();
          reject(error);
        },
      };
      const timer = setTimeout(waiting.wake, patience);
      signal.addEventListener('abort', waiting.wake);
      this.#waiting.add(waiting);
    });
  }
}
