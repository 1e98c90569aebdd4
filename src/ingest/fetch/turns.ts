import type { FetchOptions } from './options.ts';

/** Leave to send one request. */
export interface Turn {
  /** Lets the next one go. Calling it again does nothing. */
  release(): void;
}

interface Waiting {
  /** Whether it keeps the distance to the fetch before; what goes on with a fetch under way, or precedes it, does not. */
  readonly paced: boolean;
  readonly delayMs: number;
  readonly start: (turn: Turn) => void;
  /** Whether it gave up. It is taken out when its turn would come. */
  gone: boolean;
}

interface Host {
  readonly queue: Waiting[];
  active: number;
  /** Epoch milliseconds before which no paced request starts. */
  notBefore: number;
}

type Limits = Pick<FetchOptions, 'concurrency' | 'perHost' | 'now' | 'sleep'>;

/**
 * Who may ask when. No host is asked by more than `perHost` at a time, nor again before its delay is over; all together
 * by no more than `concurrency`. Hosts take turns, so a host with a thousand pages does not keep one with two waiting,
 * and a host's waiting costs the others nothing.
 */
export class Turns {
  readonly #limits: Limits;
  readonly #hosts = new Map<string, Host>();
  /** Hosts that may be asked now, those first that have been able to for longest. */
  readonly #line = new Set<Host>();
  /** Hosts of which the delay is not over. */
  readonly #delayed = new Set<Host>();
  #active = 0;
  #alarm: { readonly at: number; readonly off: AbortController } | null = null;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Waits for a turn at a host; null where the signal is aborted first. */
  take(
    name: string,
    { paced, delayMs, signal }: { readonly paced: boolean; readonly delayMs: number; readonly signal: AbortSignal },
  ): Promise<Turn | null> {
    if (signal.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      const host = this.#host(name);
      const leave = (): void => {
        waiting.gone = true;
        this.#place(host);
        this.#next();
        resolve(null);
      };
      const start = (turn: Turn): void => {
        signal.removeEventListener('abort', leave);
        resolve(turn);
      };
      const waiting: Waiting = { paced, delayMs, start, gone: false };
      signal.addEventListener('abort', leave, { once: true });
      if (paced) host.queue.push(waiting);
      else host.queue.unshift(waiting);
      this.#place(host);
      this.#next();
    });
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name);
    if (known) return known;
    const host: Host = { queue: [], active: 0, notBefore: 0 };
    this.#hosts.set(name, host);
    return host;
  }

  /** Puts a host in line, among the delayed, or in neither. One that stands in line keeps its place. */
  #place(host: Host): void {
    while (host.queue[0]?.gone) host.queue.shift();
    const first = host.queue[0];
    const open = first !== undefined && host.active < this.#limits.perHost;
    const early = open && first.paced && host.notBefore > this.#limits.now().getTime();
    if (open && !early) this.#line.add(host);
    else this.#line.delete(host);
    if (early) this.#delayed.add(host);
    else this.#delayed.delete(host);
    if (early && host.notBefore < (this.#alarm?.at ?? Number.POSITIVE_INFINITY)) this.#setAlarm(host.notBefore);
    if (this.#delayed.size === 0) this.#setAlarm(null);
  }

  #next(): void {
    while (this.#active < this.#limits.concurrency) {
      const [host] = this.#line;
      if (!host) return;
      this.#line.delete(host);
      this.#start(host);
      this.#place(host);
    }
  }

  #start(host: Host): void {
    const waiting = host.queue.shift();
    if (!waiting) return;
    host.active++;
    this.#active++;
    if (waiting.paced) host.notBefore = this.#limits.now().getTime() + waiting.delayMs;
    let released = false;
    waiting.start({
      release: () => {
        if (released) return;
        released = true;
        host.active--;
        this.#active--;
        this.#place(host);
        this.#next();
      },
    });
  }

  /** Looks at the delayed hosts again at a time; null for not at all. */
  #setAlarm(at: number | null): void {
    this.#alarm?.off.abort();
    this.#alarm = null;
    if (at === null) return;
    const alarm = { at, off: new AbortController() };
    this.#alarm = alarm;
    const ring = (): void => {
      if (this.#alarm !== alarm) return;
      this.#alarm = null;
      for (const host of [...this.#delayed]) this.#place(host);
      this.#next();
    };
    this.#limits.sleep(at - this.#limits.now().getTime(), alarm.off.signal).then(ring, ring);
  }
}
