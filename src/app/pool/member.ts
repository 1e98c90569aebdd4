import { fileURLToPath, pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Reason } from './doing.ts';
import type { FromThread } from './messages.ts';
import type { Form, Line, Made, Task } from './task.ts';

/** A task that somebody waits for. */
export interface Request {
  readonly task: Task;
  readonly form: Form;
  /** Seconds that it may take. */
  readonly seconds: number;
  readonly made: (made: Made[Task['type']] | Line) => void;
  readonly failed: (error: unknown) => void;
  /** Called off: it need not be begun. */
  readonly signal?: AbortSignal | undefined;
}

/** What is told of a thread. */
export interface Watcher {
  /** It has done what was first in its hand. */
  readonly done: () => void;
  /**
   * It has ended. What it held goes to others, but for the first where that brought it down; `ready` tells whether it ever
   * came to work.
   */
  readonly gone: (left: readonly Request[], blamed: Reason | null, ready: boolean) => void;
}

/** The built program has the thread's entry beside itself; the sources run by tsx. */
const BESIDE = import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js';
const ENTRY = fileURLToPath(new URL(BESIDE, import.meta.url));

/** What runs a source file in a thread: tsx does not reach into threads by itself. */
const bySources = (entry: string): string => {
  const source = JSON.stringify(pathToFileURL(entry).href);
  return `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}); });`;
};

/** A thread of a pool, with the requests in its hand: it does the first, the others wait so that it never does. */
export class Member {
  readonly #thread: Worker;
  readonly #hand: Request[] = [];
  #ready = false;
  #taken = 0;
  /** Seconds that it has spent on the first. */
  #spent = 0;
  #late = false;
  #fault: Error & { readonly code?: string } = new Error('it ended');

  constructor(watcher: Watcher, limits: ResourceLimits, entry: string = ENTRY) {
    const resourceLimits = limits;
    this.#thread = entry.endsWith('.ts')
      ? new Worker(bySources(entry), { eval: true, resourceLimits })
      : new Worker(entry, { resourceLimits });
    this.#thread.unref();
    this.#thread.on('message', (message: FromThread) => {
      if (message.type === 'ready') this.#ready = true;
      else if (message.id === this.#taken - this.#hand.length) {
        this.#next()?.made(message.made);
        watcher.done();
      }
    });
    this.#thread.on('error', (error) => {
      this.#fault = error;
    });
    this.#thread.on('exit', () => {
      const [first] = this.#hand;
      watcher.gone(this.#hand, first && this.#ready ? this.#reason(first) : null, this.#ready);
    });
  }

  /** How many requests it has in hand. */
  get load(): number {
    return this.#hand.length;
  }

  give(request: Request): void {
    if (this.#hand.length === 0) this.#thread.ref();
    this.#hand.push(request);
    const { task, form } = request;
    this.#thread.postMessage({ id: this.#taken++, task, form });
  }

  /** Some seconds have gone by: ends the thread where what it does takes longer than it may. */
  tick(seconds: number): void {
    const [first] = this.#hand;
    if (!first || !this.#ready) return;
    this.#spent += seconds;
    if (this.#spent <= first.seconds || this.#late) return;
    this.#late = true;
    void this.end();
  }

  /** Ends the thread, whatever it does. */
  async end(): Promise<void> {
    await this.#thread.terminate();
  }

  #next(): Request | undefined {
    const first = this.#hand.shift();
    this.#spent = 0;
    if (this.#hand.length === 0) this.#thread.unref();
    return first;
  }

  #reason({ seconds }: Request): Reason {
    if (this.#late)
      return {
        code: 'too-slow',
        message: `it was given up after ${seconds} seconds, more than an article of its size may take`,
      };
    if (this.#fault.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return { code: 'too-large', message: 'it was given up: reading it takes more memory than one article may have' };
    return { code: 'fault', message: `it was given up: the thread that read it ended (${this.#fault.message})` };
  }
}
