import { describe, expect, it } from 'vitest';
import { openQueue } from '../../src/app/queue/open-queue.ts';
import { ATTEMPTS, type Hold, type Queue } from '../../src/app/queue/queue.ts';
import { newDatabase } from '../store/postgres.ts';
import { beat, FAULT, onQueue, orderOf, storiesOf, ticket, titled } from './on-queue.ts';

const [A, B] = ['worker-a', 'worker-b'];

/** The next order, which there is. */
async function next(queue: Queue, worker = A): Promise<Hold> {
  const [hold] = await queue.take(worker, 1);
  if (!hold) throw new Error('nothing waits');
  return hold;
}

const countsOf = async (queue: Queue): Promise<string[]> =>
  (await queue.counts())
    .filter(({ waiting, running, parked }) => waiting + running + parked > 0)
    .map(({ urgency, waiting, running, parked }) => `${urgency} ${waiting}/${running}/${parked}`);

/** Has an order tried as often as it may be. */
async function park(queue: Queue, pass: (seconds: number) => Promise<void>): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const hold = await next(queue);
    await queue.failed(A, hold, FAULT);
    if (attempt === ATTEMPTS - 1) return hold.id;
    await pass(60);
  }
}

describe('a queue', () => {
  it('is made once by many that begin at the same time', async () => {
    const location = await newDatabase();
    const queues = await Promise.all([1, 2, 3, 4].map(() => openQueue(location)));
    await queues[0]?.put([ticket('s1')]);
    expect(storiesOf((await queues[3]?.take(A, 5)) ?? [])).toEqual(['s1']);
    await Promise.all(queues.map((queue) => queue.close()));
  });

  it('is refused in a file, with what to do instead', async () => {
    await expect(openQueue('news.db')).rejects.toMatchObject({ code: 'no-queue', remedy: /--database postgres:/u });
  });

  it('gives orders in the order in which they were put, each once', async () => {
    const { queue } = await onQueue();
    const ids = await queue.put([ticket('s1'), ticket('s2'), ticket('s3')]);
    const [first, second] = [await queue.take(A, 2), await queue.take(B, 2)];
    expect(storiesOf([...first, ...second])).toEqual(['s1', 's2', 's3']);
    expect([...first, ...second].map(({ id }) => id)).toEqual(ids);
    expect(await queue.take(B, 2)).toEqual([]);
    expect(first[0]).toMatchObject({ order: orderOf('s1'), urgency: 'news', attempts: 0 });
  });

  it('gives no order to two of many workers that take at once', async () => {
    const { queue, location } = await onQueue();
    await queue.put(Array.from({ length: 40 }, (_, i) => ticket(`s${i}`)));
    const others = await Promise.all([1, 2, 3].map(() => openQueue(location)));
    const taken = await Promise.all(others.map((other, i) => other.take(`worker-${i}`, 20)));
    const stories = storiesOf(taken.flat());
    expect(new Set(stories).size).toBe(stories.length);
    await Promise.all(others.map((other) => other.close()));
  });

  it('takes what a reader waits for before a thousand orders of an archive', async () => {
    const { queue } = await onQueue();
    await queue.put(Array.from({ length: 1000 }, (_, i) => ticket(`old${i}`, 'archive')));
    await queue.put([ticket('today', 'news')]);
    await queue.put([ticket('mine', 'reader')]);
    expect(storiesOf(await queue.take(A, 3))).toEqual(['mine', 'today', 'old0']);
    expect(await countsOf(queue)).toEqual(['reader 0/1/0', 'news 0/1/0', 'archive 999/1/0']);
  });

  it('keeps every character of an order, however long it is', async () => {
    const { queue, sql } = await onQueue();
    const text = 'null \u0000, half \ud83c a pair, quotes "”, \\u0000 written out';
    const given = [
      { type: 'text', text },
      { type: 'text', text: 'long '.repeat(100_000) },
    ] as const;
    await queue.put([{ order: { type: 'take-in', given, together: false }, urgency: 'archive', key: null }]);
    expect((await next(queue)).order).toEqual({ type: 'take-in', given, together: false });
    const [row] = await sql('select pg_column_size(data) as size from rashomon_queue.job');
    expect(Number(row?.size)).toBeLessThan(20_000);
  });

  it('puts all or none', async () => {
    const { queue } = await onQueue();
    const unfit = { ...ticket('s2'), key: 'a key with \u0000 in it' };
    await expect(queue.put([ticket('s1'), unfit])).rejects.toThrow();
    expect(await queue.take(A, 5)).toEqual([]);
  });

  it('forgets the content of what is done at once', async () => {
    const { queue, sql } = await onQueue();
    const [id = ''] = await queue.put([ticket('s1')]);
    await queue.done(A, await next(queue));
    expect((await queue.told([{ id: id ?? '', after: 0 }]))[0]).toMatchObject({ state: 'done', fault: null });
    expect(await sql('select id from rashomon_queue.job union all select id from rashomon_queue.archive')).toEqual([]);
    expect(await countsOf(queue)).toEqual([]);
  });
});

describe('a key', () => {
  it('stands for one order that waits, however often it is put', async () => {
    const { queue } = await onQueue();
    const [first, second] = await queue.put([ticket('s1', 'news', 'k'), ticket('s1', 'news', 'k')]);
    expect([typeof first, second]).toEqual(['string', null]);
    expect(await queue.put([ticket('s1', 'news', 'k'), ticket('s2', 'news', 'other')])).toMatchObject([null, /./u]);
    expect(storiesOf(await queue.take(A, 5))).toEqual(['s1', 's2']);
  });

  it('makes what waits as urgent as what is put with it', async () => {
    const { queue } = await onQueue();
    await queue.put([ticket('s1', 'archive'), ticket('s2', 'archive', 'k')]);
    expect(await queue.put([ticket('s2', 'reader', 'k')])).toEqual([null]);
    expect(storiesOf(await queue.take(A, 1))).toEqual(['s2']);
  });

  it('puts a second behind the one that is being done, and never two at a time', async () => {
    const { queue } = await onQueue();
    await queue.put([ticket('first', 'news', 'k')]);
    const hold = await next(queue);
    const [id] = await queue.put([ticket('second', 'news', 'k')]);
    expect(id).toEqual(expect.any(String));
    expect(await queue.put([ticket('third', 'news', 'k')])).toEqual([null]);
    expect((await queue.told([{ id: id ?? '', after: 0 }]))[0]).toMatchObject({ state: 'waiting' });
    expect(await queue.take(B, 5)).toEqual([]);
    await queue.done(A, hold);
    expect(storiesOf(await queue.take(B, 5))).toEqual(['second']);
  });

  it('is free again when its order is done, parked or called off', async () => {
    const { queue, pass } = await onQueue();
    await queue.put([ticket('s1', 'news', 'k')]);
    await queue.done(A, await next(queue));
    const [second = null] = await queue.put([ticket('s1', 'news', 'k')]);
    await queue.callOff(second ?? '');
    await queue.put([ticket('s1', 'news', 'k')]);
    await park(queue, pass);
    expect(await queue.put([ticket('s1', 'news', 'k')])).toEqual([expect.any(String)]);
  });
});

describe('an order that fails', () => {
  it('comes again after a while, and is parked with its fault in the end', async () => {
    const { queue, pass } = await onQueue();
    const [id = null] = await queue.put([ticket('s1')]);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const hold = await next(queue);
      expect(hold.attempts).toBe(attempt);
      await queue.failed(A, hold, FAULT);
      expect(await queue.take(A, 1)).toEqual([]);
      await pass(60);
    }
    expect(await queue.take(A, 1)).toEqual([]);
    const { items } = await queue.parked();
    expect(items).toMatchObject([{ id, order: orderOf('s1'), urgency: 'news', fault: FAULT }]);
    expect((await queue.told([{ id: id ?? '', after: 0 }]))[0]).toMatchObject({ state: 'failed', fault: FAULT });
    expect(await countsOf(queue)).toEqual(['news 0/0/1']);
  });

  it('may fail with any words', async () => {
    const { queue, pass } = await onQueue();
    await queue.put([ticket('s1')]);
    for (let i = 0; i < ATTEMPTS; i++) {
      await queue.failed(A, await next(queue), { ...FAULT, message: 'a \u0000 and half \ud83c' });
      await pass(60);
    }
    expect((await queue.parked()).items[0]?.fault.message).toBe('a � and half �');
  });

  it('is queued anew, or forgotten, when a person says so', async () => {
    const { queue, pass } = await onQueue();
    const parked: string[] = [];
    for (const story of ['s1', 's2', 's3']) {
      await queue.put([ticket(story)]);
      parked.push(await park(queue, pass));
    }
    const [first = '', second = ''] = parked;
    expect(await queue.retry([first])).toBe(1);
    expect(await queue.drop([second])).toBe(1);
    expect((await queue.told([{ id: second, after: 0 }]))[0]).toMatchObject({ state: 'unknown' });
    const hold = await next(queue);
    expect(hold).toMatchObject({ id: first, attempts: 0 });
    await queue.failed(A, hold, FAULT);
    await pass(60);
    expect(storiesOf(await queue.take(A, 1))).toEqual(['s1']);
    expect(await queue.retry()).toBe(1);
    expect(storiesOf(await queue.take(A, 5))).toEqual(['s3']);
    expect(await queue.drop()).toBe(0);
  });

  it('is queued anew once where several of its key were parked', async () => {
    const { queue, pass } = await onQueue();
    for (let i = 0; i < 2; i++) {
      await queue.put([ticket('s1', 'news', 'k')]);
      await park(queue, pass);
    }
    await queue.retry();
    expect(storiesOf(await queue.take(A, 5))).toEqual(['s1']);
    expect((await queue.parked()).items).toEqual([]);
  });

  it('is listed newest first, in pages', async () => {
    const { queue, pass } = await onQueue();
    for (const story of ['s1', 's2', 's3']) {
      await queue.put([ticket(story)]);
      await park(queue, pass);
    }
    const first = await queue.parked({ limit: 2 });
    const second = await queue.parked({ limit: 2, after: first.next ?? undefined });
    expect([first, second].map(({ items }) => items.map(({ order }) => order))).toEqual([
      [orderOf('s3'), orderOf('s2')],
      [orderOf('s1')],
    ]);
    expect(second.next).toBeNull();
  });
});

describe('a worker', () => {
  it('gives back what it did not do, as if it had never taken it', async () => {
    const { queue } = await onQueue();
    await queue.put([ticket('s1'), ticket('s2')]);
    for (let i = 0; i < ATTEMPTS + 1; i++) {
      const hold = await next(queue);
      expect([hold.attempts, storiesOf([hold])]).toEqual([0, ['s1']]);
      await queue.giveBack(A, hold);
    }
  });

  it('counts attempts on where it gives back what failed before', async () => {
    const { queue, pass } = await onQueue();
    await queue.put([ticket('s1')]);
    await queue.failed(A, await next(queue), FAULT);
    await pass(60);
    await queue.giveBack(A, await next(queue));
    expect((await next(queue)).attempts).toBe(1);
  });

  it('is known by its beat, with what it holds', async () => {
    const { queue } = await onQueue();
    await queue.put([ticket('s1')]);
    await beat(queue, A);
    const { id } = await next(queue);
    const [worker] = await queue.workers();
    expect(worker).toMatchObject({ id: A, host: 'mill', pid: 7, lanes: 2, holds: [id] });
    expect(worker?.silent).toBeLessThan(60);
  });

  it('loses what it holds when it falls silent, as after a failure', async () => {
    const { queue, pass } = await onQueue();
    await queue.put([ticket('s1')]);
    await beat(queue, A);
    await next(queue);
    await beat(queue, B);
    expect(await queue.reap(30)).toBe(0);
    await pass(40);
    await beat(queue, B);
    expect(await queue.reap(30)).toBe(1);
    expect((await queue.workers()).map(({ id }) => id)).toEqual([B]);
    await pass(60);
    expect(await next(queue, B)).toMatchObject({ order: orderOf('s1'), attempts: 1 });
  });

  it('that died before its first beat loses what it holds too', async () => {
    const { queue, pass } = await onQueue();
    await queue.put([ticket('s1')]);
    await next(queue);
    await pass(40);
    expect(await queue.reap(30)).toBe(1);
  });

  it('that was given up changes nothing when it comes back', async () => {
    const { queue, pass } = await onQueue();
    const [id = null] = await queue.put([ticket('s1')]);
    await beat(queue, A);
    const late = await next(queue);
    await pass(40);
    await queue.reap(30);
    await pass(60);
    const hold = await next(queue, B);
    await queue.done(A, late);
    await queue.failed(A, late, FAULT);
    await queue.giveBack(A, late);
    await queue.divide(A, late, [ticket('part')]);
    expect((await queue.told([{ id: id ?? '', after: 0 }]))[0]).toMatchObject({ state: 'running' });
    expect(await queue.take(B, 5)).toEqual([]);
    expect(await beat(queue, A, [late.id])).toEqual([late.id]);
    expect(await beat(queue, B, [hold.id])).toEqual([]);
    await queue.done(B, hold);
    await queue.done(A, late);
    expect((await queue.told([{ id: id ?? '', after: 0 }]))[0]).toMatchObject({ state: 'done' });
    expect(await countsOf(queue)).toEqual([]);
  });

  it('gets back to the queue what it never learnt that it was given', async () => {
    const { queue, pass } = await onQueue();
    await queue.put([ticket('s1')]);
    await next(queue);
    await beat(queue, A);
    expect(await queue.take(B, 1)).toEqual([]);
    await pass(90);
    await beat(queue, A);
    expect(await next(queue, B)).toMatchObject({ attempts: 0 });
  });

  it('leaves, and what it holds is there for others at once', async () => {
    const { queue } = await onQueue();
    await queue.put([ticket('s1')]);
    await beat(queue, A);
    await next(queue);
    await queue.leave(A);
    expect(await queue.workers()).toEqual([]);
    expect(await next(queue, B)).toMatchObject({ attempts: 0 });
  });

  it('puts parts in the place of an order', async () => {
    const { queue } = await onQueue();
    const [id = null] = await queue.put([ticket('whole')]);
    await queue.divide(A, await next(queue), [ticket('part 1'), ticket('part 2')]);
    const holds = await queue.take(A, 5);
    expect(storiesOf(holds)).toEqual(['part 1', 'part 2']);
    expect((await queue.told([{ id: id ?? '', after: 0 }]))[0]).toMatchObject({
      state: 'done',
      parts: holds.map((hold) => hold.id),
    });
  });
});

describe('those who wait for an order', () => {
  it('are told what is told of it, in its order and from where they were', async () => {
    const { queue } = await onQueue();
    const [id = null] = await queue.put([ticket('s1')]);
    expect((await queue.told([{ id: id ?? '', after: 0 }]))[0]).toMatchObject({ steps: [], state: 'waiting' });
    const hold = await next(queue);
    await queue.tell(hold.id, [titled('one'), titled('two \u0000')]);
    const [first] = await queue.told([{ id: hold.id, after: 0 }]);
    expect(first).toMatchObject({ steps: [titled('one'), titled('two \u0000')], state: 'running' });
    await queue.tell(hold.id, [titled('three')]);
    await queue.done(A, hold);
    expect((await queue.told([{ id: hold.id, after: first?.last ?? 0 }]))[0]).toMatchObject({
      steps: [titled('three')],
      state: 'done',
    });
    expect((await queue.told([{ id: '00000000-0000-4000-8000-000000000000', after: 0 }]))[0]).toMatchObject({
      state: 'unknown',
    });
  });

  it('are told of several orders at once, each from where they were', async () => {
    const { queue } = await onQueue();
    const ids = (await queue.put([ticket('s1'), ticket('s2'), ticket('s3')])).map((id) => id ?? '');
    const [one, two] = await queue.take(A, 2);
    if (!one || !two) throw new Error('two are there');
    await queue.tell(two.id, [titled('two')]);
    await queue.tell(one.id, [titled('one'), titled('uno')]);
    await queue.done(A, one);
    const [last, first, second] = await queue.told([ids[2], one.id, two.id].map((id) => ({ id: id ?? '', after: 0 })));
    expect(first).toMatchObject({ steps: [titled('one'), titled('uno')], state: 'done' });
    expect(second).toMatchObject({ steps: [titled('two')], state: 'running' });
    expect(last).toMatchObject({ steps: [], last: 0, state: 'waiting' });
    const after = first?.last ?? 0;
    expect(
      await queue.told([
        { id: one.id, after },
        { id: two.id, after },
      ]),
    ).toMatchObject([
      { steps: [], last: after },
      { steps: [], last: after },
    ]);
    expect(await queue.told([])).toEqual([]);
  });

  it('call off what waits at once', async () => {
    const { queue } = await onQueue();
    const [id = null] = await queue.put([ticket('s1')]);
    await queue.callOff(id ?? '');
    expect(await queue.take(A, 1)).toEqual([]);
    expect((await queue.told([{ id: id ?? '', after: 0 }]))[0]).toMatchObject({ state: 'cancelled' });
  });

  it.each(['giveBack', 'failed', 'divide'] as const)(
    'call off what runs: the worker learns of it and ends it (%s)',
    async (way) => {
      const { queue, pass } = await onQueue();
      const [id = null] = await queue.put([ticket('s1', 'reader', 'k')]);
      const hold = await next(queue);
      await queue.callOff(hold.id);
      expect(await queue.calledOff([hold.id])).toEqual([id]);
      if (way === 'giveBack') await queue.giveBack(A, hold);
      else if (way === 'failed') await queue.failed(A, hold, FAULT);
      else await queue.divide(A, hold, [ticket('part')]);
      await pass(60);
      expect((await queue.told([{ id: hold.id, after: 0 }]))[0]).toMatchObject({ state: 'cancelled' });
      expect(await queue.calledOff([hold.id])).toEqual([]);
      expect(await queue.take(A, 5)).toEqual([]);
    },
  );

  it('call off what waits behind another of its key', async () => {
    const { queue } = await onQueue();
    await queue.put([ticket('s1', 'news', 'k')]);
    const hold = await next(queue);
    const [second = null] = await queue.put([ticket('s2', 'news', 'k')]);
    await queue.callOff(second ?? '');
    await queue.done(A, hold);
    expect(await queue.take(A, 5)).toEqual([]);
    expect((await queue.told([{ id: second ?? '', after: 0 }]))[0]).toMatchObject({ state: 'cancelled' });
  });
});

describe('work that one does at a time', () => {
  it('is done by one of two, told the time of the database', async () => {
    const { queue, location, sql } = await onQueue();
    const other = await openQueue(location);
    const [row] = await sql('select now() as now');
    const ran: string[] = [];
    const first = await queue.alone(async (now) => {
      expect(now >= (row?.now as Date)).toBe(true);
      ran.push('first');
      expect(await other.alone(async () => void ran.push('second'))).toBe(false);
    });
    expect([first, ran]).toEqual([true, ['first']]);
    expect(await other.alone(async () => void ran.push('third'))).toBe(true);
    await other.close();
  });
});
