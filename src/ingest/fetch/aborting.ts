import { setMaxListeners } from 'node:events';

/** A signal that two may abort, and a way to stop listening to them. */
export interface Link {
  readonly signal: AbortSignal;
  end(): void;
}

/** Unlike `AbortSignal.any` this leaves nothing behind at a signal that lives long. */
export function linked(...signals: readonly (AbortSignal | undefined)[]): Link {
  const controller = new AbortController();
  const given = signals.filter((signal) => signal !== undefined);
  const abort = (): void => controller.abort();
  setMaxListeners(0, ...given);
  for (const signal of given) {
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
  }
  return {
    signal: controller.signal,
    end() {
      for (const signal of given) signal.removeEventListener('abort', abort);
    },
  };
}

/** What a promise gives, or `instead` as soon as the signal is aborted. The promise must not reject. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal, instead: T): Promise<T> {
  if (signal.aborted) return Promise.resolve(instead);
  return new Promise((resolve, reject) => {
    const abort = (): void => resolve(instead);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
