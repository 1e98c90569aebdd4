import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../seeded.ts';
import { type Ended, type Moment, runUntil } from './child.ts';
import { agreement, type Broken, broken, examine, isRemote, missing, rewritten } from './laws.ts';
import type { World } from './world.ts';

/** What a round showed. */
export interface Round {
  readonly round: number;
  /** When it was struck, in words. */
  readonly moment: string;
  /** How often something was killed while it ran. */
  readonly kills: number;
  /** Articles or events that were acknowledged before the last kill. */
  readonly acknowledged: number;
  /** Articles at the end. */
  readonly final: number;
  /** How near the stories come to those of a run without a stop, 0 to 1. */
  readonly stories: number;
  readonly broken: readonly Broken[];
}

export interface Setting {
  readonly world: World;
  /** The store of a round: a new one. */
  readonly locationOf: (name: string) => Promise<string>;
}

/** Stores in files, in a folder of their own. */
export function inFiles(folder: string): (name: string) => Promise<string> {
  mkdirSync(folder, { recursive: true });
  return async (name) => join(folder, `${name}.db`);
}

const fileOf = (location: string): string | null => (isRemote(location) ? null : location);

/** An import to its end, with the milliseconds and lines it takes: the measure for all rounds. */
export async function undisturbed({ world, locationOf }: Setting) {
  const location = await locationOf('undisturbed');
  const start = performance.now();
  const ended = await importInto(location, world, { read: false, moment: null });
  const found = await examine(location, acknowledgedBy(ended));
  return { found, milliseconds: performance.now() - start, lines: ended.lines.length, ended };
}

export type Undisturbed = Awaited<ReturnType<typeof undisturbed>>;

/** An import of the world, to its end or until it is killed. */
export const importInto = (
  location: string,
  { inputs, folder }: World,
  { read, moment }: { readonly read: boolean; readonly moment: Moment | null },
): Promise<Ended> => {
  const options = ['-f', 'jsonl', '--allow-private', '--no-robots', '--database', location];
  const args = ['import', ...inputs, ...options, ...(read ? [] : ['--no-read'])];
  return runUntil({ args, cwd: folder, file: fileOf(location) }, moment);
};

/** Ids of articles that standard output says are kept. */
export const acknowledgedBy = ({ lines }: Ended): string[] =>
  lines.flatMap((line) => {
    const told = JSON.parse(line) as { readonly type?: string; readonly article?: string | null };
    return told.type === 'taken' && told.article ? [told.article] : [];
  });

/** Milliseconds after the last line, within which articles are read. */
const READING = 4000;

/** Moments to kill at, kind after kind, each at a place of its own. Only where all lines are out, articles are read. */
export function momentOf(round: number, seed: number, { milliseconds, lines }: Undisturbed): Moment {
  const random = seeded(seed * 7_919 + round);
  const line = 1 + Math.floor(random() * (lines - 1));
  const kinds: readonly Moment[] = [
    { type: 'time', after: Math.floor(random() * milliseconds) },
    { type: 'line', lines: line, after: 0 },
    { type: 'opening', after: Math.floor(random() * 60) },
    { type: 'writing', lines: line },
    { type: 'line', lines: line, after: Math.floor(random() * 300) },
    { type: 'line', lines, after: Math.floor(random() * READING) },
  ];
  return kinds[round % kinds.length] ?? { type: 'time', after: 0 };
}

/** Moments for runs one after the other. What is known already goes by quickly, so the later ones come early. */
export function momentsOf(count: number, round: number, seed: number, measure: Undisturbed): Moment[] {
  const random = seeded(seed * 6_700_417 + round);
  return Array.from({ length: count }, (_, i): Moment => {
    const chance = random();
    const moment = momentOf(Math.floor(chance * 1000), seed * 31 + round * count + i, measure);
    if (i < 2 || moment.type === 'opening') return moment;
    return { type: 'time', after: Math.floor(random() * 0.6 * measure.milliseconds) };
  });
}

/** Imports, kills, looks, for each moment; then imports to the end, and looks again. */
export async function killRound(
  round: number,
  moments: readonly Moment[],
  setting: Setting,
  measure: Undisturbed,
): Promise<Round> {
  const { world, locationOf } = setting;
  const location = await locationOf(`round-${round}`);
  const acknowledged = new Set<string>();
  const faults: Broken[] = [];
  const told: string[] = [];
  let kills = 0;
  let before = null;
  for (const moment of moments) {
    const read = 'lines' in moment && moment.lines === measure.lines;
    const ended = await importInto(location, world, { read, moment });
    if (ended.status === null) kills += 1;
    told.push(described(moment, ended));
    for (const article of acknowledgedBy(ended)) acknowledged.add(article);
    const found = await examine(location, acknowledged);
    faults.push(...found.broken, ...(before ? rewritten(before, found) : []));
    before = found;
  }
  const last = await importInto(location, world, { read: false, moment: null });
  const end = await examine(location, [...acknowledged, ...acknowledgedBy(last)]);
  faults.push(...end.broken, ...missing(end, world.urls), ...(before ? rewritten(before, end) : []));
  if (last.status !== measure.ended.status)
    faults.push(broken('stuck', `the last run ended with ${last.status}: ${last.stderr.slice(-300)}`));
  return {
    round,
    moment: told.join('; '),
    kills,
    acknowledged: acknowledged.size,
    final: end.articles,
    stories: agreement(end, measure.found),
    broken: faults,
  };
}

export function described(moment: Moment, { status }: Ended): string {
  const late = status === null ? '' : ' (had ended)';
  switch (moment.type) {
    case 'time':
      return `after ${moment.after} ms${late}`;
    case 'opening':
      return `opening + ${moment.after} ms${late}`;
    case 'line':
      return `line ${moment.lines} + ${moment.after} ms${late}`;
    case 'writing':
      return `line ${moment.lines}, writing${late}`;
  }
}
