import type { NewEvent } from '../../store/records.ts';
import type { Desk } from './desk.ts';

/** Writes down what happened, in the transaction that makes it happen and that began with `Grouping.catchUp`, or ends with a reset. */
export async function record(desk: Desk, event: NewEvent): Promise<void> {
  const [stored] = await desk.store.events.add([event]);
  if (stored) desk.grouping.saw(stored.sequence);
}
