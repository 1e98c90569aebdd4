import { setTimeout as wait } from 'node:timers/promises';
import type { StoredEvent } from '../../src/store/records.ts';
import { start } from '../../test/cli/program.ts';
import { seeded } from '../seeded.ts';
import type { Ended } from './child.ts';
import type { DatabaseServer } from './database.ts';
import { agreement, type Broken, broken, examine, missing, rewritten } from './laws.ts';
import { acknowledgedBy, importInto, type Round, type Setting, type Undisturbed } from './rounds.ts';
import type { Strike } from './serve-rounds.ts';
import { delivered, STEPS, undelivered } from './watch-rounds.ts';

/** A blow to the database, after which it is there again. */
export interface Blow {
  readonly name: string;
  /** `down`: milliseconds for which it is away. */
  strike(server: DatabaseServer, down: number): Promise<void>;
}

export const BLOWS: readonly Blow[] = [
  {
    name: 'the database, kill -9',
    async strike(server, down) {
      await server.kill();
      await wait(down);
      await server.start();
    },
  },
  {
    name: 'the database, immediate stop',
    async strike(server, down) {
      await server.stop('immediate');
      await wait(down);
      await server.start();
    },
  },
  { name: 'single connections, ended', strike: async (server) => void (await server.terminate(2)) },
];

/** Milliseconds for which a database is away at most. */
const DOWN = 1500;

/** What a program said that lost its database: in words, and no fault of its own. */
function unclear({ status, stderr }: Ended): Broken[] {
  const clear = status === 0 || status === 1 || (status === 3 && /no connection to postgres/u.test(stderr));
  return clear && !/fault of its own|could not be taken in|^\s+at /mu.test(stderr)
    ? []
    : [broken('stuck', `it ended with ${status}: ${stderr.slice(-400)}`)];
}

/** Imports while the database is struck, several times; then to the end. */
export async function importStruck(
  round: number,
  seed: number,
  { blow, server, strikes }: { readonly blow: Blow; readonly server: DatabaseServer; readonly strikes: number },
  { world, locationOf }: Setting,
  measure: Undisturbed,
): Promise<Round> {
  const random = seeded(seed * 32_452_843 + round);
  const location = await locationOf(`struck-${round}`);
  const acknowledged = new Set<string>();
  const faults: Broken[] = [];
  const moments: number[] = [];
  let before = await examine(location, []);
  for (let i = 0; i < strikes; i++) {
    const after = 300 + Math.floor(random() * measure.milliseconds);
    moments.push(after);
    const struck = wait(after).then(() => blow.strike(server, Math.floor(random() * DOWN)));
    const ended = await importInto(location, world, { read: false, moment: null });
    await struck;
    faults.push(...unclear(ended));
    for (const article of acknowledgedBy(ended)) acknowledged.add(article);
    const found = await examine(location, acknowledged);
    faults.push(...found.broken, ...rewritten(before, found));
    before = found;
  }
  const last = await importInto(location, world, { read: false, moment: null });
  const end = await examine(location, [...acknowledged, ...acknowledgedBy(last)]);
  faults.push(...end.broken, ...missing(end, world.urls), ...rewritten(before, end));
  if (last.status !== measure.ended.status)
    faults.push(broken('stuck', `the last run ended with ${last.status}: ${last.stderr.slice(-300)}`));
  return {
    round,
    moment: moments.map((each) => `${each} ms`).join(', '),
    kills: strikes,
    acknowledged: acknowledged.size,
    final: end.articles,
    stories: agreement(end, measure.found),
    broken: faults,
  };
}

/** For `serve`: it stays, and the database comes back. */
export const struckBeneath = (blow: Blow, server: DatabaseServer): Strike => ({
  name: blow.name,
  async strike(_, __, random) {
    await blow.strike(server, Math.floor(random() * DOWN));
    return false;
  },
});

/** Seconds within which a watch that goes on has told everything. */
const PATIENCE = 90;

/** One watch over all steps, its database struck in each. It goes on by itself, and every event goes out. */
export async function watchStruck(
  round: number,
  seed: number,
  { blow, server }: { readonly blow: Blow; readonly server: DatabaseServer },
  { world, locationOf }: Setting,
  steps = STEPS,
): Promise<Round> {
  const random = seeded(seed * 49_979_687 + round);
  const location = await locationOf(`watched-${round}`);
  const faults: Broken[] = [];
  const moments: number[] = [];
  const share = (part: number): number => Math.floor(world.fed.length * part);
  world.show({ listed: 0, edited: 0 });
  await examine(location, []);
  const { child, events, stderr, ended } = watching(location, world.feed, world.folder);
  while (child.exitCode === null && !stderr().includes('following')) await wait(20);
  for (const [listed] of steps) {
    world.show({ listed: share(listed), edited: 0 });
    const after = 500 + Math.floor(random() * 3000);
    moments.push(after);
    await wait(after);
    await blow.strike(server, Math.floor(random() * DOWN));
  }
  for (let i = 0; i < PATIENCE * 4 && child.exitCode === null; i++) {
    const { articles, events: kept } = await examine(location, []);
    if (articles === world.fed.length && events().at(-1)?.sequence === kept.at(-1)?.sequence) break;
    await wait(250);
  }
  const alive = child.exitCode === null;
  child.kill('SIGINT');
  const status = await ended;
  if (!alive || status !== 0) faults.push(broken('stuck', `watch ended with ${status}: ${stderr().slice(-400)}`));
  if (/fault of its own|please report/iu.test(stderr())) faults.push(broken('stuck', stderr().slice(-400)));
  const end = await examine(location, []);
  faults.push(...end.broken, ...missing(end, world.fed), ...undelivered(end.events, events()));
  return {
    round,
    moment: moments.map((each) => `${each} ms`).join(', '),
    kills: steps.length,
    acknowledged: new Set(events().map(({ sequence }) => sequence)).size,
    final: end.articles,
    stories: 1,
    broken: faults,
  };
}

/** A watch that goes on until it is told to stop. */
export function watching(location: string, feed: string, cwd: string, more: readonly string[] = []) {
  const child = start(
    ['watch', feed, '--allow-private', '--no-robots', '--format', 'jsonl', '--database', location, ...more],
    { cwd },
  );
  let out = '';
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    child,
    ended,
    stderr: (): string => said,
    events: (): StoredEvent[] => delivered({ lines: out.split('\n').slice(0, -1) }),
  };
}
