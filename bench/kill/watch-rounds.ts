import { openStore } from '../../src/store/open.ts';
import type { StoredEvent } from '../../src/store/records.ts';
import { seeded } from '../seeded.ts';
import { type Ended, type Moment, runUntil } from './child.ts';
import { type Broken, broken, examine, isRemote, missing, rewritten } from './laws.ts';
import { described, type Round, type Setting } from './rounds.ts';
import type { World } from './world.ts';

type Step = readonly [listed: number, edited: number];

/** What stands on the web, step after step: parts of the feed's entries that are listed, and that are edited by then. */
export const STEPS: readonly Step[] = [
  [0.5, 0],
  [0.8, 0.3],
  [1, 0.3],
  [1, 0.7],
];

/** Milliseconds of a round of watching within which it is killed. */
const LONGEST = 2500;

/**
 * Watches a feed whose entries grow and whose pages are edited. Each step is killed, looked at, and run again to its end.
 * At the end every event has gone out, under its own sequence, and each edit was noticed once.
 */
export async function watchKillRound(
  round: number,
  seed: number,
  { world, locationOf }: Setting,
  steps: readonly Step[] = STEPS,
): Promise<Round> {
  const location = await locationOf(`watch-${round}`);
  const random = seeded(seed * 104_729 + round);
  const told: Ended[] = [];
  const faults: Broken[] = [];
  const moments: string[] = [];
  let kills = 0;
  for (const [step, [listed, edited]] of steps.entries()) {
    world.show({ listed: partOf(world, listed), edited: partOf(world, edited) });
    if (step > 0) await makeDue(location);
    const moment = momentIn(random);
    const first = await watchOnce(location, world, moment);
    if (first.status === null) kills += 1;
    const between = await examine(location, []);
    if (step > 0) await makeDue(location);
    const second = await watchOnce(location, world, null);
    if (second.status !== 0)
      faults.push(broken('stuck', `watch ended with ${second.status}: ${second.stderr.slice(-300)}`));
    const after = await examine(location, []);
    faults.push(...between.broken, ...after.broken, ...rewritten(between, after));
    moments.push(described(moment, first));
    told.push(first, second);
  }
  const end = await examine(location, []);
  faults.push(
    ...missing(end, world.fed),
    ...undelivered(end.events, told.flatMap(delivered)),
    ...editsBroken(end.events, partOf(world, steps.at(-1)?.[1] ?? 0) - partOf(world, steps[0]?.[1] ?? 0)),
  );
  const acknowledged = new Set(told.flatMap(delivered).map(({ sequence }) => sequence)).size;
  return { round, moment: moments.join('; '), kills, acknowledged, final: end.articles, stories: 1, broken: faults };
}

const partOf = ({ fed }: World, part: number): number => Math.floor(fed.length * part);

const momentIn = (random: () => number): Moment =>
  random() < 0.5
    ? { type: 'time', after: 300 + Math.floor(random() * LONGEST) }
    : { type: 'line', lines: 1 + Math.floor(random() * 12), after: Math.floor(random() * 60) };

const watchOnce = (location: string, { feed, folder }: World, moment: Moment | null): Promise<Ended> =>
  runUntil(
    {
      args: ['watch', feed, '--once', '--allow-private', '--no-robots', '--database', location],
      cwd: folder,
      file: isRemote(location) ? null : location,
    },
    moment,
  );

/** Time goes by: every page and feed is due. */
async function makeDue(location: string): Promise<void> {
  const store = await openStore(location);
  const next = '2026-01-01T00:00:00.000Z';
  try {
    for (const { url } of await store.feeds.list()) await store.feeds.update(url, { next });
    for (const { id } of (await store.articles.list({ limit: 500 })).items) await store.articles.update(id, { next });
  } finally {
    await store.close();
  }
}

/** The events that went out on standard output. */
export const delivered = ({ lines }: Pick<Ended, 'lines'>): StoredEvent[] =>
  lines.map((line) => JSON.parse(line) as StoredEvent);

/** Every event that is kept went out, always in the same words, and none that is not kept. */
export function undelivered(events: readonly StoredEvent[], out: readonly StoredEvent[]): Broken[] {
  const told = new Map<number, Set<string>>();
  for (const event of out) told.set(event.sequence, (told.get(event.sequence) ?? new Set()).add(JSON.stringify(event)));
  const faults = events.flatMap((event) => {
    const words = told.get(event.sequence);
    if (!words) return [broken('lost', `event ${event.sequence} (${event.type}) never went out`)];
    if (words.size === 1 && words.has(JSON.stringify(event))) return [];
    return [broken('changed', `event ${event.sequence} went out as another`)];
  });
  const known = new Set(events.map(({ sequence }) => sequence));
  const unkept = [...told.keys()].filter((each) => !known.has(each));
  return [...faults, ...unkept.map((each) => broken('lost', `event ${each} is not kept`))];
}

function editsBroken(events: readonly StoredEvent[], edited: number): Broken[] {
  const edits = events.filter(({ type }) => type === 'edit').map(({ article }) => article);
  const twice = edits.length - new Set(edits).size;
  const noticed = new Set(edits).size;
  return [
    ...(noticed === edited ? [] : [broken('lost', `${noticed} articles were edited, not ${edited}`)]),
    ...(twice === 0 ? [] : [broken('doubled', `${twice} edits were told twice`)]),
  ];
}
