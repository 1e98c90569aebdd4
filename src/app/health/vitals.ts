import type { Store } from '../../store/store.ts';
import type { Queue } from '../queue/queue.ts';
import type { Vital } from './readiness.ts';

/** Seconds of silence after which a worker is not counted on. */
export const SILENT = 30;

/** That the database answers, and that its tables are those that this program knows. */
export const storeVitals = ({ condition }: Store): readonly Vital[] => [
  {
    name: 'store',
    check: async () => {
      await condition.schema();
      return true;
    },
  },
  {
    name: 'schema',
    check: async () => {
      const { done, known } = await condition.schema();
      return done === known;
    },
  },
];

/** That those who do the work in this program can. */
export const lanesVital = (jobs: { readonly able: boolean }): Vital => ({
  name: 'workers',
  check: async () => jobs.able,
});

/** That somebody works on the queue. */
export const queueVital = (queue: Queue): Vital => ({
  name: 'workers',
  check: async () => (await queue.workers()).some(({ silent }) => silent <= SILENT),
});
