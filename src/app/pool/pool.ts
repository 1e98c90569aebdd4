import { setImmediate } from 'node:timers/promises';
import { doTask, givenUp, lineOf, type Reason } from './doing.ts';
import { Member, type Request } from './member.ts';
import type { Form, Line, Made, Task } from './task.ts';
import { sizeOf } from './task.ts';

export interface PoolOptions {
  /** Threads at most; with 1 none is started and all is done in this one. */
  readonly jobs: number;
  /** Seconds that an article may take, for each begun million characters of it. Default: 60. */
  readonly seconds?: number | undefined;
  /** Megabytes that reading one article may take beside the models. Default: 2,000. */
  readonly megabytes?: number | undefined;
  /** The file of the thread: unless said otherwise, the one that stands beside this module. */
  readonly entry?: string | undefined;
}

/** What this much of is done in this thread rather than to start others: it takes no longer than their start. */
const FEW = { articles: 6, size: 40_000 };
/** A thread more for this much that waits. */
const SHARE = { articles: 3, size: 20_000 };
/** Milliseconds for which little waits for more, where nobody says that there is none. */
const PATIENCE = 50;
/** Requests that a thread has in hand, the one under way among them. */
const DEEP = 2;
/** Milliseconds between two looks at what takes long; a longer gap, where the machine slept, counts for no more than two. */
const LOOK = 500;

const SECONDS = 60;
const MEGABYTES = 2000;
const MILLION = 1_000_000;

/**
 * Threads that extract and read, started when there is enough for them. An article that takes too long or too much memory is given
 * up with its thread, and a note stands for it; the others go on. Where no thread can be started, all is done in this one.
 */
export class Pool {
  readonly #options: PoolOptions;
  readonly #waiting: Request[] = [];
  readonly #members = new Set<Member>();
  #limit: number;
  #closed = false;
  #here: Promise<unknown> | null = null;
  #patience: NodeJS.Timeout | undefined;
  #clock: NodeJS.Timeout | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#limit = options.jobs > 1 ? options.jobs : 0;
  }

  /** How many threads there are. */
  get threads(): number {
    return this.#members.size;
  }

  do<T extends Task>(task: T, form: 'value', signal?: AbortSignal): Promise<Made[T['type']]>;
  do<T extends Task>(task: T, form: 'line', signal?: AbortSignal): Promise<Line>;
  do(task: Task, form: Form, signal?: AbortSignal): Promise<Made[Task['type']] | Line> {
    const { seconds = SECONDS } = this.#options;
    return new Promise((made, failed) => {
      const allowed = seconds * Math.max(1, Math.ceil(sizeOf(task) / MILLION));
      this.#waiting.push({ task, form, seconds: allowed, made, failed, signal });
      this.#dispatch();
    });
  }

  /** Nothing more comes for now: little that waits need not wait for more. */
  hint(): void {
    if (this.#members.size > 0) return;
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#workHere();
  }

  /** Ends all threads. What somebody still waits for is never done. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#waiting.length = 0;
    clearTimeout(this.#patience);
    clearInterval(this.#clock);
    await Promise.all([...this.#members].map((member) => member.end()));
  }

  #dispatch(): void {
    if (this.#limit === 0) this.#workHere();
    else if (this.#members.size > 0 || this.#isMuch()) this.#hand();
    else
      this.#patience ??= setTimeout(() => {
        if (this.#here === null) this.#hand();
      }, PATIENCE);
  }

  #isMuch(): boolean {
    const size = this.#waiting.reduce((sum, { task }) => sum + sizeOf(task), 0);
    return this.#waiting.length > FEW.articles || size > FEW.size;
  }

  /** Gives what waits to the threads that have least to do, and starts those that are worth it. */
  #hand(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    for (let request = this.#waiting[0]; request; request = this.#waiting[0]) {
      const idlest = [...this.#members].reduce<Member | null>(
        (least, each) => (least === null || each.load < least.load ? each : least),
        null,
      );
      const member = idlest === null || (idlest.load > 0 && this.#wantsMore()) ? this.#start() : idlest;
      if (member.load >= DEEP) return;
      this.#waiting.shift();
      if (request.signal?.aborted) request.failed(request.signal.reason);
      else member.give(request);
    }
  }

  #wantsMore(): boolean {
    if (this.#members.size >= this.#limit) return false;
    const size = this.#waiting.reduce((sum, { task }) => sum + sizeOf(task), 0);
    const loads = [...this.#members].reduce((sum, { load }) => sum + load, 0);
    const worth = Math.max((this.#waiting.length + loads) / SHARE.articles, size / SHARE.size);
    return this.#members.size < worth;
  }

  #start(): Member {
    const { megabytes = MEGABYTES, entry } = this.#options;
    const member: Member = new Member(
      {
        done: () => this.#dispatch(),
        gone: (left, blamed, ready) => this.#gone(member, left, blamed, ready),
      },
      { maxOldGenerationSizeMb: megabytes },
      entry,
    );
    this.#members.add(member);
    this.#clock ??= this.#watch();
    return member;
  }

  #watch(): NodeJS.Timeout {
    let before = performance.now();
    return setInterval(() => {
      const now = performance.now();
      for (const member of this.#members) member.tick(Math.min(now - before, 2 * LOOK) / 1000);
      before = now;
    }, LOOK).unref();
  }

  #gone(member: Member, left: readonly Request[], blamed: Reason | null, ready: boolean): void {
    this.#members.delete(member);
    if (this.#closed) return;
    if (!ready) this.#limit -= 1;
    const again = [...left];
    if (blamed) {
      const poison = again.shift();
      if (poison) poison.made(inForm(givenUp(poison.task, blamed), poison.form));
    }
    this.#waiting.unshift(...again);
    this.#dispatch();
  }

  #workHere(): void {
    this.#here ??= this.#workOff().finally(() => {
      this.#here = null;
    });
  }

  /** Does here what waits, one after the other, as long as no thread does it; others have a turn in between. */
  async #workOff(): Promise<void> {
    for (let request = this.#waiting.shift(); request; request = this.#waiting.shift()) {
      const { task, form, made, failed, signal } = request;
      try {
        signal?.throwIfAborted();
        made(inForm(await doTask(task), form));
      } catch (error) {
        failed(error);
      }
      await setImmediate();
      if (this.#members.size > 0) return;
    }
  }
}

const inForm = (made: Made[Task['type']], form: Form): Made[Task['type']] | Line =>
  form === 'line' ? lineOf(made) : made;
