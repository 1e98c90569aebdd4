import type { Fault, Feed } from '../../../store/records.ts';
import { feedsDue } from '../../desk/due.ts';
import { feedNamed, withoutUser } from '../../desk/feed-names.ts';
import type { OpenDesk } from '../../desk/open.ts';
import { INTERVAL } from '../../desk/take-in.ts';
import { lookAt } from '../../desk/watching.ts';
import { type Bench, OFFLINE } from './bench.ts';

/**
 * Has a feed looked at now and from now on. One that cannot be had, or is none, is not followed; one that was followed
 * before stays so.
 */
export async function followFeed(desk: OpenDesk, url: string, bench: Bench): Promise<Fault | null> {
  if (bench.offline) return OFFLINE;
  const { feeds } = desk.store;
  const at = desk.now().toISOString();
  const address = new URL(url).href;
  const { feed, fresh } = await feeds.add({
    url: address,
    title: null,
    kind: 'feed',
    added: at,
    next: at,
    interval: INTERVAL,
  });
  if (!fresh) await feeds.update(address, { next: at });
  const failure = await look(desk, [feed], bench);
  if (failure && fresh) {
    await feeds.remove(address);
    return { ...failure, remedy: `${failure.remedy} It is not followed.` };
  }
  return failure;
}

/** Feeds looked at side by side, and in one go. */
const TOGETHER = 20;
const MOST = 100;

/** Looks at one feed, whether it is due or not, or at all that are due. */
export async function refresh(desk: OpenDesk, url: string | null, bench: Bench): Promise<Fault | null> {
  if (bench.offline) return OFFLINE;
  const { feeds } = desk.store;
  if (url !== null) {
    const feed = (await feedNamed(desk.store, url)) ?? (await feeds.get(new URL(url).href));
    return feed ? look(desk, [feed], bench) : { ...UNKNOWN, message: `${url} is not followed` };
  }
  const due = await feedsDue(desk, MOST);
  for (let from = 0; from < due.length; from += TOGETHER) await look(desk, due.slice(from, from + TOGETHER), bench);
  return null;
}

const UNKNOWN = { code: 'no-feed', remedy: 'Follow it first.' };

/** Takes in what is new in feeds. What ails a single one is returned; of several, told. */
async function look(desk: OpenDesk, asked: readonly Feed[], { tell, signal }: Bench): Promise<Fault | null> {
  const stories = new Set<string>();
  const { length: of } = asked;
  let done = 0;
  let fault: Fault | null = null;
  tell({ type: 'progress', progress: { stage: 'fetch', done, of } });
  for await (const watched of lookAt(desk, asked, () => signal.aborted)) {
    if (watched.type === 'imported') {
      const { imported } = watched;
      tell({ type: 'imported', imported });
      if (imported.type === 'taken' && imported.taken.story !== null) stories.add(imported.taken.story);
    } else if (watched.type === 'feed') {
      tell({ type: 'progress', progress: { stage: 'fetch', done: ++done, of } });
      const { url: name, failure } = watched;
      if (failure && of === 1) fault = failure;
      else if (failure)
        tell({
          type: 'imported',
          imported: { type: 'problem', problem: { ...failure, name: withoutUser(name), code: 'link' } },
        });
    }
  }
  signal.throwIfAborted();
  if (of === 1) tell({ type: 'stories', stories: await standing(desk, stories) });
  return fault;
}

/** Stories as they stand after what came later moved them. */
async function standing({ store }: OpenDesk, stories: ReadonlySet<string>): Promise<string[]> {
  const ids = await Promise.all([...stories].map((id) => store.stories.resolve(id)));
  return [...new Set(ids.flatMap((id) => id ?? []))];
}
