import type { Queue } from '../../queue/queue.ts';
import { type Check, count, type Found, warn, well } from '../patient.ts';
import { SILENT } from '../vitals.ts';

/** Seconds for which readers wait. */
const LONG = 60;

/** What waits for workers, what was parked, and who works. */
export const queue: Check = {
  name: 'queue',
  look: async ({ queue: asked }) => (asked ? [...(await orders(asked)), ...(await workers(asked))] : []),
};

async function orders(asked: Queue): Promise<Found[]> {
  const counts = await asked.counts();
  const sum = (of: 'waiting' | 'running' | 'parked'): number => counts.reduce((all, each) => all + each[of], 0);
  const found: Found[] = [];
  if (sum('parked') > 0)
    found.push(
      warn(
        `${count(sum('parked'), 'order')} failed again and again and are parked`,
        'See why: rashomon queue. Then: rashomon queue retry',
      ),
    );
  const reader = counts.find(({ urgency }) => urgency === 'reader');
  if ((reader?.waited ?? 0) > LONG)
    found.push(
      warn(`a reader has waited for ${Math.round(reader?.waited ?? 0)} s`, 'Start another worker: rashomon worker'),
    );
  return found.length > 0 ? found : [well(`${count(sum('waiting'), 'order')} wait, ${sum('running')} are being done`)];
}

async function workers(asked: Queue): Promise<Found[]> {
  const all = await asked.workers();
  const silent = all.filter((worker) => worker.silent > SILENT);
  const found: Found[] = silent.map(({ id, silent: seconds }) =>
    warn(
      `the worker ${id} has been silent for ${Math.round(seconds)} s`,
      'Look at its machine; its orders go to others.',
    ),
  );
  if (all.length === silent.length)
    found.push(
      warn('nobody works on the queue', 'Start one: rashomon worker. Without a queue in use, nothing is amiss.'),
    );
  return found.length > 0 ? found : [well(`${count(all.length, 'worker')}, all heard of lately`)];
}
