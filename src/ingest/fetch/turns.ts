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
  /** Number of the turn it was given last; 0 for none yet. */
  asked: number;
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
  #active = 0;
  #given = 0;
  #soon = false;
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
        this.#nextSoon();
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
      this.#next();
    });
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name);
    if (known) return known;
    const host: Host = { queue: [], active: 0, notBefore: 0, asked: 0 };
    this.#hosts.set(name, host);
    return host;
  }

  /** Starts what may start, then sees to it that somebody looks again when the first delay is over. */
  #next(): void {
    this.#soon = false;
    const now = this.#limits.now().getTime();
    for (let host = this.#nextHost(now); host; host = this.#nextHost(now)) this.#start(host, now);
    this.#setAlarm(this.#firstDelay(now), now);
  }

  /** When the first delay that somebody waits for is over; infinity where nobody does, or no place is free anyway. */
  #firstDelay(now: number): number {
    if (this.#active >= this.#limits.concurrency) return Number.POSITIVE_INFINITY;
    let first = Number.POSITIVE_INFINITY;
    for (const { queue, notBefore } of this.#hosts.values())
      if (queue.length > 0 && notBefore > now) first = Math.min(first, notBefore);
    return first;
  }

  /** Once for all that give up together. */
  #nextSoon(): void {
    if (this.#soon) return;
    this.#soon = true;
    queueMicrotask(() => this.#next());
  }

  /** Of the hosts that somebody may ask now, the one that was asked longest ago. */
  #nextHost(now: number): Host | null {
    if (this.#active >= this.#limits.concurrency) return null;
    let next: Host | null = null;
    for (const [name, host] of this.#hosts) {
      while (host.queue[0]?.gone) host.queue.shift();
      const first = host.queue[0];
      if (!first && host.active === 0 && host.notBefore <= now) this.#hosts.delete(name);
      if (!first || host.active >= this.#limits.perHost || (first.paced && host.notBefore > now)) continue;
      if (!next || host.asked < next.asked) next = host;
    }
    return next;
  }

  #start(host: Host, now: number): void {
    const waiting = host.queue.shift();
    if (!waiting) return;
    host.active++;
    this.#active++;
    host.asked = ++this.#given;
    if (waiting.paced) host.notBefore = now + waiting.delayMs;
    let released = false;
    waiting.start({
      release: () => {
        if (released) return;
        released = true;
        host.active--;
        this.#active--;
        this.#next();
      },
    });
  }

  #setAlarm(at: number, now: number): void {
    if (this.#alarm?.at === at) return;
    this.#alarm?.off.abort();
    this.#alarm = null;
    if (at === Number.POSITIVE_INFINITY) return;
    const alarm = { at, off: new AbortController() };
    const ring = (): void => {
      if (this.#alarm !== alarm) return;
      this.#alarm = null;
      this.#next();
    };
    this.#alarm = alarm;
    this.#limits.sleep(at - now, alarm.off.signal).then(ring, ring);
  }
}
