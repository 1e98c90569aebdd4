import { setTimeout as wait } from 'node:timers/promises';
import { seeded } from '../seeded.ts';
import { type Broken, broken, examine, missing, rewritten } from './laws.ts';
import { type Item, invent } from './news.ts';
import type { Round, Setting } from './rounds.ts';
import { type JobSeen, Served } from './served.ts';

/** What is struck while a server works: it, one of those that work for it, or what its store stands on. */
export interface Strike {
  readonly name: string;
  /** Resolves when what was struck is there again, or the server is to be started anew: then `true`. */
  strike(served: Served, faults: Broken[], random: () => number): Promise<boolean>;
}

export const SERVER: Strike = {
  name: 'the server, kill -9',
  async strike(served, faults) {
    const left = await served.kill();
    if (left.length > 0) faults.push(broken('stuck', `${left.length} child processes outlive the server`));
    return true;
  },
};

export const CHILD: Strike = {
  name: 'a child process, kill -9',
  async strike(served, _, random) {
    const { children } = served;
    const pid = children[Math.floor(random() * children.length)];
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    return false;
  },
};

/** Articles of one job, and milliseconds after its submission within which the strike comes. */
const TOGETHER = 5;
const LONGEST = 1800;

/** What is to be handed in still, what was told as kept, and what went wrong. */
interface Course {
  readonly waiting: Item[][];
  readonly acknowledged: Set<string>;
  readonly faults: Broken[];
}

/**
 * A server takes in texts job after job and is struck in the midst of each. What was told as taken must be there; what was
 * not is handed in again. At the end everything is there once.
 */
export async function serveRound(
  round: number,
  seed: number,
  strike: Strike,
  { world, locationOf }: Setting,
  count = 30,
): Promise<Round> {
  const random = seeded(seed * 15_485_863 + round);
  const location = await locationOf(`serve-${round}-${strike.name.length}`);
  const items = invent(count, seed + round);
  const course: Course = { waiting: stretches(items), acknowledged: new Set(), faults: [] };
  const moments: number[] = [];
  let kills = 0;
  let served = await Served.begin(location, world.folder);
  let before = await examine(location, []);
  for (const batch of course.waiting.splice(0)) {
    const after = Math.floor(random() * LONGEST);
    const work = handIn(served, batch, course);
    await wait(after);
    const anew = await strike.strike(served, course.faults, random);
    kills += 1;
    moments.push(after);
    if (!(await work)) course.waiting.push(batch);
    if (anew) served = await Served.begin(location, world.folder);
    const found = await examine(location, course.acknowledged);
    course.faults.push(...found.broken, ...rewritten(before, found));
    before = found;
    if (!served.runs) {
      course.faults.push(broken('stuck', `the server ended: ${served.stderr.slice(-300)}`));
      served = await Served.begin(location, world.folder);
    }
  }
  for (const batch of course.waiting)
    if (!(await handIn(served, batch, course)))
      course.faults.push(broken('stuck', `a job failed with nothing amiss: ${served.stderr.slice(-300)}`));
  const status = await served.end();
  if (status !== 0)
    course.faults.push(broken('stuck', `the server ended with ${status}: ${served.stderr.slice(-300)}`));
  if (/fault of its own|please report/iu.test(withoutDeaths(served.stderr)))
    course.faults.push(broken('stuck', served.stderr.slice(-300)));
  const end = await examine(location, course.acknowledged);
  course.faults.push(...end.broken, ...rewritten(before, end), ...missing(end, items.map(urlOf)));
  return {
    round,
    moment: moments.map((each) => `${each} ms`).join(', '),
    kills,
    acknowledged: course.acknowledged.size,
    final: end.articles,
    stories: 1,
    broken: course.faults,
  };
}

/** Of a worker that was killed the program cannot know why, and says what to do if it happens again. */
const withoutDeaths = (stderr: string): string =>
  stderr
    .split('\n')
    .filter((line) => !line.includes('ended unexpectedly'))
    .join('\n');

const stretches = (items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / TOGETHER) }, (_, i) => items.slice(i * TOGETHER, (i + 1) * TOGETHER));

const urlOf = ({ number }: Item): string => `https://news.example/${number}`;

const inputOf = (item: Item) => ({
  type: 'text',
  url: urlOf(item),
  text: item.text.join('\n\n'),
  headline: item.headline,
  outlet: item.outlet,
  published: item.published,
});

/** Submits a job and follows it to its end. Whether all of it was done. */
async function handIn(served: Served, batch: readonly Item[], { acknowledged, faults }: Course): Promise<boolean> {
  try {
    let job: JobSeen = await served.submit({ type: 'take-in', inputs: batch.map(inputOf), together: false });
    for (;;) {
      for (const { article } of job.outcome.taken) if (article !== null) acknowledged.add(article);
      if (job.state === 'failed' && !job.error?.remedy)
        faults.push(broken('stuck', `a job failed without a remedy: ${job.id}`));
      if (job.state !== 'waiting' && job.state !== 'running') return job.state === 'done';
      await wait(10);
      job = await served.job(job.id);
    }
  } catch {
    return false;
  }
}
