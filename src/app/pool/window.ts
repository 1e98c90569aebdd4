/** How much may be under way at once. */
export interface WindowLimits<I, O> {
  /** Things that were taken from the source and have not been given on. */
  readonly most: number;
  /** Their size together; one alone may be larger. */
  readonly size: number;
  /** The size of a thing before the work on it and after, in one unit. */
  readonly before: (item: I) => number;
  readonly after: (made: O) => number;
}

/** A thing under way. */
interface Held<O> {
  readonly done: Promise<Outcome<O>>;
  size: number;
}

interface Failed {
  readonly error: unknown;
}

type Outcome<T> = { readonly value: T } | Failed;

type Pulled<I> = Outcome<IteratorResult<I>>;

/**
 * Works on many things at once and gives what is made of them in their order. Takes from the source only while there is room, so that
 * a slow reader holds up the source and not the memory; `onEnd` tells that nothing more comes from it. An error, of the
 * source or of the work, comes in its place, after all that was before it.
 */
export async function* inOrder<I, O>(
  source: AsyncIterable<I> | Iterable<I>,
  work: (item: I) => Promise<O>,
  limits: WindowLimits<I, O>,
  onEnd: () => void = () => undefined,
): AsyncGenerator<O> {
  const iterator = iteratorOf(source);
  const line: Held<O>[] = [];
  const state: { held: number; end: Partial<Failed> | null } = { held: 0, end: null };
  let pulling: Promise<{ readonly pulled: Pulled<I> }> | null = null;

  function take(pulled: Pulled<I>): void {
    if ('error' in pulled || pulled.value.done) {
      state.end = 'error' in pulled ? pulled : {};
      onEnd();
    } else line.push(begin(pulled.value.value));
  }

  function begin(item: I): Held<O> {
    const one: Held<O> = { size: limits.before(item), done: outcome(() => work(item)).then(weigh) };
    state.held += one.size;
    return one;

    function weigh(made: Outcome<O>): Outcome<O> {
      const size = 'error' in made ? 0 : limits.after(made.value);
      state.held += size - one.size;
      one.size = size;
      return made;
    }
  }

  const hasRoom = (): boolean => line.length === 0 || (line.length < limits.most && state.held < limits.size);
  try {
    while (state.end === null || line.length > 0) {
      if (state.end === null && hasRoom()) pulling ??= outcome(() => iterator.next()).then((pulled) => ({ pulled }));
      const [head] = line;
      const next = await Promise.race([...(head ? [head.done] : []), ...(pulling ? [pulling] : [])]);
      if ('pulled' in next) {
        pulling = null;
        take(next.pulled);
        continue;
      }
      state.held -= line.shift()?.size ?? 0;
      if ('error' in next) throw next.error;
      yield next.value;
    }
    if ('error' in state.end) throw state.end.error;
  } finally {
    if (state.end === null) await stop(iterator, pulling !== null);
  }
}

/** Tells a source to stop. One that is waited for may be long in coming, and is not waited for. */
async function stop(iterator: AsyncIterator<unknown> | Iterator<unknown>, waited: boolean): Promise<void> {
  const stopped = outcome(() => iterator.return?.());
  if (!waited) await stopped;
}

const iteratorOf = <I>(source: AsyncIterable<I> | Iterable<I>): AsyncIterator<I> | Iterator<I> =>
  Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();

/** What comes of something, as a promise that never rejects, so that it may be waited for later. */
async function outcome<T>(action: () => Promise<T> | T): Promise<Outcome<T>> {
  try {
    return { value: await action() };
  } catch (error) {
    return { error };
  }
}
