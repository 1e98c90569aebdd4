import { describe, expect, it } from 'vitest';
import { Readiness } from '../../src/app/health/readiness.ts';
import { lanesVital, queueVital, storeVitals } from '../../src/app/health/vitals.ts';
import type { Queue } from '../../src/app/queue/queue.ts';
import { openStore } from '../../src/store/index.ts';

describe('readiness', () => {
  it('is there where all that is vital is', async () => {
    const store = await openStore(':memory:');
    const ready = new Readiness([...storeVitals(store), lanesVital({ able: true })]);
    expect(await ready.look()).toEqual({
      status: 'ready',
      checks: ['running', 'store', 'schema', 'workers'].map((name) => ({ name, ok: true })),
    });
    await store.close();
  });

  it('is not where the store is closed, and says no more than that', async () => {
    const store = await openStore(':memory:');
    await store.close();
    const { status, checks } = await new Readiness(storeVitals(store)).look();
    expect([status, checks.filter(({ ok }) => !ok)]).toEqual([
      'unready',
      [
        { name: 'store', ok: false },
        { name: 'schema', ok: false },
      ],
    ]);
  });

  it('is not where nobody works', async () => {
    const alive = (silent: readonly number[]): Queue =>
      ({ workers: async () => silent.map((each) => ({ silent: each })) }) as unknown as Queue;
    const statusOf = async (queue: Queue) => (await new Readiness([queueVital(queue)]).look()).status;
    expect(await statusOf(alive([500, 1]))).toBe('ready');
    expect(await statusOf(alive([500]))).toBe('unready');
    expect(await statusOf(alive([]))).toBe('unready');
    expect((await new Readiness([lanesVital({ able: false })]).look()).status).toBe('unready');
  });

  it('ends at once when the program is to stop', async () => {
    const ready = new Readiness([]);
    expect((await ready.look()).status).toBe('ready');
    ready.stop();
    expect(await ready.look()).toEqual({ status: 'unready', checks: [{ name: 'running', ok: false }] });
  });

  it('asks no more often than it must, and sees what came back', async () => {
    let [asked, there, now] = [0, false, 0];
    const check = async (): Promise<boolean> => {
      asked += 1;
      return there;
    };
    const ready = new Readiness([{ name: 'store', check }], () => now);
    await Promise.all([ready.look(), ready.look(), ready.look()]);
    expect([asked, (await ready.look()).status]).toEqual([1, 'unready']);
    [there, now] = [true, 1000];
    expect([(await ready.look()).status, asked]).toEqual(['ready', 2]);
  });
});
