import type { Document } from '../../core/model/document.ts';
import { MAX_BYTES } from '../../ingest/files.ts';
import { expandInputs, receive } from '../../ingest/inputs.ts';
import type { Received } from '../../ingest/received.ts';
import { StoreError } from '../../store/index.ts';
import type { Progress, WorkOptions } from '../progress.ts';
import { type Arrival, type Prepared, prepareAll } from './arrivals.ts';
import { batches } from './batches.ts';
import type { Desk } from './desk.ts';
import { type Followed, follow, type Way } from './following.ts';
import type { OpenDesk } from './open.ts';
import { type Taken, takeIn } from './take-in.ts';
import { untilAborted } from './until-aborted.ts';

/** What came of one thing received. Once it is told, it is kept, whatever happens next. */
export type Imported =
  | { readonly type: 'taken'; readonly taken: Taken }
  | Exclude<Followed, { readonly type: 'arrival' }>;

/** Articles that one transaction keeps: enough to pay for writing it to the disk, few enough to lose little by a stop. */
const BATCH = { size: 32, patience: 1000 };

/** How far taking in has come: `done` is all that came in, or went through the stage, so far. */
export interface ImportProgress extends Progress {
  readonly stage: 'fetch' | 'extract' | 'group';
  /** Articles that are kept: new, edited or known before. */
  readonly taken: number;
  /** What could not be had or read, and articles without a report. */
  readonly failed: number;
}

/** What taking in is given: whom to tell after each batch, and who may call it off between two. */
export interface TakingOptions extends Omit<WorkOptions, 'onProgress'> {
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Called with the documents of each batch before it is kept. */
  readonly before?: ((documents: readonly Document[]) => Promise<void>) | undefined;
}

/** What inputs are read with. */
export interface ImportOptions extends TakingOptions {
  /** Fetch nothing: entries of feeds are taken as they are. */
  readonly offline?: boolean;
  /** Largest article, page or mail that is read, in bytes. */
  readonly maxBytes?: number;
  /** What `-` among the inputs stands for. Default: nothing. */
  readonly stdin?: AsyncIterable<unknown>;
}

/** Takes in what inputs name: files, folders, patterns, addresses, `-`. As `rashomon import` does. */
export async function* importInputs(
  desk: OpenDesk,
  inputs: readonly string[],
  { offline = false, maxBytes = MAX_BYTES, stdin = nothing(), ...work }: ImportOptions = {},
): AsyncGenerator<Imported> {
  const received = receive(await expandInputs(inputs), { maxBytes, stdin, folders: true });
  yield* importAll(desk, received, desk.way({ offline }), work);
}

async function* nothing(): AsyncGenerator<never> {}

/**
 * Takes in what is received, links followed: kept, grouped into stories, told. One bad article never stops the rest. Throws
 * the signal's reason where it is called off: what was told as taken is kept.
 */
export async function* importAll(
  desk: Desk,
  received: AsyncIterable<Received>,
  way: Way,
  { onProgress, signal, before }: TakingOptions = {},
): AsyncGenerator<Imported> {
  signal?.throwIfAborted();
  const followed = follow(received, way);
  const tally = new Tally(onProgress);
  for await (const batch of batches(signal ? untilAborted(followed, signal) : followed, BATCH)) {
    signal?.throwIfAborted();
    tally.came(batch);
    const arrivals: Arrival[] = [];
    for (const one of batch)
      if (one.type === 'arrival') arrivals.push(one.arrival);
      else yield one;
    const prepared = await prepareAll(arrivals, desk.reader);
    tally.prepared(prepared.length);
    await before?.(prepared.map(({ document }) => document));
    const taken = await takeOrTell(desk, prepared);
    tally.grouped(taken);
    yield* taken;
    signal?.throwIfAborted();
  }
}

/** Counts what goes through each stage, and tells. */
class Tally {
  readonly #tell: (progress: ImportProgress) => void;
  readonly #done = { fetch: 0, extract: 0, group: 0 };
  #taken = 0;
  #failed = 0;

  constructor(tell: (progress: ImportProgress) => void = () => undefined) {
    this.#tell = tell;
  }

  came(batch: readonly Followed[]): void {
    this.#failed += batch.filter(({ type }) => type === 'problem').length;
    this.#step('fetch', batch.length);
  }

  prepared(count: number): void {
    this.#step('extract', count);
  }

  grouped(outcomes: readonly Imported[]): void {
    const taken = outcomes.filter((one) => one.type === 'taken' && one.taken.outcome !== 'unread').length;
    this.#taken += taken;
    this.#failed += outcomes.length - taken;
    this.#step('group', outcomes.length);
  }

  #step(stage: ImportProgress['stage'], count: number): void {
    this.#done[stage] += count;
    this.#tell({ stage, done: this.#done[stage], of: null, taken: this.#taken, failed: this.#failed });
  }
}

/** A batch; where one of it brings the program to a fault, each by itself, so that only that one is left out. */
async function takeOrTell(desk: Desk, batch: readonly Prepared[]): Promise<Imported[]> {
  try {
    return (await takeIn(desk, batch)).map((taken) => ({ type: 'taken', taken }));
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const [only] = batch;
    if (only && batch.length === 1) return [faultIn(only, error)];
    const each: Imported[] = [];
    for (const prepared of batch) each.push(...(await takeOrTell(desk, [prepared])));
    return each;
  }
}

const faultIn = ({ arrival }: Prepared, error: unknown): Imported => ({
  type: 'problem',
  problem: {
    name: arrival.article.name,
    code: 'fault',
    message: `could not be taken in: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'This is a fault of the program. Please report it.',
  },
});
