import { openQueue } from '../app/queue/open-queue.ts';
import type { Queue } from '../app/queue/queue.ts';
import { StoreError } from '../store/index.ts';
import { databaseOf, inWords, settingsOf } from './desk.ts';
import { Failure } from './exit.ts';
import type { StoreOptions } from './store-options.ts';

/** Does `work` on the queue beside the store that options name, and closes it whatever happens. */
export async function atQueue<T>(options: StoreOptions, work: (queue: Queue) => Promise<T>): Promise<T> {
  const location = databaseOf(options, await settingsOf(options));
  try {
    const queue = await openQueue(location);
    try {
      return await work(queue);
    } finally {
      await queue.close();
    }
  } catch (error) {
    throw error instanceof StoreError ? new Failure(inWords(error)) : error;
  }
}
