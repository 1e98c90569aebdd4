import type { Fault, Instant, Page } from '../../store/records.ts';
import type { Order, Step } from '../jobs/order.ts';

/**
 * Who waits for work: a reader in front of a page, the news of the day, an archive, or nobody yet. In this order it is taken
 * up, so what is `idle` is done when nothing else waits.
 */
export type Urgency = 'reader' | 'news' | 'archive' | 'idle';

export const URGENCIES: readonly Urgency[] = ['reader', 'news', 'archive', 'idle'];

/** Work to be queued. */
export interface Ticket {
  readonly order: Order;
  readonly urgency: Urgency;
  /**
   * Of orders with one key at most one waits and at most one is done at a time: a second that comes while one waits is not
   * taken, one that comes while one is done comes after it. Null: never the same as another.
   */
  readonly key: string | null;
}

/** Work that a worker has taken and must end. */
export interface Hold {
  readonly id: string;
  readonly order: Order;
  readonly urgency: Urgency;
  /** How often it was taken before, by workers that died over it or failed. */
  readonly attempts: number;
}

/** Work that was tried as often as it may be, and waits for a person. */
export interface Parked {
  readonly id: string;
  readonly order: Order;
  readonly urgency: Urgency;
  readonly fault: Fault;
  readonly at: Instant;
}

/** How much stands in the queue. */
export interface QueueCount {
  readonly urgency: Urgency;
  readonly waiting: number;
  readonly running: number;
  readonly parked: number;
  /** Seconds for which the one that waits longest has waited; null where none waits. By the clock of the database. */
  readonly waited: number | null;
}

/** A worker process that is at work, by what it last told. */
export interface WorkerRecord {
  readonly id: string;
  /** The machine that it runs on. */
  readonly host: string;
  readonly pid: number;
  readonly version: string;
  /** How many orders it does at once. */
  readonly lanes: number;
  readonly started: Instant;
  /** When it last told that it lives, and for how many seconds it has been silent, by the clock of the database. */
  readonly beat: Instant;
  readonly silent: number;
  /** Ids of what it holds. */
  readonly holds: readonly string[];
  readonly done: number;
  readonly failed: number;
}

export type Beat = Omit<WorkerRecord, 'beat' | 'silent' | 'started'>;

/** How often an order is tried before it is parked. */
export const ATTEMPTS = 3;

/**
 * Orders that wait in the database for any worker on any machine. Every order may be done twice – where a worker dies after
 * doing it and before saying so – and must have its effect once: what is taken in is known by its key, what is read and
 * compared by what it was made of.
 */
export interface Queue {
  /**
   * Puts orders on the queue, all or none. For each its id; null where one with its key waits already, which becomes as
   * urgent as this one.
   */
  put(tickets: readonly Ticket[]): Promise<readonly (string | null)[]>;
  /** Takes the most urgent orders, of those the oldest, for the worker: at most `limit`. None where nothing waits. */
  take(worker: string, limit: number): Promise<readonly Hold[]>;
  /** It is done. Here and below: of what was meanwhile given to another worker nothing changes. */
  done(worker: string, hold: Hold): Promise<void>;
  /** It failed: it comes again after a while, or is parked where it has been tried often enough (`ATTEMPTS`). One that was called off is gone. */
  failed(worker: string, hold: Hold, fault: Fault): Promise<void>;
  /** Gives back what was not done, as if it had never been taken. One that was called off is gone. */
  giveBack(worker: string, hold: Hold): Promise<void>;
  /** Puts parts in its place, in one go: an order of many articles that a worker died over comes again as single ones. */
  divide(worker: string, hold: Hold, parts: readonly Ticket[]): Promise<void>;

  /**
   * A worker tells that it lives and what it holds. What the queue has given it and it does not name for a minute goes back.
   * Which of those it names are not its own any more, as it was given up meanwhile: it should stop them.
   */
  beat(worker: Beat): Promise<readonly string[]>;
  /** A worker has ended by itself. What it still holds goes back. */
  leave(worker: string): Promise<void>;
  /** Workers at work, and those that fell silent and were not yet given up. */
  workers(): Promise<readonly WorkerRecord[]>;
  /** Gives up workers that were silent for so many seconds: what they held comes again as after a failure. How many orders came back. */
  reap(silent: number): Promise<number>;

  counts(): Promise<readonly QueueCount[]>;
  /** Newest first. */
  parked(options?: { readonly after?: string | undefined; readonly limit?: number }): Promise<Page<Parked>>;
  /** Their keys: what is queued without being asked for is not queued again while it stands there. */
  parkedKeys(): Promise<readonly string[]>;
  /** Queues parked orders anew, those named or all. How many. */
  retry(ids?: readonly string[]): Promise<number>;
  /** Forgets parked orders, those named or all. How many. */
  drop(ids?: readonly string[]): Promise<number>;

  /** What work tells those who wait for it, on whatever machine they are. In the order told; kept for a day. */
  tell(id: string, steps: readonly Step[]): Promise<void>;
  /** Of each order what was told after the step of that number, and how it stands. In the order asked. */
  told(asked: readonly Inquiry[]): Promise<readonly Told[]>;
  /** Calls off what waits, and asks the worker that does it to stop. */
  callOff(id: string): Promise<void>;
  /** Of orders that are held: those that were called off. */
  calledOff(ids: readonly string[]): Promise<readonly string[]>;

  /**
   * Does work that one process of all is to do at a time, given the time by the clock of the database. Whether it was done:
   * not where another is at it.
   */
  alone(work: (now: Date) => Promise<void>): Promise<boolean>;

  close(): Promise<void>;
}

/** An order that is asked after, and the number of the step that was told last. */
export interface Inquiry {
  readonly id: string;
  readonly after: number;
}

export interface Told {
  readonly steps: readonly Step[];
  /** Number of the last of them, to ask on from. */
  readonly last: number;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'unknown';
  /** Why it failed. */
  readonly fault: Fault | null;
  /** Ids of the orders that were put in its place, where it was divided. */
  readonly parts: readonly string[];
}
