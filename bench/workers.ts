import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openQueue } from '../src/app/queue/open-queue.ts';
import { newDatabase } from '../test/store/postgres.ts';
import { type Grown, grower } from './grow.ts';
import { number, table } from './markdown.ts';

/** Import by one process beside import by workers over the queue. */

const COMMAND = fileURLToPath(new URL('../bin/rashomon', import.meta.url));
const WORDS = 600;
const WORKERS = 4;
/** Threads of `import`, as many as a small machine has processors. */
const JOBS = 2;
/** Milliseconds between two looks whether the workers are there. */
const LOOK = 200;

interface Run {
  readonly what: string;
  readonly seconds: number;
}

export interface WorkersOptions {
  readonly articles: number;
  readonly say: (line: string) => void;
}

/** Articles of one length, each of an event of its own: several files, one JSON value a line. */
async function articleFiles(folder: string, names: readonly string[], count: number): Promise<string[]> {
  const events = eventsOf((await grower())(Number.POSITIVE_INFINITY));
  return names.map((name) => {
    const lines = Array.from({ length: count }, () => JSON.stringify(articleOf(events.next().value ?? [])));
    const file = join(folder, name);
    writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  });
}

/** The accounts of one event after the other. */
function* eventsOf(grown: Iterable<Grown>): Generator<readonly Grown[], undefined> {
  let accounts: Grown[] = [];
  for (const one of grown) {
    if (accounts[0] && accounts[0].event !== one.event) {
      yield accounts;
      accounts = [];
    }
    accounts.push(one);
  }
}

/** What accounts of an event tell, up to the length. */
function articleOf(accounts: readonly Grown[]): Readonly<Record<string, unknown>> {
  const [first] = accounts;
  if (!first) throw new Error('nothing grows any more');
  const paragraphs: string[] = [];
  let words = 0;
  for (const paragraph of accounts.flatMap(({ reading }) => reading.text.split('\n\n'))) {
    if (words >= WORDS) break;
    paragraphs.push(paragraph);
    words += paragraph.split(/\s+/u).length;
  }
  const { id, url, outlet, headline, published } = first.reading;
  return { id, url, outlet, title: headline, published, text: paragraphs.join('\n\n') };
}

function runOf(what: string, args: readonly string[]): Run {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${what} failed: ${stderr.slice(-2000)}`);
  return { what, seconds: (performance.now() - began) / 1000 };
}

/** Workers of one lane each, while something is done. */
async function atWork(location: string, work: () => Run[]): Promise<Run[]> {
  const workers = Array.from({ length: WORKERS }, () =>
    spawn(process.execPath, [COMMAND, 'worker', '--no-watch', '--lanes', '1', '--database', location], {
      stdio: 'ignore',
    }),
  );
  try {
    const queue = await openQueue(location);
    while ((await queue.workers()).length < WORKERS) await new Promise((resolve) => setTimeout(resolve, LOOK));
    await queue.close();
    return work();
  } finally {
    await Promise.all(workers.map(ended));
  }
}

function ended(worker: ChildProcess): Promise<unknown> {
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGTERM');
  return gone;
}

/** The tables of this part of the page. */
export async function workersPart({ articles, say }: WorkersOptions): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-bench-'));
  try {
    say(`growing ${number(2 * articles)} articles`);
    const [file = '', more = ''] = await articleFiles(folder, ['articles.jsonl', 'more.jsonl'], articles);
    const measured = (what: string, args: readonly string[]): Run => {
      const run = runOf(what, args);
      say(`${what}: ${number(articles / run.seconds, 1)} articles a second`);
      return run;
    };
    const jobs = ['--jobs', String(JOBS)];
    const inFile = measured('`import`, SQLite', ['import', file, ...jobs, '--database', join(folder, 'a.db')]);
    const alone = measured('`import`, PostgreSQL', ['import', file, ...jobs, '--database', await newDatabase()]);
    const location = await newDatabase();
    const queued = (given: string) => ['import', given, '--queue', '--wait', '--database', location];
    const runs = await atWork(location, () => [
      measured(`\`import --queue\`, ${WORKERS} workers that were just started`, queued(file)),
      measured(`\`import --queue\`, ${WORKERS} workers after their first ${number(articles)} articles`, queued(more)),
    ]);
    const rows = [inFile, alone, ...runs].map(({ what, seconds }) => [
      what,
      number(seconds, 1),
      number(articles / seconds, 1),
      number(inFile.seconds / seconds, 2),
      number(alone.seconds / seconds, 2),
    ]);
    return `${number(articles)} articles of ${WORDS} words are taken in, grouped, read and made searchable, by one process of ${JOBS} threads and by ${WORKERS} workers
of one lane over the queue; the database and all processes are on this machine of ${availableParallelism()} processors. Each article tells an event of its own,
so nobody compares anything. \`import\` starts with the clock. The workers were up before it: just started at first, so that each still
has its code compiled while it reads its first hundred articles, and then, with other articles, as on any later day.

${table(['what', 'seconds', 'articles/s', 'to SQLite', 'to PostgreSQL'], rows)}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
