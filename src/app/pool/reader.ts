import { availableParallelism } from 'node:os';
import type { Document } from '../../core/model/document.ts';
import { untilAborted } from '../desk/until-aborted.ts';
import { lineOf } from './doing.ts';
import { Pool, type PoolOptions } from './pool.ts';
import { type Line, type Made, sizeOf as sizeOfTask, type Task } from './task.ts';
import { inOrder } from './window.ts';

export interface ReaderOptions extends Partial<PoolOptions> {
  /** Articles under way at most, and their size together: characters before, bytes of the line after. */
  readonly window?: { readonly articles: number; readonly size: number } | undefined;
}

/** What needs no work: it was made before, and has only its place in the order. */
export interface Ready<M> {
  readonly type: 'ready';
  readonly made: M;
}

/** A thing that was worked on, and what was made of it. */
export interface Worked<I, M> {
  readonly item: I;
  readonly made: M;
}

type Source<I> = AsyncIterable<I> | Iterable<I>;

/** Extracts and reads articles: here where they are few, else on all processors. What comes out is the same, in the same order. */
export interface Reader {
  /** What is made of each thing. @throws what the source throws; the signal's reason */
  values<I, T extends Task>(
    source: Source<I>,
    taskOf: (item: I) => T | Ready<Made[T['type']]>,
    signal?: AbortSignal,
  ): AsyncGenerator<Worked<I, Made[T['type']]>>;
  /** The same, each as a line of JSON. */
  lines<I>(
    source: Source<I>,
    taskOf: (item: I) => Task | Ready<Document>,
    signal?: AbortSignal,
  ): AsyncGenerator<Worked<I, Line>>;
  /** Ends its threads. */
  close(): Promise<void>;
}

/** Articles under way for each thread: enough to go on behind one that takes a while. */
const AHEAD = 32;
const SIZE = 64_000_000;

/** A reader on so many threads: as many as there are processors, unless said otherwise. Threads are started at need. */
export function openReader({ jobs = availableParallelism(), window, ...options }: ReaderOptions = {}): Reader {
  const pool = new Pool({ ...options, jobs });
  const { articles, size } = window ?? { articles: jobs === 1 ? 1 : AHEAD * jobs, size: SIZE };

  async function* work<I, T extends Task | Ready<unknown>, M>(
    source: Source<I>,
    taskOf: (item: I) => T,
    make: (task: T, signal: AbortSignal) => Promise<M>,
    weigh: (made: M) => number,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Worked<I, M>> {
    const stop = new AbortController();
    const limits = {
      most: articles,
      size,
      before: (item: I) => sizeOf(taskOf(item)),
      after: ({ made }: Worked<I, M>) => weigh(made),
    };
    const one = async (item: I): Promise<Worked<I, M>> => ({ item, made: await make(taskOf(item), stop.signal) });
    const worked = inOrder(source, one, limits, () => pool.hint());
    try {
      yield* signal ? untilAborted(worked, signal) : worked;
    } finally {
      stop.abort();
    }
  }

  return {
    values: (source, taskOf, signal) =>
      work(
        source,
        taskOf,
        async (task, stop) => (task.type === 'ready' ? task.made : pool.do(task, 'value', stop)),
        ({ text }) => text.length,
        signal,
      ),
    lines: (source, taskOf, signal) =>
      work(
        source,
        taskOf,
        async (task, stop) => (task.type === 'ready' ? lineOf(task.made) : pool.do(task, 'line', stop)),
        ({ bytes }) => bytes.length,
        signal,
      ),
    close: () => pool.close(),
  };
}

const sizeOf = (task: Task | Ready<unknown>): number => (task.type === 'ready' ? 0 : sizeOfTask(task));
