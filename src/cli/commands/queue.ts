import pc from 'picocolors';
import type { Parked, Queue, QueueCount, WorkerRecord } from '../../app/queue/queue.ts';
import { orderInWords } from '../../app/work/parts.ts';
import { printable } from '../../report/clean.ts';
import { type ColourChoice, wantsColour } from '../colour.ts';
import { EXIT, Failure, UsageError } from '../exit.ts';
import { openSink } from '../output.ts';
import { atQueue } from '../queue.ts';
import type { StoreOptions } from '../store-options.ts';
import { shortTime } from '../views/days.ts';

export interface QueueOptions extends StoreOptions {
  readonly format: 'terminal' | 'json';
  readonly color: ColourChoice;
}

export interface DropOptions extends StoreOptions {
  readonly all?: boolean;
}

/** What stands in the queue. */
interface State {
  readonly counts: readonly QueueCount[];
  readonly workers: readonly WorkerRecord[];
  readonly parked: readonly Parked[];
}

/** `rashomon queue`: what waits, who works, what was parked. Returns the exit status. */
export const listQueue = (options: QueueOptions): Promise<number> =>
  atQueue(options, async (queue) => {
    const state: State = {
      counts: await queue.counts(),
      workers: await queue.workers(),
      parked: await everyParked(queue),
    };
    const { write } = openSink(undefined);
    await write(options.format === 'json' ? `${JSON.stringify(asJson(state))}\n` : view(state, options.color));
    return EXIT.fine;
  });

/** Parked orders without the texts in them. */
const asJson = ({ parked, ...state }: State) => ({
  ...state,
  parked: parked.map(({ order, ...each }) => ({
    ...each,
    type: order.type,
    does: orderInWords(order),
    of: namesIn(order),
  })),
});

async function everyParked(queue: Queue): Promise<Parked[]> {
  const parked: Parked[] = [];
  let after: string | undefined;
  do {
    const page = await queue.parked({ after });
    parked.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && parked.length < SHOWN);
  return parked;
}

/** Parked orders shown at most: each may be as large as the articles in it. */
const SHOWN = 500;

/** What an order takes in, by name. */
function namesIn(order: Parked['order']): string[] {
  if (order.type === 'intake')
    return order.items.map((item) =>
      item.type === 'article'
        ? item.article.name
        : item.type === 'problem'
          ? item.problem.name
          : 'url' in item
            ? item.url
            : item.name,
    );
  return [];
}

function view({ counts, workers, parked }: State, color: ColourChoice): string {
  const colors = pc.createColors(wantsColour(color, { tty: process.stdout.isTTY === true, env: process.env }));
  const lines = [
    ...counts.map(({ urgency, waiting, running, parked: stopped, waited }) => {
      const since = waited === null ? '' : `, the first for ${duration(waited)}`;
      return `${urgency.padEnd(8)} ${waiting} waiting${since}, ${running} running, ${stopped} parked`;
    }),
    workers.length === 0
      ? 'no worker is at work. Start one: rashomon worker'
      : colors.bold(plural(workers.length, 'worker')),
    ...workers.map(
      ({ id, version, lanes, holds, done, failed, silent }) =>
        `  ${printable(id)} (${version}): ${holds.length} of ${plural(lanes, 'lane')} at work, ${done} done, ${failed} failed, heard of ${duration(silent)} ago`,
    ),
    ...(parked.length > 0 ? [colors.bold(`${plural(parked.length, 'order')} parked`)] : []),
    ...parked.flatMap(({ id, order, fault, at }) => [
      `  ${id}  ${shortTime(at)}  ${printable(orderInWords(order))}${named(order)}`,
      `      ${printable(fault.message)}. ${printable(fault.remedy)}`,
    ]),
    ...(parked.length > 0
      ? ['Have them done again: rashomon queue retry; forget them: rashomon queue drop --all']
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

function named(order: Parked['order']): string {
  const [first, ...others] = namesIn(order);
  if (first === undefined) return '';
  return `: ${printable(first)}${others.length > 0 ? ` and ${others.length} more` : ''}`;
}

const plural = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

function duration(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

/** `rashomon queue retry`. Returns the exit status. */
export const retryParked = (ids: readonly string[], options: StoreOptions): Promise<number> =>
  onParked(ids, options, 'queued anew', (queue) => queue.retry(ids.length > 0 ? ids : undefined));

/** `rashomon queue drop`. Returns the exit status. */
export async function dropParked(ids: readonly string[], options: DropOptions): Promise<number> {
  if (ids.length === 0 && !options.all)
    throw new UsageError('Name the orders to be forgotten, as rashomon queue shows them, or say --all.');
  return onParked(ids, options, 'forgotten', (queue) => queue.drop(ids.length > 0 ? ids : undefined));
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

async function onParked(
  ids: readonly string[],
  options: StoreOptions,
  what: string,
  change: (queue: Queue) => Promise<number>,
): Promise<number> {
  const odd = ids.find((id) => !ID.test(id));
  if (odd !== undefined) throw new UsageError(`${odd} is no id of an order. See them: rashomon queue`);
  return atQueue(options, async (queue) => {
    const count = await change(queue);
    if (count === 0 && ids.length > 0) throw new Failure('no such order is parked. See them: rashomon queue');
    await openSink(undefined).write(`${plural(count, 'order')} ${what}\n`);
    return EXIT.fine;
  });
}
