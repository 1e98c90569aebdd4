import { setTimeout as wait } from 'node:timers/promises';
import { isUnreached, StoreError } from '../../../store/errors.ts';
import type { Fault } from '../../../store/records.ts';
import type { Queue, Told } from '../../queue/queue.ts';
import { faultOf } from '../faults.ts';
import type { Ending, Step, Tell, Worker } from '../order.ts';

/** Milliseconds between two looks at what was told: at first, growing to the longest. */
const FIRST = 50;
const LONGEST = 300;
/** Milliseconds in which whoever does what is called off says so. After it nobody waits for that any more. */
const PATIENCE = 4000;

/** Has the work done by workers of the queue, on whatever machine, and follows what they tell. It does none itself. */
export const queued = (queue: Queue): Worker => ({
  waits: true,
  warm: () => undefined,
  async run(order, tell, signal) {
    if (signal.aborted) return CANCELLED;
    try {
      const [id] = await queue.put([{ order, urgency: 'reader', key: null }]);
      return id ? await new Following(queue, id, tell).end(signal) : { type: 'failed', fault: LOST };
    } catch (error) {
      return { type: 'failed', fault: faultOf(error) };
    }
  },
  close: async () => undefined,
});

const CANCELLED: Ending = { type: 'cancelled' };

const LOST: Fault = {
  code: 'lost',
  message: 'the order is not in the queue any more',
  remedy: 'What was taken in is kept. Try again.',
};

/** One order as it is done elsewhere. */
class Following {
  readonly #queue: Queue;
  readonly #id: string;
  readonly #tell: Tell;
  #after = 0;
  #begun = false;
  /** Why it came to nothing, as the work told. */
  #fault: Fault | null = null;
  /** What was told as taken. An order that a worker died over is begun anew, and finds that as known. */
  readonly #taken = new Set<string>();

  constructor(queue: Queue, id: string, tell: Tell) {
    this.#queue = queue;
    this.#id = id;
    this.#tell = tell;
  }

  /** How it ends. @throws what is wrong with the queue, but that its database is away */
  async end(signal: AbortSignal): Promise<Ending> {
    let pause = FIRST;
    while (!signal.aborted) {
      const told = await this.#look();
      const ending = told && this.#endingOf(told);
      if (ending) return ending;
      pause = told?.steps.length ? FIRST : Math.min(LONGEST, pause * 1.5);
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
    return this.#calledOff();
  }

  /** Undefined while the database is away: workers wait for it too. */
  async #look(): Promise<Told | undefined> {
    try {
      const [told] = await this.#queue.told([{ id: this.#id, after: this.#after }]);
      if (!told) return undefined;
      this.#after = told.last;
      if (!this.#begun && (told.state === 'running' || told.steps.length > 0)) {
        this.#begun = true;
        this.#tell({ type: 'begun' });
      }
      for (const step of told.steps) this.#handOn(step);
      return told;
    } catch (error) {
      if (isAway(error)) return undefined;
      throw error;
    }
  }

  #handOn(step: Step): void {
    if (step.type === 'fault') this.#fault = step.fault;
    else if (!this.#isToldAgain(step)) this.#tell(step);
  }

  #isToldAgain(step: Step): boolean {
    if (step.type !== 'imported' || step.imported.type !== 'taken') return false;
    const { name, article, outcome } = step.imported.taken;
    const key = JSON.stringify([name, article]);
    if (outcome === 'known' && this.#taken.has(key)) return true;
    this.#taken.add(key);
    return false;
  }

  #endingOf({ state, fault }: Told): Ending | null {
    if (state === 'cancelled') return CANCELLED;
    if (state === 'failed') return { type: 'failed', fault: fault ?? LOST };
    if (state === 'unknown') return { type: 'failed', fault: LOST };
    if (state !== 'done') return null;
    return this.#fault ? { type: 'failed', fault: this.#fault } : { type: 'done' };
  }

  /** What was told until it ended is handed on. */
  async #calledOff(): Promise<Ending> {
    const until = performance.now() + PATIENCE;
    try {
      await this.#queue.callOff(this.#id);
      while (performance.now() < until) {
        const told = await this.#look();
        if (told && this.#endingOf(told)) break;
        await wait(FIRST);
      }
    } catch (error) {
      if (!isAway(error)) return { type: 'failed', fault: faultOf(error) };
    }
    return CANCELLED;
  }
}

const isAway = (error: unknown): boolean =>
  error instanceof StoreError ? error.code === 'cannot-connect' : isUnreached(error);
