import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/app/jobs/order.ts';
import { queued } from '../../src/app/jobs/workers/queued.ts';
import type { Queue, Ticket, Told } from '../../src/app/queue/queue.ts';
import { StoreError } from '../../src/store/errors.ts';

const ORDER = { type: 'compare', story: 's1' } as const;

const TOLD: Told = { steps: [], last: 0, state: 'waiting', fault: null, parts: [] };
const note = (name: string): Step => ({ type: 'note', name, message: 'is kept already' });

/** A queue that tells one thing after the other, and the last from then on. */
function queueTelling(...looks: (Partial<Told> | Error)[]) {
  const put: Ticket[] = [];
  const calledOff: string[] = [];
  const asked: number[] = [];
  const queue = {
    put: async (tickets: readonly Ticket[]) => tickets.map((ticket) => `order-${put.push(ticket)}`),
    told: async ([{ after }]: [{ readonly after: number }]) => {
      asked.push(after);
      const look = looks.length > 1 ? looks.shift() : looks[0];
      if (look instanceof Error) throw look;
      return [{ ...TOLD, last: after, ...look }];
    },
    callOff: async (id: string) => void calledOff.push(id),
  } as unknown as Queue;
  return { queue, put, calledOff, asked };
}

async function followed(queue: Queue, signal = new AbortController().signal) {
  const steps: Step[] = [];
  const ending = await queued(queue).run(ORDER, (step) => steps.push(step), signal);
  return { steps, ending };
}

describe('work that workers of the queue do', () => {
  it('waits there as what a reader waits for, and is told when it is taken up', async () => {
    const { queue, put, asked } = queueTelling(
      {},
      { state: 'running', steps: [note('a')], last: 3 },
      { state: 'done', steps: [note('b')], last: 4 },
    );
    const { steps, ending } = await followed(queue);
    expect(put).toEqual([{ order: ORDER, urgency: 'reader', key: null }]);
    expect(steps).toEqual([{ type: 'begun' }, note('a'), note('b')]);
    expect([ending, asked]).toEqual([{ type: 'done' }, [0, 0, 3]]);
  });

  it('fails with what the work told, or with what parked it', async () => {
    const fault = { code: 'alone', message: 'has one account', remedy: 'Wait.' };
    const told = queueTelling({ state: 'done', steps: [{ type: 'fault', fault }] });
    expect((await followed(told.queue)).ending).toEqual({ type: 'failed', fault });
    const parked = queueTelling({ state: 'failed', fault: { ...fault, code: 'worker-lost' } });
    expect((await followed(parked.queue)).ending).toMatchObject({ fault: { code: 'worker-lost' } });
    expect((await followed(queueTelling({ state: 'unknown' }).queue)).ending).toMatchObject({
      fault: { code: 'lost' },
    });
  });

  it('goes on with another worker where one dies, and tells what was taken once', async () => {
    const taken = (outcome: 'added' | 'known', name = 'a'): Step =>
      ({ type: 'imported', imported: { type: 'taken', taken: { name, article: 'x', outcome } } }) as unknown as Step;
    const { queue } = queueTelling(
      { state: 'running', steps: [taken('added')] },
      { state: 'waiting' },
      { state: 'running', steps: [taken('known'), taken('known', 'b')] },
      { state: 'done' },
    );
    const { steps, ending } = await followed(queue);
    expect(steps).toEqual([{ type: 'begun' }, taken('added'), taken('known', 'b')]);
    expect(ending).toEqual({ type: 'done' });
  });

  it('waits while the database is away', async () => {
    const away = new StoreError('cannot-connect', 'no connection', 'look');
    const broken = Object.assign(new Error('terminated'), { code: '57P01' });
    const { queue } = queueTelling(away, broken, { state: 'done' });
    expect((await followed(queue)).ending).toEqual({ type: 'done' });
  });

  it('fails where the queue itself is at fault', async () => {
    const { queue } = queueTelling(new Error('no such table'));
    expect((await followed(queue)).ending).toMatchObject({ type: 'failed', fault: { message: 'no such table' } });
    const full = {
      ...queueTelling({}).queue,
      put: () => Promise.reject(new StoreError('full', 'the disk is full', 'make room')),
    };
    expect((await followed(full as Queue)).ending).toMatchObject({ type: 'failed', fault: { code: 'full' } });
  });

  it('is called off there, and what was told until then is handed on', async () => {
    const stop = new AbortController();
    const { queue, calledOff } = queueTelling({ state: 'running' }, { state: 'cancelled', steps: [note('last')] });
    const steps: Step[] = [];
    const ending = await queued(queue).run(
      ORDER,
      (step) => {
        steps.push(step);
        stop.abort();
      },
      stop.signal,
    );
    expect([ending, calledOff]).toEqual([{ type: 'cancelled' }, ['order-1']]);
    expect(steps).toEqual([{ type: 'begun' }, note('last')]);
    const never = queueTelling({});
    expect((await followed(never.queue, AbortSignal.abort())).ending).toEqual({ type: 'cancelled' });
    expect(never.put).toEqual([]);
  });
});
