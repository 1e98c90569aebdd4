import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openQueue } from '../src/app/queue/open-queue.ts';
import { newDatabase } from '../test/store/postgres.ts';
import { generateAccounts } from './accounts.ts';
import { number, table } from './markdown.ts';

/** Import by one process beside import by workers over the queue. */

const COMMAND = fileURLToPath(new URL('../bin/rashomon', import.meta.url));
const WORDS = 600;
const WORKERS = 4;
/** Accounts that are made in one go: more would share their paragraphs. */
const ONCE = 20;

interface Run {
  readonly what: string;
  readonly seconds: number;
}

export interface WorkersOptions {
  readonly articles: number;
  readonly say: (line: string) => void;
}

/** Articles of one length, each with an address and words of its own, one JSON value a line. */
function articlesFile(folder: string, count: number): string {
  const lines = Array.from({ length: Math.ceil(count / ONCE) }, (_, batch) =>
    generateAccounts(ONCE, WORDS).map((text, i) => {
      const n = batch * ONCE + i;
      const published = new Date(Date.UTC(2025, 0, 1) + batch * 86_400_000).toISOString();
      const body = `${text}\n\nThe file on this case bears the number ${batch}-${i}, clerks of district ${n} said.`;
      return JSON.stringify({
        url: `https://paper.example/${n}`,
        headline: `Case ${batch} reported in district ${n}`,
        text: body,
        published,
      });
    }),
  );
  const file = join(folder, 'articles.jsonl');
  writeFileSync(file, `${lines.flat().slice(0, count).join('\n')}\n`);
  return file;
}

function runOf(what: string, args: readonly string[]): Run {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${what} failed: ${stderr.slice(-2000)}`);
  return { what, seconds: (performance.now() - began) / 1000 };
}

/** Workers that are up before the clock starts: they run for days. */
async function byWorkers(location: string, file: string, workers: number, lanes: number): Promise<Run> {
  const children = Array.from({ length: workers }, () =>
    spawn(process.execPath, [COMMAND, 'worker', '--no-watch', '--lanes', String(lanes), '--database', location], {
      stdio: ['ignore', 'ignore', 'ignore'],
    }),
  );
  try {
    const queue = await openQueue(location);
    while ((await queue.workers()).length < workers) await new Promise((resolve) => setTimeout(resolve, 200));
    await queue.close();
    const lanesInWords = lanes === 1 ? 'one lane' : `${lanes} lanes`;
    const what = `\`import --queue\` and ${workers === 1 ? '1 worker' : `${workers} workers`} of ${lanesInWords}, PostgreSQL`;
    return runOf(what, ['import', file, '--queue', '--wait', '--database', location]);
  } finally {
    await Promise.all(
      children.map((child) => {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        return gone;
      }),
    );
  }
}

/** The tables of this part of the page. */
export async function workersPart({ articles, say }: WorkersOptions): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-bench-'));
  try {
    const file = articlesFile(folder, articles);
    const runs: Run[] = [];
    say(`import, ${articles} articles, SQLite`);
    runs.push(runOf('`import`, SQLite', ['import', file, '--database', join(folder, 'a.db')]));
    say('import, PostgreSQL');
    const inProcess = runOf('`import`, PostgreSQL', ['import', file, '--database', await newDatabase()]);
    runs.push(inProcess);
    for (const [workers, lanes] of [
      [WORKERS, 1],
      [1, WORKERS],
    ] as const) {
      say(`import --queue, ${workers} × ${lanes}`);
      runs.push(await byWorkers(await newDatabase(), file, workers, lanes));
    }
    const rows = runs.map(({ what, seconds }) => [
      what,
      number(seconds, 1),
      number(articles / seconds, 1),
      number(inProcess.seconds / seconds, 2),
    ]);
    return `${number(articles)} articles of ${WORDS} words are taken in, grouped, read and made searchable; the database and all processes are on
this machine, which has fewer processors than there are workers. The workers are up when the clock starts, as they are on any
day; \`import\` starts with it. The ratio is to \`import\` on PostgreSQL.

${table(['what', 'seconds', 'articles/s', 'ratio'], rows)}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
