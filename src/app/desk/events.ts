import type { NewEvent } from '../../store/records.ts';
import type { Desk } from './desk.ts';

/** Writes down what happened, in the transaction that makes it happen: one that began with `Grouping.catchUp`, or ends with a reset. */
export async function record(desk: Desk, ...events: readonly NewEvent[]): Promise<void> {
  const last = (await desk.store.events.add(events)).at(-1);
  if (last) desk.grouping.saw(last.sequence);
}
