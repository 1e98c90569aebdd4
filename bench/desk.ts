import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeskFigures, Spread } from './filling.ts';
import { grower } from './grow.ts';
import { number, table } from './markdown.ts';
import { type Run, runCommand } from './measure.ts';
import type { SearchTime } from './searches.ts';

const FILLING = fileURLToPath(new URL('filling.ts', import.meta.url));
const COMMAND = fileURLToPath(new URL('../bin/rashomon', import.meta.url));

/** Articles that the command takes in, without and with reading, where as many are asked for. */
const IMPORTED = 10_000;
const IMPORTED_AND_READ = 1_000;

/** What the desk, search and the commands on many articles do at each size, as Markdown. */
export async function deskPart(sizes: readonly number[], say: (line: string) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-bench-'));
  try {
    const location = join(folder, 'desk.db');
    say(`the desk with up to ${sizes.at(-1)} articles`);
    const { output, megabytes } = runCommand(FILLING, ['--location', location, '--sizes', sizes.join(',')]);
    const filled = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as DeskFigures);
    say('a new process at the filled desk');
    const cold = runCommand(FILLING, ['--location', location, '--sizes', String(sizes.at(-1)), '--cold']);
    const { opened, arrived } = JSON.parse(cold.output) as { opened: number; arrived: number };
    const coldLine = `A new process opens the store of ${sizes.at(-1)} articles in ${opened.toFixed(0)} ms, and has taken in its first article after ${arrived.toFixed(0)} ms.`;
    return [
      growthTable(filled, megabytes),
      coldLine,
      searchTable(filled),
      await commandTable(folder, sizes.at(-1) ?? 0, say),
    ].join('\n\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const spread = ({ median, p95, most }: Spread): string =>
  [median, p95, most].map((time) => number(time, 1)).join(' / ');

function growthTable(filled: readonly DeskFigures[], megabytes: number): string {
  const row = (what: string, of: (figures: DeskFigures) => string): string[] => [what, ...filled.map(of)];
  return `${table(
    ['articles kept', ...filled.map(({ articles }) => number(articles))],
    [
      row('kept, grouped and made searchable, a second', ({ perSecond }) => number(perSecond)),
      row('of that, processor: keeping and grouping, ms an article', ({ processor }) => number(processor.taken, 2)),
      row('of that, processor: what was read in it, ms an article', ({ processor }) => number(processor.read, 2)),
      row('one new article, on the clock, ms: median / p95 / most', ({ arrival }) => spread(arrival)),
      row('one new article, processor, ms: median / p95 / most', ({ arrivalProcessor }) => spread(arrivalProcessor)),
      row('peak memory so far, MB', ({ memory }) => number(memory)),
      row('the file, MB', ({ file }) => number(file)),
      row('stories', ({ stories }) => number(stories)),
      row('stories against events, B³ F1', ({ clustering }) => clustering.f1.toFixed(3)),
      row(
        'B³ precision / recall',
        ({ clustering: { precision, recall } }) => `${precision.toFixed(3)} / ${recall.toFixed(3)}`,
      ),
      row(
        'stories of several events grown from one / from different ones',
        ({ clustering }) => `${clustering.mixedKin} / ${clustering.mixedOthers}`,
      ),
      row('events in several stories', ({ clustering }) => number(clustering.divided)),
    ],
  )}

Peak memory of the whole run: ${number(megabytes)} MB.`;
}

function searchTable(filled: readonly DeskFigures[]): string {
  const names = filled[0]?.searches.map(({ what }) => what) ?? [];
  return table(
    ['the first 20 that have …, ms on the clock / of the processor', ...filled.map(({ articles }) => number(articles))],
    names.map((what, i) => [what, ...filled.map(({ searches }) => foundIn(searches[i]))]),
  );
}

const foundIn = (time: SearchTime | undefined): string =>
  time ? `${number(time.clock, 1)} / ${number(time.processor, 1)} (${time.found} found)` : '';

async function commandTable(folder: string, most: number, say: (line: string) => void): Promise<string> {
  const rows: string[][] = [];
  const row = (what: string, articles: number, { clock, milliseconds, megabytes }: Run): void => {
    rows.push([
      what,
      number(articles),
      number((articles * 1000) / clock),
      number(milliseconds / articles, 2),
      number(megabytes),
    ]);
  };
  const lines = async (count: number): Promise<string> => {
    const file = join(folder, `${count}.jsonl`);
    await writeLines(file, count);
    return file;
  };
  const kept = Math.min(IMPORTED, most);
  say(`rashomon import, ${kept} articles`);
  const database = (name: string): string[] => ['--database', join(folder, name)];
  row(
    'rashomon import --no-read',
    kept,
    runCommand(COMMAND, ['import', await lines(kept), '--no-read', ...database('kept.db')]),
  );
  const read = Math.min(IMPORTED_AND_READ, most);
  say(`rashomon import with reading, ${read} articles`);
  row('rashomon import', read, runCommand(COMMAND, ['import', await lines(read), ...database('read.db')]));
  for (const count of new Set([kept, most])) {
    say(`rashomon stories, ${count} lines`);
    const output = join(folder, 'stories.json');
    row(
      'rashomon stories FILE',
      count,
      runCommand(COMMAND, ['stories', await lines(count), '--format', 'json', '--output', output]),
    );
  }
  return table(['process and all', 'articles', 'a second', 'processor, ms an article', 'peak memory, MB'], rows);
}

/** Grown articles as lines of JSON, without what was read in them. */
async function writeLines(path: string, count: number): Promise<void> {
  const grow = await grower();
  const file = openSync(path, 'w');
  try {
    for (const { reading } of grow(count)) {
      const { id, url, outlet, headline, published, text } = reading;
      writeSync(file, `${JSON.stringify({ id, url, outlet, headline, published, text })}\n`);
    }
  } finally {
    closeSync(file);
  }
}
