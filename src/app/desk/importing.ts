import { MAX_BYTES } from '../../ingest/files.ts';
import { expandInputs, receive } from '../../ingest/inputs.ts';
import type { Received } from '../../ingest/received.ts';
import { StoreError } from '../../store/index.ts';
import { type Arrival, type Prepared, prepare } from './arrivals.ts';
import { batches } from './batches.ts';
import type { Desk } from './desk.ts';
import { type Followed, follow, type Way } from './following.ts';
import type { OpenDesk } from './open.ts';
import { type Taken, takeIn } from './take-in.ts';

/** What came of one thing received. Once it is told, it is kept, whatever happens next. */
export type Imported =
  | { readonly type: 'taken'; readonly taken: Taken }
  | Exclude<Followed, { readonly type: 'arrival' }>;

/** Articles that one transaction keeps: enough to pay for writing it to the disk, few enough to lose little by a stop. */
const BATCH = { size: 32, patience: 1000 };

/** What inputs are read with. */
export interface ImportOptions {
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
  { offline = false, maxBytes = MAX_BYTES, stdin = nothing() }: ImportOptions = {},
): AsyncGenerator<Imported> {
  const received = receive(await expandInputs(inputs), { maxBytes, stdin, folders: true });
  yield* importAll(desk, received, desk.way({ offline }));
}

async function* nothing(): AsyncGenerator<never> {}

/** Takes in what is received, links followed: kept, grouped into stories, told. One bad article never stops the rest. */
export async function* importAll(desk: Desk, received: AsyncIterable<Received>, way: Way): AsyncGenerator<Imported> {
  for await (const batch of batches(follow(received, way), BATCH)) {
    const arrivals: Arrival[] = [];
    for (const followed of batch)
      if (followed.type === 'arrival') arrivals.push(followed.arrival);
      else yield followed;
    const prepared = await Promise.all(arrivals.map(prepare));
    yield* await takeOrTell(desk, prepared);
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
