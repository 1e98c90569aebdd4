import type { Fault } from '../../../store/records.ts';
import { articleNamed } from '../../desk/finding.ts';
import type { OpenDesk } from '../../desk/open.ts';
import { revisit } from '../../desk/revisiting.ts';
import { type Bench, OFFLINE } from './bench.ts';

/**
 * Looks at an article's page again, whether it is due or not. Called off, it still waits for the answer: a look that was broken
 * off would stand there as one that failed.
 */
export async function recheck(desk: OpenDesk, name: string, { tell, signal, offline }: Bench): Promise<Fault | null> {
  const article = await articleNamed(desk.store, name);
  if (!article)
    return { code: 'no-article', message: `there is no article ${name}`, remedy: 'Look for it among the articles.' };
  tell({ type: 'title', title: article.headline ?? article.url ?? article.id });
  if (article.url === null) return NO_ADDRESS;
  if (offline) return OFFLINE;
  tell({ type: 'progress', progress: { stage: 'fetch', done: 0, of: 1 } });
  for await (const { taken, failure } of revisit(desk, desk.fetcher, desk.way().open, [article])) {
    signal.throwIfAborted();
    if (taken) tell({ type: 'imported', imported: { type: 'taken', taken } });
    else if (failure === null) tell({ type: 'note', name: article.url, message: 'has not changed' });
    if (taken?.story) tell({ type: 'stories', stories: [taken.story] });
    if (failure !== null)
      return { code: 'link', message: `was not fetched: ${failure}`, remedy: 'The text that was read before stands.' };
  }
  return null;
}

const NO_ADDRESS: Fault = {
  code: 'no-address',
  message: 'the article has no address: it was pasted or came from a file',
  remedy: 'Take its page in by its address.',
};
