/** What can be broken off by whoever asked for it, or with everything else. */
export interface Link {
  readonly signal: AbortSignal;
  /** To be called when it is done. */
  end(): void;
}

/**
 * The fetches under way, and the signals that end them. A signal is listened to once for all fetches that were given it:
 * taking one of many listeners from a signal takes time by their number, and a batch may give one to fifty thousand.
 */
export class Links {
  readonly #all = new Set<AbortController>();
  readonly #bySignal = new Map<AbortSignal, { readonly ended: Set<AbortController>; readonly stop: () => void }>();

  #over = false;

  link(outer?: AbortSignal): Link {
    const controller = new AbortController();
    this.#all.add(controller);
    if (this.#over || outer?.aborted) controller.abort();
    else if (outer) this.#group(outer).add(controller);
    return {
      signal: controller.signal,
      end: () => {
        this.#all.delete(controller);
        if (outer) this.#leave(outer, controller);
      },
    };
  }

  /** Ends all, and from then on whatever is begun. */
  abortAll(): void {
    this.#over = true;
    for (const controller of this.#all) controller.abort();
  }

  #group(outer: AbortSignal): Set<AbortController> {
    const known = this.#bySignal.get(outer);
    if (known) return known.ended;
    const ended = new Set<AbortController>();
    const stop = (): void => {
      for (const controller of ended) controller.abort();
    };
    outer.addEventListener('abort', stop, { once: true });
    this.#bySignal.set(outer, { ended, stop });
    return ended;
  }

  #leave(outer: AbortSignal, controller: AbortController): void {
    const group = this.#bySignal.get(outer);
    if (!group) return;
    group.ended.delete(controller);
    if (group.ended.size > 0) return;
    outer.removeEventListener('abort', group.stop);
    this.#bySignal.delete(outer);
  }
}

/** What a promise gives, or `instead` as soon as the signal is aborted. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal, instead: T): Promise<T> {
  if (signal.aborted) return Promise.resolve(instead);
  return new Promise((resolve, reject) => {
    const abort = (): void => resolve(instead);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
