import type { Store } from '../../store/store.ts';
import type { JobsAtHand } from '../jobs/jobs.ts';
import type { Queue } from '../queue/queue.ts';
import { lately } from './lately.ts';
import type { PrometheusMeters, Sample } from './prometheus.ts';

/** Milliseconds for which a figure stands: sums over much, and what moves quickly. */
const SLOW = 60_000;
const QUICK = 5000;

/** How much is kept, whether the store answers, and how the feeds do. */
export function watchStore(meters: PrometheusMeters, { condition, feeds }: Store): void {
  const sizes = lately(() => condition.sizes(), SLOW);
  const schema = lately(() => condition.schema(), QUICK);
  const all = lately(() => feeds.list(), SLOW);
  for (const [name, what] of [
    ['articles', 'Articles kept'],
    ['stories', 'Stories kept'],
    ['events', 'Events that happened'],
  ] as const)
    meters.watch(name, `${what}; nearly, where they are many.`, [], async () => one((await sizes())?.[name]));
  meters.watch('store_up', 'Whether the store answers.', [], async () => one((await schema()) ? 1 : 0));
  meters.watch('feeds', 'Feeds that are followed, by how the last look at them went.', ['state'], async () => {
    const followed = (await all())?.filter(({ next }) => next !== null);
    const failing = followed?.filter(({ failures }) => failures > 0).length ?? 0;
    return followed && by('state', { well: followed.length - failing, failing });
  });
}

/** Jobs that wait and run in this program. */
export function watchJobs(meters: PrometheusMeters, jobs: JobsAtHand): void {
  meters.watch('jobs', 'Jobs of readers that have not ended.', ['state'], async () => by('state', jobs.atHand()));
}

/** What waits in the queue of the database, and who works on it. */
export function watchQueue(meters: PrometheusMeters, queue: Queue, silent: number): void {
  const counts = lately(() => queue.counts(), QUICK);
  const workers = lately(() => queue.workers(), QUICK);
  meters.watch('queue_orders', 'Orders in the queue.', ['urgency', 'state'], async () =>
    (await counts())?.flatMap(({ urgency, waiting, running, parked }) =>
      Object.entries({ waiting, running, parked }).map(([state, value]) => ({ labels: { urgency, state }, value })),
    ),
  );
  meters.watch('queue_oldest_seconds', 'For how long the order that waits longest has waited.', ['urgency'], async () =>
    (await counts())?.map(({ urgency, waited }) => ({ labels: { urgency }, value: waited ?? 0 })),
  );
  meters.watch('queue_workers', 'Workers, by whether they have told lately that they live.', ['state'], async () => {
    const all = await workers();
    const quiet = all?.filter((worker) => worker.silent > silent).length ?? 0;
    return all && by('state', { alive: all.length - quiet, silent: quiet });
  });
  meters.watch('queue_lanes', 'Orders that the workers can do at once.', [], async () =>
    one((await workers())?.reduce((sum, { lanes }) => sum + lanes, 0)),
  );
}

const one = (value: number | undefined): Sample[] | undefined => (value === undefined ? undefined : [{ value }]);

const by = (label: string, values: Readonly<Record<string, number>>): Sample[] =>
  Object.entries(values).map(([name, value]) => ({ labels: { [label]: name }, value }));
