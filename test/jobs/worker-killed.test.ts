import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { built } from '../cli/program.ts';
import { BUDGET, FERRY, pageOf } from '../desk/reports.ts';
import { serve } from '../fetch/harness.ts';
import { atWork, ended, textOf, when } from './at-work.ts';

/** The processes that do the work of this test. */
function children(): number[] {
  const entry = join(built(), 'worker.js');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => commandOf(pid).includes(entry))
    .map(Number);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

it('a job whose worker is killed is done by another, and nothing is taken in twice', async () => {
  let asked = 0;
  const site = await serve({
    '/slow': (_, response) => {
      asked += 1;
      if (asked > 1) response.setHeader('Content-Type', 'text/html').end(pageOf(BUDGET));
    },
  });
  const { jobs, desk } = await atWork('by a worker of the queue');
  const inputs = [textOf(FERRY), { type: 'url' as const, url: site.at('/slow', '127.0.0.1') }];
  const job = jobs.submit({ type: 'take-in', inputs, together: false });
  await when(jobs, job.id, ({ counts }) => counts.taken === 1);
  for (const pid of children()) process.kill(pid, 'SIGKILL');
  const last = await ended(jobs, job);
  expect(last).toMatchObject({ state: 'done', counts: { taken: 2, added: 2, problems: 0 } });
  expect([await desk.store.articles.count(), asked]).toEqual([2, 2]);
});
