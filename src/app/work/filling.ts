import { setTimeout as wait } from 'node:timers/promises';
import type { Problem, Received } from '../../ingest/received.ts';
import type { Intake } from '../jobs/order.ts';
import type { Queue, Ticket } from '../queue/queue.ts';

export interface FillOptions {
  /** Whether articles are read as well. */
  readonly read: boolean;
  /** Whether somebody waits for what becomes of each. */
  readonly followed: boolean;
  /** Called while there is room for no more, a few times a second. */
  readonly waiting?: () => Promise<unknown>;
}

/** What came of filling the queue. */
export type Filled =
  | { readonly type: 'queued'; readonly order: string; readonly names: readonly string[] }
  | { readonly type: 'note'; readonly name: string; readonly message: string }
  | { readonly type: 'problem'; readonly problem: Problem };

/** What one order holds at most: articles that are kept in one go, and characters of them. */
const ARTICLES = 16;
const CHARACTERS = 4_000_000;
/** Links of one host that one order has fetched. */
const LINKS = 32;
/** Links that are held back while their hosts are busy; beyond them nothing more is read in. */
const HELD_BACK = 5000;
/** Orders of archives that wait at most; then it is waited until some are done. */
const MOST = 256;
/** Milliseconds between two looks whether there is room again. */
const LOOK = 300;

/**
 * Puts what is received on the queue, packed into orders, and no more of it than workers come after. What is to be fetched
 * goes by host, one order at a time, so that no host is asked by two workers. Broken off, what it told as queued is queued;
 * what is queued twice is known by its key.
 */
export async function* fill(
  queue: Queue,
  received: AsyncIterable<Received>,
  options: FillOptions,
): AsyncGenerator<Filled> {
  const room = new Room(queue, options.waiting ?? (async () => undefined));
  const links = new Links();
  let pack: Received[] = [];
  let size = 0;
  for await (const one of received) {
    if (one.type === 'problem') yield one;
    else if (one.type === 'note') yield { type: 'note', name: one.name, message: one.note.message };
    else {
      const host = hostToAsk(one);
      if (host !== null) links.add(host, one);
      else {
        pack.push(one);
        size += sizeOf(one);
      }
    }
    if (pack.length >= ARTICLES || size >= CHARACTERS) {
      yield* await putPack(queue, room, pack, options);
      [pack, size] = [[], 0];
    }
    if (links.fullest >= LINKS) yield* await putLinks(queue, room, links, LINKS, options);
    while (links.count > HELD_BACK) yield* await putLinks(queue, room, links, 1, options, true);
  }
  if (pack.length > 0) yield* await putPack(queue, room, pack, options);
  while (links.count > 0) yield* await putLinks(queue, room, links, 1, options, true);
}

/** The host that would be asked for it; null where nothing is fetched. */
function hostToAsk(one: Received): string | null {
  const url =
    one.type === 'link' || one.type === 'subscription'
      ? one.url
      : one.type === 'article' && one.partial
        ? one.article.url
        : undefined;
  return url !== undefined && URL.canParse(url) ? new URL(url).host : null;
}

const sizeOf = (one: Received): number =>
  one.type !== 'article' ? 0 : one.article.type === 'html' ? one.article.html.length : one.article.text.length;

const nameOf = (one: Received): string =>
  one.type === 'article'
    ? one.article.name
    : one.type === 'problem'
      ? one.problem.name
      : one.type === 'note'
        ? one.name
        : one.url;

function ticketOf(items: readonly Received[], key: string | null, { read, followed }: FillOptions): Ticket {
  const order: Intake = { type: 'intake', items, read, followed };
  return { order, urgency: 'archive', key };
}

async function putPack(queue: Queue, room: Room, pack: readonly Received[], options: FillOptions): Promise<Filled[]> {
  await room.wait();
  const [order] = await queue.put([ticketOf(pack, null, options)]);
  return order ? [{ type: 'queued', order, names: pack.map(nameOf) }] : [];
}

/** Puts links of hosts that have so many, one order a host. One whose host is asked already keeps its links for later. */
async function putLinks(
  queue: Queue,
  room: Room,
  links: Links,
  least: number,
  options: FillOptions,
  patient = false,
): Promise<Filled[]> {
  await room.wait();
  const hosts = links.hosts(least);
  const ids = await queue.put(hosts.map(({ host, items }) => ticketOf(items, `host ${host}`, options)));
  const queued = hosts.flatMap(({ host, items }, i): Filled[] => {
    const order = ids[i];
    if (!order) return [];
    links.remove(host, items.length);
    return [{ type: 'queued', order, names: items.map(nameOf) }];
  });
  if (patient && queued.length === 0) await room.look();
  return queued;
}

/** Links that wait for their hosts. */
class Links {
  readonly #waiting = new Map<string, Received[]>();
  count = 0;
  /** Most links of one host since some were last put. */
  fullest = 0;

  add(host: string, link: Received): void {
    const waiting = this.#waiting.get(host) ?? [];
    waiting.push(link);
    this.#waiting.set(host, waiting);
    this.count += 1;
    this.fullest = Math.max(this.fullest, waiting.length % LINKS === 0 ? LINKS : 0);
  }

  /** Hosts with so many, each with the first of its links. */
  hosts(least: number): { readonly host: string; readonly items: readonly Received[] }[] {
    this.fullest = 0;
    return [...this.#waiting]
      .filter(([, items]) => items.length >= least)
      .map(([host, items]) => ({ host, items: items.slice(0, LINKS) }));
  }

  remove(host: string, count: number): void {
    const left = this.#waiting.get(host)?.slice(count) ?? [];
    if (left.length > 0) this.#waiting.set(host, left);
    else this.#waiting.delete(host);
    this.count -= count;
  }
}

/** How many orders may still be put before the queue is asked again. */
class Room {
  readonly #queue: Queue;
  readonly #waiting: () => Promise<unknown>;
  #left = 0;

  constructor(queue: Queue, waiting: () => Promise<unknown>) {
    this.#queue = queue;
    this.#waiting = waiting;
  }

  async wait(): Promise<void> {
    while (this.#left <= 0) {
      const counts = await this.#queue.counts();
      this.#left = MOST - (counts.find(({ urgency }) => urgency === 'archive')?.waiting ?? 0);
      if (this.#left <= 0) await this.look();
    }
    this.#left -= 1;
  }

  async look(): Promise<void> {
    await this.#waiting();
    await wait(LOOK);
  }
}
