import { performance } from 'node:perf_hooks';
import type { Fault } from '../../store/records.ts';
import type { Ending, Worker } from '../jobs/order.ts';
import type { Hold, Queue } from '../queue/queue.ts';
import type { WorkLog } from './log.ts';
import { orderInWords, partsOf } from './parts.ts';
import type { Steady } from './steady.ts';
import { Telling } from './telling.ts';

export interface LaneOptions {
  readonly queue: Queue;
  /** The name of the worker. */
  readonly id: string;
  readonly log: WorkLog;
  readonly steady: Steady;
  /** Milliseconds without a step after which an order is taken to hang. */
  readonly patience: number;
}

/** How an order left a lane. `back`: it was given back. */
export type Outcome = 'done' | 'failed' | 'back';

/** Milliseconds between two looks at whether an order hangs. */
const LOOK = 5000;

/** What a worker does one at a time, in a child process of its own. */
export class WorkLane {
  readonly #worker: Worker;
  readonly #options: LaneOptions;
  #hold: Hold | null = null;
  #stop = new AbortController();
  /** Since when nothing was heard of the order, by a clock that nobody sets. */
  #heard = 0;
  #hangs = false;
  /** Why it failed, where whoever waits was told so and it is not tried again. */
  #told: Fault | null = null;
  /** The queue has given the order to another. */
  #lost = false;

  constructor(worker: Worker, options: LaneOptions) {
    this.#worker = worker;
    this.#options = options;
  }

  get hold(): Hold | null {
    return this.#hold;
  }

  warm(): void {
    this.#worker.warm();
  }

  /** Breaks off what it does; it is given back. `lost`: it is not this worker's any more. */
  breakOff(lost = false): void {
    this.#lost ||= lost;
    this.#stop.abort();
  }

  close(): Promise<void> {
    return this.#worker.close();
  }

  /** Does an order and says how it ended. `ended` ends the asking of a database that is away. */
  async do(hold: Hold, ended: AbortSignal): Promise<Outcome> {
    const { queue, id, steady } = this.#options;
    this.#begin(hold);
    const began = performance.now();
    try {
      const parts = partsOf(hold);
      if (parts) {
        await steady.ask(() => queue.divide(id, hold, parts), ended);
        this.#say(hold, `divided into ${parts.length}`, began);
        return 'back';
      }
      const ending = await this.#run(hold);
      return await this.#settle(hold, ending, began, ended);
    } finally {
      this.#hold = null;
    }
  }

  #begin(hold: Hold): void {
    this.#hold = hold;
    this.#stop = new AbortController();
    this.#heard = performance.now();
    this.#hangs = false;
    this.#told = null;
    this.#lost = false;
  }

  async #run(hold: Hold): Promise<Ending> {
    const { queue, patience } = this.#options;
    const telling = new Telling(queue, hold);
    const watch = setInterval(
      () => {
        if (performance.now() - this.#heard < patience) return;
        this.#hangs = true;
        this.#stop.abort();
      },
      Math.min(LOOK, patience),
    );
    const ending = await this.#worker.run(
      hold.order,
      (step) => {
        this.#heard = performance.now();
        telling.tell(step);
      },
      this.#stop.signal,
    );
    clearInterval(watch);
    this.#told = toldAtOnce(hold, ending, this.#hangs);
    if (this.#told) telling.tell({ type: 'fault', fault: this.#told });
    await telling.end();
    return this.#told ? { type: 'done' } : ending;
  }

  async #settle(hold: Hold, ending: Ending, began: number, ended: AbortSignal): Promise<Outcome> {
    const { queue, id, steady } = this.#options;
    if (this.#lost) {
      this.#say(hold, 'broken off: it was given to another worker', began);
      return 'back';
    }
    if (ending.type === 'done') {
      await steady.ask(() => queue.done(id, hold), ended);
      this.#say(hold, this.#told ? `failed: ${this.#told.message}` : 'done', began, this.#told ?? undefined);
      return this.#told ? 'failed' : 'done';
    }
    const fault = this.#hangs ? HANGS : ending.type === 'failed' ? ending.fault : null;
    if (fault === null || fault.code === 'cannot-connect') {
      await steady.ask(() => queue.giveBack(id, hold), ended);
      this.#say(hold, fault ? `given back: ${fault.message}` : 'given back', began);
      return 'back';
    }
    await steady.ask(() => queue.failed(id, hold, fault), ended);
    this.#say(hold, `failed: ${fault.message}`, began, fault);
    return 'failed';
  }

  #say({ id, order, urgency, attempts }: Hold, what: string, began: number, fault?: Fault): void {
    const { log } = this.#options;
    const milliseconds = Math.round(performance.now() - began);
    const fields = { order: id, type: order.type, urgency, attempt: attempts + 1, milliseconds };
    const words = `${orderInWords(order)}: ${what} (${urgency}, ${(milliseconds / 1000).toFixed(1)} s)`;
    if (fault) log.warn(words, { ...fields, fault: fault.code });
    else log.info(words, fields);
  }
}

/** Faults by which another worker, or the same later, may do it all the same. */
const PASSING: ReadonlySet<string> = new Set(['worker-died', 'cannot-connect', 'busy', 'full']);

/** What a reader is told at once: trying again would give the same, and keep them waiting. Null where it is tried again. */
const toldAtOnce = ({ urgency }: Hold, ending: Ending, hangs: boolean): Fault | null =>
  urgency === 'reader' && ending.type === 'failed' && !hangs && !PASSING.has(ending.fault.code) ? ending.fault : null;

const HANGS: Fault = {
  code: 'hangs',
  message: 'nothing was heard of it for too long, and it was ended',
  remedy: 'Look at what it was given; retry it where the machine was overloaded.',
};
