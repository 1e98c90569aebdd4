import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/app/desk/open.ts';
import { openMeters, watchJobs, watchQueue, watchStore } from '../../src/app/metrics/index.ts';
import { inTime, lately } from '../../src/app/metrics/lately.ts';
import type { PrometheusMeters } from '../../src/app/metrics/prometheus.ts';
import type { Queue } from '../../src/app/queue/queue.ts';
import { deskOf, take } from '../desk/at-desk.ts';
import { ferry } from '../http/ferry.ts';
import { type Family, familiesIn, figure } from './exposition.ts';

const read = async (meters: PrometheusMeters): Promise<Map<string, Family>> => familiesIn(await meters.text());

const QUEUE = {
  counts: async () => [
    { urgency: 'reader', waiting: 3, running: 1, parked: 0, waited: 12.5 },
    { urgency: 'news', waiting: 0, running: 0, parked: 2, waited: null },
  ],
  workers: async () => [
    { silent: 2, lanes: 3 },
    { silent: 500, lanes: 1 },
  ],
} as unknown as Queue;

/** Everything that there is to be counted. */
async function everything(): Promise<PrometheusMeters> {
  const { desk } = await deskOf();
  const meters = await openMeters('1.2.3');
  watchStore(meters, desk.store);
  watchJobs(meters, { atHand: () => ({ waiting: 2, running: 1 }) });
  watchQueue(meters, QUEUE, 60);
  return meters;
}

describe('figures', () => {
  it('keep to the format, and to the conventions of names', async () => {
    const families = await read(await everything());
    expect(families.size).toBeGreaterThan(40);
    for (const { name, help } of families.values()) {
      expect(help.length).toBeGreaterThan(5);
      if (name.startsWith('rashomon_'))
        expect(name).not.toMatch(/_(?:ms|milliseconds|minutes|hours|kb|mb|count|sum|bucket)$/u);
    }
  });

  it('are all told of in the documentation', async () => {
    const page = readFileSync(new URL('../../docs/observing.md', import.meta.url), 'utf8');
    const own = [...(await read(await everything())).keys()].filter((name) => name.startsWith('rashomon_'));
    expect(own.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
    const told = [...page.matchAll(/`(rashomon_[a-z_]+)`/gu)].map(([, name = '']) => name);
    expect(told.filter((name) => !own.includes(name))).toEqual([]);
  });

  it('count what happens', async () => {
    const meters = await openMeters('1.2.3');
    meters.answered({ method: 'GET', route: '/api/v1/stories/:story', status: 200, seconds: 0.02 });
    meters.answered({ method: 'GET', route: '/api/v1/stories/:story', status: 404, seconds: 0.2 });
    meters.trouble('timeout');
    meters.workerDied();
    meters.measured({ type: 'fetch', outcome: 'page' });
    meters.measured({ type: 'readings', count: 4 });
    meters.measured({ type: 'comparison', seconds: 0.3 });
    meters.roundEnded(new Date(5000), false);
    const families = await read(meters);
    const route = '/api/v1/stories/:story';
    for (const [name, labels, value] of [
      ['rashomon_http_requests_total', { method: 'GET', route, status: '404' }, 1],
      ['rashomon_http_request_duration_seconds_count', { route }, 2],
      ['rashomon_http_request_duration_seconds_bucket', { route, le: '0.025' }, 1],
      ['rashomon_feed_failures_total', { code: 'timeout' }, 1],
      ['rashomon_worker_deaths_total', {}, 1],
      ['rashomon_fetches_total', { outcome: 'page' }, 1],
      ['rashomon_readings_total', {}, 4],
      ['rashomon_comparison_duration_seconds_sum', {}, 0.3],
      ['rashomon_last_round_timestamp_seconds', {}, 5],
      ['rashomon_last_round_success', {}, 0],
      ['rashomon_build_info', { version: '1.2.3' }, 1],
    ] as const)
      expect([name, figure(families, name, labels)]).toEqual([name, value]);
  });

  it('tell of what waits and who works', async () => {
    const families = await read(await everything());
    expect(figure(families, 'rashomon_jobs', { state: 'waiting' })).toBe(2);
    expect(figure(families, 'rashomon_queue_orders', { urgency: 'reader', state: 'waiting' })).toBe(3);
    expect(figure(families, 'rashomon_queue_orders', { urgency: 'news', state: 'parked' })).toBe(2);
    expect(figure(families, 'rashomon_queue_oldest_seconds', { urgency: 'reader' })).toBe(12.5);
    expect(figure(families, 'rashomon_queue_oldest_seconds', { urgency: 'news' })).toBe(0);
    expect(figure(families, 'rashomon_queue_workers', { state: 'silent' })).toBe(1);
    expect(figure(families, 'rashomon_queue_lanes')).toBe(4);
  });

  it('of a store that does not answer say so, and leave the rest out', async () => {
    const desk = await openDesk({ location: ':memory:' });
    const meters = await openMeters('1.2.3');
    watchStore(meters, desk.store);
    await desk.close();
    const families = await read(meters);
    expect(figure(families, 'rashomon_store_up')).toBe(0);
    expect(figure(families, 'rashomon_articles')).toBeUndefined();
  });

  it('of what a desk does are counted at it', async () => {
    const meters = await openMeters('1.2.3');
    const desk = await openDesk({ location: ':memory:', measured: (measure) => meters.measured(measure) });
    watchStore(meters, desk.store);
    await take(desk, [ferry]);
    for await (const _ of (await import('../../src/app/desk/reading-ahead.ts')).readAhead(desk));
    await desk.fetcher.fetch('http://127.0.0.1:8080/');
    const families = await read(meters);
    expect(figure(families, 'rashomon_articles')).toBe(1);
    expect(figure(families, 'rashomon_readings_total')).toBe(1);
    expect(figure(families, 'rashomon_fetches_total', { outcome: 'private-address' })).toBe(1);
    await desk.close();
  });
});

describe('what is asked for lately', () => {
  it('is not asked for again at once', async () => {
    let [asked, now] = [0, 0];
    const ask = lately(
      async () => ++asked,
      100,
      () => now,
    );
    expect([await ask(), await ask()]).toEqual([1, 1]);
    now = 100;
    expect(await ask()).toBe(2);
  });

  it('is nothing where it fails or does not come', async () => {
    expect(await inTime(() => Promise.reject(new Error('gone')), 10)).toBeUndefined();
    expect(await inTime(() => new Promise(() => undefined), 1)).toBeUndefined();
    expect(await lately(() => Promise.reject(new Error('gone')), 10)()).toBeUndefined();
  });
});

describe('the strict reader', () => {
  it.each([
    ['a figure without its family', 'a_total 1\n'],
    ['a counter of another name', '# HELP a b\n# TYPE a counter\na 1\n'],
    ['a family without help', '# TYPE a gauge\na 1\n'],
    ['a figure twice', '# HELP a b\n# TYPE a gauge\na{x="1"} 1\na{x="1"} 2\n'],
    ['no number', '# HELP a b\n# TYPE a gauge\na one\n'],
    ['labels that do not end', '# HELP a b\n# TYPE a gauge\na{x="1} 1\n'],
    ['a last line without its end', '# HELP a b\n# TYPE a gauge\na 1'],
  ])('refuses %s', (_, text) => expect(() => familiesIn(text)).toThrow());
});
