import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../../../store/records.ts';
import type { Measure } from '../../desk/measuring.ts';
import type { Ending, Order, Tell, Worker } from '../order.ts';
import type { FromChild, Opening, ToChild } from './messages.ts';

/**
 * Milliseconds in which a child that is asked to stop does so; one that does not is killed, which loses nothing that was told.
 * Nobody waits for what came of the work of one that gives way.
 */
const GRACE = 2000;
const GRACE_BEHIND = 500;
/** Deaths in a row after which a child is started anew only after a while: so many milliseconds, doubled for each, up to the longest. */
const DEATHS = 3;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/** The built program has the child's entry beside itself; the sources run by tsx. */
const BESIDE = import.meta.url.endsWith('.ts') ? './process.ts' : './worker.js';
const ENTRY = fileURLToPath(new URL(BESIDE, import.meta.url));

/** Environment variables that are no business of a child, which reads what strangers wrote; where the store is it is told. */
const KEPT_BACK: ReadonlySet<string> = new Set(['RASHOMON_TOKEN', 'RASHOMON_LLM_KEY', 'RASHOMON_DATABASE']);

/** A child under way, and what waits for it. */
interface Child {
  readonly process: ChildProcess;
  /** Null when it is ready; a fault where it could not open the store; undefined where it died before. */
  readonly ready: Promise<Fault | null | undefined>;
  readonly gone: Promise<void>;
}

export interface ForkedOptions {
  /** Gives way to everything else on this machine. */
  readonly behind?: boolean | undefined;
  /** The file of the child: unless said otherwise, the one that stands beside this module. */
  readonly entry?: string | undefined;
  /** Megabytes of heap beyond which it ends, and only it. */
  readonly memory?: number | undefined;
  /** Told of a child that ended unasked. */
  readonly died?: ((how: string) => void) | undefined;
  /** Told of what the child did. */
  readonly measured?: ((measure: Measure) => void) | undefined;
}

/** Does the work in a child process, which is started at the first need, kept, and started anew where it dies. */
export class Forked implements Worker {
  readonly #opening: Opening;
  readonly #options: ForkedOptions;
  readonly #expected = new WeakSet<ChildProcess>();
  #child: Child | null = null;
  #closed = false;
  #deaths = 0;
  #listener: ((message: FromChild) => void) | null = null;

  constructor(opening: Opening, options: ForkedOptions = {}) {
    this.#opening = opening;
    this.#options = options;
    process.on('exit', this.#kill);
  }

  get #grace(): number {
    return this.#options.behind ? GRACE_BEHIND : GRACE;
  }

  get able(): boolean {
    return this.#child !== null || this.#deaths < DEATHS;
  }

  /** The process that does the work, where there is one. */
  get pid(): number | undefined {
    return this.#child?.process.pid;
  }

  warm(): void {
    this.#child ??= this.#start();
  }

  async run(order: Order, tell: Tell, signal: AbortSignal): Promise<Ending> {
    if (!(await this.#rested(signal))) return { type: 'cancelled' };
    this.#child ??= this.#start();
    const child = this.#child;
    const unable = await child.ready;
    if (signal.aborted) return { type: 'cancelled' };
    if (unable) return { type: 'failed', fault: unable };
    if (unable === undefined) return { type: 'failed', fault: DIED };
    return this.#order(child, order, tell, signal);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const child = this.#child;
    if (child) {
      this.#expected.add(child.process);
      send(child.process, { type: 'close' });
      const late = setTimeout(() => child.process.kill('SIGKILL'), this.#grace);
      await child.gone;
      clearTimeout(late);
    }
    process.off('exit', this.#kill);
  }

  readonly #kill = (): void => {
    this.#child?.process.kill('SIGKILL');
  };

  async #order(child: Child, order: Order, tell: Tell, signal: AbortSignal): Promise<Ending> {
    let late: NodeJS.Timeout | undefined;
    const cancel = (): void => {
      send(child.process, { type: 'cancel' });
      late = setTimeout(() => {
        this.#expected.add(child.process);
        child.process.kill('SIGKILL');
      }, this.#grace);
    };
    const ended = new Promise<Ending>((resolve) => {
      this.#listener = (message) => {
        if (message.type === 'step') tell(message.step);
        else if (message.type === 'ended') resolve(message.ending);
      };
      void child.gone.then(() => resolve(signal.aborted ? { type: 'cancelled' } : { type: 'failed', fault: DIED }));
    });
    signal.addEventListener('abort', cancel);
    send(child.process, { type: 'run', order });
    if (signal.aborted) cancel();
    const ending = await ended;
    this.#listener = null;
    signal.removeEventListener('abort', cancel);
    clearTimeout(late);
    if (ending.type === 'done') this.#deaths = 0;
    return ending;
  }

  /** Waits where children die one after the other. Whether the work is still wanted then. */
  async #rested(signal: AbortSignal): Promise<boolean> {
    if (this.#child === null && this.#deaths >= DEATHS) {
      const pause = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#deaths - DEATHS));
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
    return !signal.aborted;
  }

  #start(): Child {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !KEPT_BACK.has(name)));
    const { entry = ENTRY, behind = false, memory } = this.#options;
    const execArgv = [
      ...(entry.endsWith('.ts') ? ['--import', 'tsx'] : []),
      ...(memory === undefined ? [] : [`--max-old-space-size=${memory}`]),
    ];
    const child = fork(entry, [], { execArgv, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    if (behind && child.pid !== undefined) giveWay(child.pid);
    const gone = new Promise<void>((resolve) => {
      const ended = (how: string): void => {
        resolve();
        this.#ended(child, how);
      };
      child.once('error', ({ message }) => ended(message));
      child.once('exit', (code, signal) => ended(signal ?? `status ${code}`));
    });
    const ready = new Promise<Fault | null | undefined>((resolve) => {
      child.on('message', (message: FromChild) => {
        if (message.type === 'ready') resolve(null);
        else if (message.type === 'measured') this.#options.measured?.(message.measure);
        else if (message.type === 'unable') {
          this.#child = null;
          child.kill('SIGKILL');
          resolve(message.fault);
        } else this.#listener?.(message);
      });
      void gone.then(() => resolve(undefined));
    });
    send(child, { type: 'open', opening: this.#opening });
    return { process: child, ready, gone };
  }

  #ended(child: ChildProcess, how: string): void {
    if (this.#child?.process !== child) return;
    this.#child = null;
    if (this.#closed) return;
    if (!this.#expected.has(child)) {
      this.#deaths += 1;
      this.#options.died?.(how);
    }
    if (this.#deaths < DEATHS) this.warm();
  }
}

const DIED: Fault = {
  code: 'worker-died',
  message: 'the process that did the work ended unexpectedly',
  remedy: 'What was taken in before is kept. Try again; if it happens once more, try with less, or please report it.',
};

/** A child that is on its way out takes no message. */
function send(child: ChildProcess, message: ToChild): void {
  if (child.connected) child.send(message, () => undefined);
}

/** Where the system does not let us, it runs beside the others. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, 10);
  } catch {
    return;
  }
}
