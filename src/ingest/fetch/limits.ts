import type { FetchOptions } from './options.ts';

/** A request ended for a server was too slow. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError';
}

export interface TimeLimits {
  /** Aborted when a limit is over, or the caller's signal is. */
  readonly signal: AbortSignal;
  /** The head is there: from now on silence is measured. */
  heard(): void;
  /** Takes all timers down. */
  end(): void;
}

/**
 * The three limits of one request: on its head, on each silence in its content, on the whole. They are needed together:
 * a server that sends a byte now and then is never silent, and one that sends its head at once may stop in the middle.
 */
export function timeLimits(
  outer: AbortSignal,
  { headTimeoutMs, stallTimeoutMs, timeoutMs }: Pick<FetchOptions, 'headTimeoutMs' | 'stallTimeoutMs' | 'timeoutMs'>,
): TimeLimits {
  const controller = new AbortController();
  const slow = (what: string) => (): void => controller.abort(new TooSlowError(what));
  const stop = (): void => controller.abort(outer.reason);
  const whole = setTimeout(slow('was not done'), timeoutMs);
  let current = setTimeout(slow('did not answer'), headTimeoutMs);
  if (outer.aborted) stop();
  else outer.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(current);
      current = setTimeout(slow('fell silent'), stallTimeoutMs);
    },
    end() {
      clearTimeout(whole);
      clearTimeout(current);
      outer.removeEventListener('abort', stop);
    },
  };
}
