import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeArchive } from './archive.ts';
import { runCommand } from './measure.ts';

/** The part of an archive after which the code is compiled and what is left goes at an even pace. */
const FIRST = 1 / 4;

const COMMAND = fileURLToPath(new URL('../bin/rashomon', import.meta.url));

interface Row {
  readonly cores: number;
  readonly jobs: number;
  readonly milliseconds: number;
  /** What the first part of the archive took by itself, in a run of its own. */
  readonly first: number;
  readonly processor: number;
  readonly megabytes: number;
}

/** How `rashomon read` goes through an archive on one processor and on two, in this process and on threads. */
export async function readingPart(articles: number, say: (line: string) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-bench-'));
  try {
    say(`growing ${articles} articles`);
    const archive = join(folder, 'archive.jsonl');
    await writeArchive(archive, articles);
    const beginning = join(folder, 'beginning.jsonl');
    await writeArchive(beginning, Math.round(articles * FIRST));
    const hashes = new Set<string>();
    const measured = (cores: number, jobs: number): Row => {
      say(`rashomon read --jobs ${jobs}, ${cores === 1 ? '1 processor' : `${cores} processors`}`);
      const out = join(folder, `${cores}-${jobs}.jsonl`);
      const read = (from: string) => onCores(cores, ['read', from, '--jobs', String(jobs), '-o', out]);
      const { milliseconds: first } = read(beginning);
      const row = { cores, jobs, first, ...read(archive) };
      hashes.add(createHash('sha256').update(readFileSync(out)).digest('hex'));
      rmSync(out);
      return row;
    };
    const pairs = [
      [1, 1],
      [1, 2],
      [2, 2],
    ] as const;
    const rows = pairs
      .filter(([cores]) => cores <= availableParallelism())
      .map(([cores, jobs]) => measured(cores, jobs));
    if (hashes.size > 1) throw new Error('the runs do not give the same bytes');
    return text(articles, rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The command held to the first processors, where the system can do that. */
function onCores(cores: number, args: readonly string[]): Omit<Row, 'cores' | 'jobs' | 'first'> {
  const pinned = spawnSync('taskset', ['--version']).status === 0;
  const list = Array.from({ length: cores }, (_, i) => i).join(',');
  const { milliseconds, clock, megabytes } = runCommand(COMMAND, args, pinned ? ['taskset', '-c', list] : []);
  return { milliseconds: clock, processor: milliseconds, megabytes };
}

function text(articles: number, rows: readonly Row[]): string {
  const rate = ({ milliseconds }: Row): number => (articles * 1000) / milliseconds;
  const later = Math.round(articles * (1 - FIRST));
  const pace = ({ milliseconds, first }: Row): number => (later * 1000) / (milliseconds - first);
  const [first] = rows;
  const cells = rows.map((row) =>
    [
      row.cores,
      row.jobs === 1 ? 'none' : row.jobs,
      rate(row).toFixed(1),
      first ? (rate(row) / rate(first)).toFixed(2) : '',
      pace(row).toFixed(1),
      first ? (pace(row) / pace(first)).toFixed(2) : '',
      (row.processor / articles).toFixed(1),
      row.megabytes.toFixed(0),
    ].join(' | '),
  );
  return `\`rashomon read\` on ${articles.toLocaleString('en')} articles of about 600 words, grown from the bundled ones by a seed, from JSON Lines to
JSON Lines: processes held to one processor and to two (\`taskset\`). All runs give the same bytes. The first rate is of the whole, start and
all; the later one of the last ${later.toLocaleString('en')}, by which time the code is compiled: the pace at which a long archive is read.

| processors | threads | articles/s, start and all | against the first row | articles/s, later | against the first row | processor, ms an article | peak memory, MB |
|---:|---:|---:|---:|---:|---:|---:|---:|
${cells.map((row) => `| ${row} |`).join('\n')}`;
}
