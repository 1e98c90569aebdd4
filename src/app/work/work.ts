import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../../store/store.ts';
import type { Worker } from '../jobs/order.ts';
import { Forked } from '../jobs/workers/forked.ts';
import type { Opening } from '../jobs/workers/messages.ts';
import { type Meters, UNCOUNTED } from '../metrics/index.ts';
import type { Hold, Queue } from '../queue/queue.ts';
import { Dispatcher } from './dispatcher.ts';
import { WorkLane } from './lane.ts';
import type { WorkLog } from './log.ts';
import { Steady } from './steady.ts';

export interface WorkOptions {
  readonly queue: Queue;
  /** To see what is due. */
  readonly store: Store;
  /** What the child processes open desks of their own with. */
  readonly opening: Opening;
  /** Orders done at once, each in a process of its own. */
  readonly lanes: number;
  readonly version: string;
  /** Whether feeds and pages that are due are looked at; else only what is queued is done. */
  readonly watch: boolean;
  readonly log: WorkLog;
  /** Counts what is done. */
  readonly meters?: Meters;
  /** Megabytes that a child may fill with what it works on. */
  readonly memory?: number;
  /** Milliseconds without a step after which an order is ended. */
  readonly patience?: number;
  /** Milliseconds that orders have to end when the worker is asked to stop. */
  readonly grace?: number;
  /** The file of the child processes, where it is another than the one that stands beside its module. */
  readonly entry?: string;
}

const PATIENCE = 15 * 60_000;
const GRACE = 25_000;
/** Milliseconds between two looks at an empty queue, between two beats, between two looks at what is due, and at what was called off. */
const EMPTY = 300;
const BEAT = 3000;
const DISPATCH = 1000;
const CALLED_OFF = 1000;

/** Does orders of a queue until it is stopped. */
export class Work {
  readonly #options: WorkOptions;
  readonly id = `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`;
  readonly #lanes: readonly WorkLane[];
  readonly #steady: Steady;
  readonly #dispatcher: Dispatcher;
  /** No more is taken. */
  readonly #stopping = new AbortController();
  /** Everything is let go. */
  readonly #ended = new AbortController();
  readonly #running = new Set<Promise<void>>();
  /** Ends the pause of an empty queue. */
  #wake = new AbortController();
  #done = 0;
  #failed = 0;

  constructor(options: WorkOptions) {
    this.#options = options;
    const { queue, store, log, watch, patience = PATIENCE } = options;
    this.#steady = new Steady(log);
    this.#dispatcher = new Dispatcher({ queue, store, watch: watch && !options.opening.offline });
    this.#lanes = Array.from(
      { length: options.lanes },
      () => new WorkLane(this.#child(), { queue, id: this.id, log, steady: this.#steady, patience }),
    );
  }

  /** How many orders it has done, and how many failed. */
  get tally(): { readonly done: number; readonly failed: number } {
    return { done: this.#done, failed: this.#failed };
  }

  /** Works until it is stopped. Resolves when nothing runs and all that was taken is done or given back. */
  async run(): Promise<void> {
    const { queue } = this.#options;
    for (const lane of this.#lanes) lane.warm();
    await this.#beat();
    const loops = [
      this.#every(BEAT, () => this.#beat(), this.#ended.signal),
      this.#every(CALLED_OFF, () => this.#lookCalledOff(), this.#ended.signal),
      this.#every(DISPATCH, () => this.#dispatcher.look(), this.#stopping.signal),
    ];
    try {
      await this.#take();
      await Promise.all(this.#running);
    } finally {
      this.#stopping.abort();
      this.#ended.abort();
      await Promise.allSettled(loops);
      await Promise.all(this.#lanes.map((lane) => lane.close()));
      await queue.leave(this.id).catch(() => undefined);
    }
  }

  /** Takes no more, lets what runs end for a while, then breaks it off and gives it back. */
  stop(): void {
    if (this.#stopping.signal.aborted) return;
    this.#stopping.abort();
    this.#wake.abort();
    const { grace = GRACE } = this.#options;
    setTimeout(() => {
      for (const lane of this.#lanes) lane.breakOff();
      // A database that is away is not waited for: what is held comes again when the worker is given up.
      setTimeout(() => this.#ended.abort(), grace).unref();
    }, grace).unref();
  }

  #child(): Worker {
    const { opening, entry, memory, log, meters = UNCOUNTED } = this.#options;
    return new Forked(opening, {
      ...(entry !== undefined && { entry }),
      ...(memory !== undefined && { memory }),
      died: (how) => {
        log.warn(`a process that did work ended unexpectedly: ${how}`, { event: 'worker-died', how });
        meters.workerDied();
      },
      measured: (measure) => meters.measured(measure),
    });
  }

  async #take(): Promise<void> {
    const { queue } = this.#options;
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      this.#wake = new AbortController();
      const free = this.#lanes.filter(({ hold }) => hold === null);
      const holds =
        free.length === 0 ? [] : ((await this.#steady.ask(() => queue.take(this.id, free.length), signal)) ?? []);
      for (const [i, lane] of free.entries()) {
        const hold = holds[i];
        if (hold) this.#begin(lane, hold);
      }
      // A lane that becomes free asks at once; an empty queue is looked at now and then.
      if (holds.length < free.length || free.length === 0) await this.#pause(free.length === 0 ? BEAT : EMPTY);
    }
  }

  async #pause(milliseconds: number): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    await wait(milliseconds, undefined, { signal: this.#wake.signal }).catch(() => undefined);
  }

  #begin(lane: WorkLane, hold: Hold): void {
    const work = lane
      .do(hold, this.#ended.signal)
      .then((outcome) => {
        if (outcome === 'done') this.#done += 1;
        else if (outcome === 'failed') this.#failed += 1;
      })
      .catch((error: unknown) => this.#tellFault(error))
      .finally(() => {
        this.#running.delete(work);
        this.#wake.abort();
      });
    this.#running.add(work);
  }

  async #beat(): Promise<void> {
    const { queue, lanes, version } = this.#options;
    const holds = this.#lanes.flatMap(({ hold }) => hold?.id ?? []);
    const beat = { id: this.id, host: hostname(), pid: process.pid, version, lanes, holds, ...this.tally };
    const lost = await this.#steady.ask(() => queue.beat(beat), this.#ended.signal);
    for (const lane of this.#lanes) if (lane.hold && lost?.includes(lane.hold.id)) lane.breakOff(true);
  }

  async #lookCalledOff(): Promise<void> {
    const ids = this.#lanes.flatMap(({ hold }) => hold?.id ?? []);
    const off = await this.#options.queue.calledOff(ids);
    for (const lane of this.#lanes) if (lane.hold && off.includes(lane.hold.id)) lane.breakOff();
  }

  /** What fails is told and tried again the next time; a database that is away is told by whoever takes orders. */
  async #every(milliseconds: number, work: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#steady.ask(work, signal).catch((error: unknown) => this.#tellFault(error));
      await wait(milliseconds, undefined, { signal }).catch(() => undefined);
    }
  }

  #tellFault(error: unknown): void {
    this.#options.log.warn(`a fault: ${error instanceof Error ? error.message : String(error)}`, { error });
  }
}
