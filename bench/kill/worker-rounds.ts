import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { openQueue } from '../../src/app/queue/open-queue.ts';
import type { Queue, Ticket } from '../../src/app/queue/queue.ts';
import { start } from '../../test/cli/program.ts';
import { seeded } from '../seeded.ts';
import { type Broken, broken, examine, missing } from './laws.ts';
import { type Item, invent } from './news.ts';
import { childrenOf, isThere } from './processes.ts';
import type { Round, Setting } from './rounds.ts';

/** Articles in an order, and how long everything may take when nobody is killed any more, in milliseconds. */
const TOGETHER = 4;
const PATIENCE = 300_000;

interface Options {
  readonly workers: number;
  readonly kills: number;
  readonly articles: number;
}

/** Workers do what is queued; one after the other is killed with all its processes, and another takes its place. */
export async function workerRound(
  round: number,
  seed: number,
  { workers, kills, articles }: Options,
  { world, locationOf }: Setting,
): Promise<Round> {
  const random = seeded(seed * 86_028_121 + round);
  const location = await locationOf(`worker-${round}`);
  const items = invent(articles, seed + round);
  const faults: Broken[] = [];
  await examine(location, []);
  const queue = await openQueue(location);
  const crew: ChildProcess[] = [];
  const hire = (): ChildProcess =>
    start(['worker', '--lanes', '1', '--no-watch', '--database', location], { cwd: world.folder });
  try {
    await queue.put(ticketsOf(items));
    for (let i = 0; i < workers; i++) crew.push(hire());
    for (let i = 0; i < kills; i++) {
      await wait(500 + Math.floor(random() * 3000));
      const at = Math.floor(random() * workers);
      await killAll(crew[at]);
      crew[at] = hire();
    }
    faults.push(...(await emptied(queue)));
  } finally {
    for (const worker of crew) await killAll(worker);
    await queue.close();
  }
  const end = await examine(location, []);
  faults.push(...end.broken, ...missing(end, items.map(urlOf)));
  return {
    round,
    moment: `${kills} of ${workers} workers`,
    kills,
    acknowledged: items.length,
    final: end.articles,
    stories: 1,
    broken: faults,
  };
}

const urlOf = ({ number }: Item): string => `https://news.example/${number}`;

function ticketsOf(items: readonly Item[]): Ticket[] {
  return Array.from({ length: Math.ceil(items.length / TOGETHER) }, (_, i): Ticket => {
    const given = items.slice(i * TOGETHER, (i + 1) * TOGETHER).map((item) => ({
      type: 'text' as const,
      url: urlOf(item),
      text: item.text.join('\n\n'),
      headline: item.headline,
      outlet: item.outlet,
      published: item.published,
    }));
    return { order: { type: 'take-in', given, together: false }, urgency: 'archive', key: `stretch ${i}` };
  });
}

/** A worker and all that work for it, at once. */
async function killAll(worker: ChildProcess | undefined): Promise<void> {
  if (worker?.pid === undefined) return;
  const all = [worker.pid, ...childrenOf(worker.pid)];
  for (const pid of all) if (isThere(pid)) process.kill(pid, 'SIGKILL');
  while (all.some(isThere)) await wait(5);
}

/** Waits until nothing waits and nothing is held. What was parked is told: nothing here is bad. */
async function emptied(queue: Queue): Promise<Broken[]> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; ) {
    const counts = await queue.counts();
    if (counts.every(({ waiting, running }) => waiting + running === 0)) {
      const { items } = await queue.parked();
      return items.map(({ id, fault }) => broken('stuck', `order ${id} was parked: ${fault.message}`));
    }
    await wait(250);
  }
  return [broken('stuck', `the queue is not empty: ${JSON.stringify(await queue.counts())}`)];
}
