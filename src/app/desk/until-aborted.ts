/**
 * Values until a signal calls them off: then the next is its reason, also while one is waited for. The source is told to stop
 * and not waited for; what it still gives is dropped.
 */
export function untilAborted<T>(values: AsyncIterable<T>, signal: AbortSignal): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]: () => {
      const iterator = values[Symbol.asyncIterator]();
      const stop = async (): Promise<IteratorResult<T>> => {
        const stopped = iterator.return?.();
        if (!signal.aborted) await stopped;
        else stopped?.catch(() => undefined);
        return { done: true, value: undefined };
      };
      return { next: () => beforeAbort(iterator.next(), signal), return: stop };
    },
  };
}

/** A promise's outcome, or a rejection with the signal's reason where that comes first. */
function beforeAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
