import type { Desk } from './desk.ts';

/**
 * One transaction, whole or not at all, in which the grouping knows of all that other processes did. Every event is recorded
 * in one: else what another wrote in between would be taken for one's own.
 */
export async function inOneGo<T>(desk: Desk, work: (within: Desk) => Promise<T>): Promise<T> {
  try {
    return await desk.store.transaction(async (store) => {
      await desk.grouping.catchUp(store);
      return work({ ...desk, store });
    });
  } catch (error) {
    desk.grouping.reset();
    throw error;
  }
}
