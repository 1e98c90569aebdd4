/** How values are gathered. */
export interface BatchLimits {
  readonly size: number;
  /** Milliseconds that the first of a batch waits for others at most. */
  readonly patience: number;
}

/** Values in groups, in their order: full ones, and smaller ones where the next value is long in coming. Errors come after what was before them. */
export async function* batches<T>(values: AsyncIterable<T>, { size, patience }: BatchLimits): AsyncGenerator<T[]> {
  const iterator = values[Symbol.asyncIterator]();
  let batch: T[] = [];
  let pending = settled(iterator.next());
  try {
    for (;;) {
      const next = batch.length === 0 ? await pending : await within(patience, pending);
      if (next === LATE) {
        yield batch;
        batch = [];
        continue;
      }
      if ('error' in next || next.result.done) {
        if (batch.length > 0) yield batch;
        if ('error' in next) throw next.error;
        return;
      }
      batch.push(next.result.value);
      pending = settled(iterator.next());
      if (batch.length >= size) {
        yield batch;
        batch = [];
      }
    }
  } finally {
    await iterator.return?.();
  }
}

const LATE = Symbol('late');

type Settled<T> = { readonly result: IteratorResult<T> } | { readonly error: unknown };

/** A promise that never rejects, so that it may be waited for later. */
const settled = <T>(promise: Promise<IteratorResult<T>>): Promise<Settled<T>> =>
  promise.then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
