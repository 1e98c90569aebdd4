import { connect, createServer, type Server, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Queue } from '../../src/app/queue/queue.ts';
import type { Received } from '../../src/ingest/received.ts';
import { onQueue, ticket } from '../queue/on-queue.ts';
import { empty, until, workplace } from './at-work.ts';
import { intake } from './sorts.ts';

const entry = fileURLToPath(new URL('./child.ts', import.meta.url));

const text = (words: string): Received => ({
  type: 'article',
  article: { type: 'text', name: words, text: words },
  notes: [],
});

/** A workplace whose orders are tried again at once. */
async function hurried() {
  const { sql, location } = await onQueue();
  const place = await workplace(location);
  const hurry = setInterval(
    () => void sql('update rashomon_queue.job set start_after = now()').catch(() => undefined),
    200,
  );
  onTestFinished(() => clearInterval(hurry));
  return { ...place, sql, start: (options = {}) => place.start({ entry, watch: false, ...options }) };
}

const parkedNames = async (queue: Queue): Promise<string[]> =>
  (await queue.parked()).items.flatMap(({ order }) =>
    order.type === 'intake' ? order.items.map((item) => (item.type === 'article' ? item.article.name : '')) : [],
  );

describe('a worker', () => {
  it('parks the one article that kills whoever takes it in, and has the others of its order done', async () => {
    const { queue, start } = await hurried();
    await queue.put([
      { order: intake(['one', 'POISON', 'three'].map(text)), urgency: 'archive', key: null },
      ticket('other'),
    ]);
    const { work } = start();
    await empty(queue);
    expect(await parkedNames(queue)).toEqual(['POISON']);
    const { items } = await queue.parked();
    expect(items[0]?.fault.code).toBe('worker-died');
    expect(work.tally.done).toBe(3);
  }, 60_000);

  it('ends what hangs, and parks it in the end', async () => {
    const { queue, start } = await hurried();
    await queue.put([ticket('HANG'), ticket('other')]);
    const { work } = start({ patience: 300, lanes: 2 });
    await empty(queue);
    expect((await queue.parked()).items.map(({ fault }) => fault.code)).toEqual(['hangs']);
    expect(work.tally.done).toBe(1);
  }, 60_000);

  it('takes nothing more when it is stopped, gives back what does not end, and leaves', async () => {
    const { queue, start } = await hurried();
    await queue.put([ticket('HANG')]);
    const { work, over } = start({ grace: 200 });
    await until(async () => (await queue.counts()).some(({ running }) => running > 0));
    expect((await queue.workers()).map(({ id }) => id)).toEqual([work.id]);
    await queue.put([ticket('later')]);
    work.stop();
    await over;
    expect(await queue.workers()).toEqual([]);
    const holds = await queue.take('another', 5);
    expect(holds.map(({ attempts }) => attempts)).toEqual([0, 0]);
  }, 60_000);

  it('stops what a reader calls off', async () => {
    const { queue, start } = await hurried();
    const [id = null] = await queue.put([ticket('HANG', 'reader')]);
    start();
    await until(async () => (await queue.told([{ id: id ?? '', after: 0 }]))[0]?.state === 'running');
    await queue.callOff(id ?? '');
    await until(async () => (await queue.told([{ id: id ?? '', after: 0 }]))[0]?.state === 'cancelled');
    expect((await queue.parked()).items).toEqual([]);
  }, 60_000);

  it('tells readers what is told of their orders, and of archives nothing', async () => {
    const { queue, start } = await hurried();
    const ids = await queue.put([ticket('mine', 'reader'), ticket('old', 'archive')]);
    start();
    await empty(queue);
    const told = await queue.told(ids.map((id) => ({ id: id ?? '', after: 0 })));
    expect(told.map(({ steps }) => steps)).toEqual([[{ type: 'title', title: 'at it' }], []]);
  }, 60_000);

  it('goes on where it was when the database went away and came back, and says so once', async () => {
    const direct = await onQueue();
    const proxy = await proxyTo(direct.location);
    const place = await workplace(proxy.location);
    place.start({ entry, watch: false });
    await direct.queue.put([ticket('before')]);
    await empty(direct.queue);
    await proxy.breakDown();
    await until(async () => place.logged.some((line) => line.includes('is away')));
    await direct.queue.put([ticket('meanwhile')]);
    await proxy.comeBack();
    await empty(direct.queue);
    await until(async () => place.logged.some((line) => line.includes('is back')));
    expect(place.logged.filter((line) => /is (?:away|back)/u.test(line))).toHaveLength(2);
    expect((await direct.queue.parked()).items).toEqual([]);
  }, 60_000);
});

/** Stands between a program and its database, and can be cut. */
async function proxyTo(location: string) {
  const target = new URL(location);
  const sockets = new Set<Socket>();
  let server: Server;
  const listen = async (port: number): Promise<number> => {
    server = createServer((socket) => {
      const onward = connect(Number(target.port), target.hostname);
      for (const each of [socket, onward]) {
        sockets.add(each);
        each.on('error', () => undefined).on('close', () => [socket, onward].map((one) => one.destroy()));
      }
      socket.pipe(onward).pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  };
  const cut = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const port = await listen(0);
  const near = new URL(location);
  near.port = String(port);
  onTestFinished(cut);
  return { location: near.href, breakDown: cut, comeBack: () => listen(port) };
}
