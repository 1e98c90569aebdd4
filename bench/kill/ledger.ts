import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { number } from '../markdown.ts';
import { renewed } from '../sections.ts';
import type { Broken, Law } from './laws.ts';
import type { Round } from './rounds.ts';

/** What up to fifty rounds of one kind showed. */
export interface Line {
  /** What is struck, and how. */
  readonly fault: string;
  /** What is at work meanwhile, and on which kind of store. */
  readonly victim: string;
  readonly rounds: number;
  readonly kills: number;
  readonly acknowledged: number;
  /** How often which law was broken. */
  readonly broken: Readonly<Record<Law, number>>;
  /** How near stories come to those of an undisturbed run, at least. */
  readonly stories: number;
}

const LAWS: readonly Law[] = ['lost', 'doubled', 'torn', 'changed', 'stuck'];

export function lineOf(fault: string, victim: string, rounds: readonly Round[]): Line {
  const faults = rounds.flatMap(({ broken }): readonly Broken[] => broken);
  const count = (law: Law): number => faults.filter((each) => each.law === law).length;
  return {
    fault,
    victim,
    rounds: rounds.length,
    kills: sum(rounds, ({ kills }) => kills),
    acknowledged: sum(rounds, ({ acknowledged }) => acknowledged),
    broken: {
      lost: count('lost'),
      doubled: count('doubled'),
      torn: count('torn'),
      changed: count('changed'),
      stuck: count('stuck'),
    },
    stories: Math.min(...rounds.map(({ stories }) => stories)),
  };
}

const sum = <T>(values: readonly T[], of: (value: T) => number): number =>
  values.reduce((all, value) => all + of(value), 0);

const HEAD = `# Stopped at any moment

\`npm run kill\` strikes the program and its database at moments chosen by a seed and holds what is left against the laws: every
article that was acknowledged is there, once, with its document, its sketch and its story; no story is empty or torn; readings
and comparisons are whole; no event is lost, told twice under another number, or changed. Then it has the work done to its end and
looks again. Each line is up to fifty rounds, with when they were run and on which code; what was run before stays.

| when | code | struck | at work | rounds | kills | acknowledged | lost | doubled | torn | changed | stuck | stories |
| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
`;

/** Writes a line under those that stand on the page. */
export function enter(page: string, { fault, victim, rounds, kills, acknowledged, broken, stories }: Line): void {
  const before = existsSync(page) ? readFileSync(page, 'utf8').split('\n').filter(isEntry) : [];
  const day = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const figures = [rounds, kills, acknowledged, ...LAWS.map((law) => broken[law])];
  const row = `| ${[day, codeNow(), fault, victim, ...figures, stories.toFixed(3)].join(' | ')} |`;
  writeFileSync(page, `${HEAD}${[...before, row].join('\n')}\n`);
}

const isEntry = (line: string): boolean => /^\| \d{4}-/u.test(line);

function codeNow(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', 'src') === '' ? '' : '+'}`;
  } catch {
    return '?';
  }
}

/** What the program says and does where it is struck so. */
const SAYS: Readonly<Record<string, string>> = {
  'the program, kill -9': 'nothing; run again it goes on where it was',
  'the server, kill -9': 'its child processes end with it; started again it goes on from the store',
  'a child process, kill -9':
    '“the process that did the work ended unexpectedly”; the job fails, the next is done by a new process',
  'a worker, kill -9': 'what it held comes again after its lease, to another',
  'the database, kill -9': '“no connection to …”; import ends with status 3, watch, serve and worker wait and go on',
  'the database, immediate stop': '“no connection to …”; the same',
  'single connections, ended': '“no connection to …” where one was in use; else nothing, another is opened',
};

/** The table of what was struck, how often, and what came of it: all lines of the page together. */
export function totals(page: string): string {
  const all = new Map<string, number[]>();
  for (const line of readFileSync(page, 'utf8').split('\n').filter(isEntry)) {
    const [, , fault = '', victim = '', ...figures] = line.slice(2, -2).split(' | ');
    const known = all.get(`${fault} | ${victim}`) ?? figures.map(() => 0);
    all.set(
      `${fault} | ${victim}`,
      known.map((value, i) => value + Number(figures[i])),
    );
  }
  const rows = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  const columns = [1, 2, 3, 4, 5, 6, 7];
  const cells = (figures: readonly number[]): string => columns.map((i) => number(figures[i] ?? 0)).join(' | ');
  const total = columns.reduce<number[]>(
    (sums, i) => Object.assign(sums, { [i]: sum(rows, ([, each]) => each[i] ?? 0) }),
    [],
  );
  return [
    '`npm run kill` (and `-- --help` for what there is); each run stands in [kill.md](kill.md).',
    '',
    '| struck | at work | kills | acknowledged | lost | doubled | torn | changed | stuck | what it says |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(([name, figures]) => `| ${name} | ${cells(figures)} | ${SAYS[name.split(' | ')[0] ?? ''] ?? ''} |`),
    `| **all** | | ${cells(total)} | |`,
  ].join('\n');
}

/** Writes the totals of one page into the section of another. */
export function enterTotals(page: string, faults: string): void {
  const text = readFileSync(faults, 'utf8');
  const head = text.split(/^(?=## )/mu)[0];
  writeFileSync(faults, renewed(text, [{ title: 'Killed', text: totals(page) }], head));
}
