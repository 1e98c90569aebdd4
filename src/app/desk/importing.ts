import type { Received } from '../../ingest/received.ts';
import { type Arrival, prepare } from './arrivals.ts';
import { batches } from './batches.ts';
import type { Desk } from './desk.ts';
import { type Followed, follow, type Way } from './following.ts';
import { type Taken, takeIn } from './take-in.ts';

/** What came of one thing received. Once it is told, it is kept, whatever happens next. */
export type Imported =
  | { readonly type: 'taken'; readonly taken: Taken }
  | Exclude<Followed, { readonly type: 'arrival' }>;

/** Articles that one transaction keeps: enough to pay for writing it to the disk, few enough to lose little by a stop. */
const BATCH = { size: 32, patience: 1000 };

/** Takes in what is received, links followed: kept, grouped into stories, told. One bad article never stops the rest. */
export async function* importAll(desk: Desk, received: AsyncIterable<Received>, way: Way): AsyncGenerator<Imported> {
  for await (const batch of batches(follow(received, way), BATCH)) {
    const arrivals: Arrival[] = [];
    for (const followed of batch)
      if (followed.type === 'arrival') arrivals.push(followed.arrival);
      else yield followed;
    const prepared = await Promise.all(arrivals.map(prepare));
    for (const taken of await takeIn(desk, prepared)) yield { type: 'taken', taken };
  }
}
