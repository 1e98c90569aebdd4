import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { begin, deliver, type EventSink } from '../../src/app/desk/delivering.ts';
import { atomOf, atomSink } from '../../src/app/desk/sinks/atom.ts';
import { webhookSink } from '../../src/app/desk/sinks/webhook.ts';
import { parseFeed } from '../../src/ingest/feeds/index.ts';
import type { StoredEvent } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { folder } from '../cli/program.ts';
import { inTurn, redirect, serve, status } from '../fetch/harness.ts';
import { deskOf } from './at-desk.ts';

const happen = async (store: Store, count: number, headline = 'Ferry aground'): Promise<void> => {
  for (let i = 0; i < count; i++)
    await store.events.add([
      {
        type: 'article',
        at: '2024-03-05T12:00:00.000Z',
        story: 's1',
        article: 'a1',
        payload: { headline: `${headline} ${i}`, outlet: 'The Courier', url: 'http://north.test/ferry' },
      },
    ]);
};

/** A sink that keeps what it gets. */
const keeper = (name = 'keeper') => {
  const got: StoredEvent[] = [];
  const sink: EventSink = { name, deliver: async (events) => void got.push(...events) };
  return { got, sink };
};

describe('a sink', () => {
  it('gets each event once, in order, however many there are', async () => {
    const { store } = (await deskOf()).desk;
    const { got, sink } = keeper();
    await begin(store, sink);
    await happen(store, 250);
    expect(await deliver(store, sink)).toEqual({ sink: 'keeper', count: 250, failure: null });
    await happen(store, 1);
    await deliver(store, sink);
    const numbers = got.map(({ sequence }) => sequence);
    expect(numbers).toHaveLength(251);
    expect(new Set(numbers).size).toBe(251);
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
  });

  it('that is new gets nothing of what was before it', async () => {
    const { store } = (await deskOf()).desk;
    await happen(store, 3);
    const { got, sink } = keeper();
    await begin(store, sink);
    await deliver(store, sink);
    expect(got).toEqual([]);
  });

  it('that began before anything happened and was stopped misses nothing', async () => {
    const { store } = (await deskOf()).desk;
    const { got, sink } = keeper();
    await begin(store, sink);
    await happen(store, 2);
    await begin(store, sink);
    await deliver(store, sink);
    expect(got).toHaveLength(2);
  });

  it('that fails gets the same again', async () => {
    const { store } = (await deskOf()).desk;
    const { got, sink } = keeper();
    await happen(store, 2);
    const failing: EventSink = { ...sink, deliver: () => Promise.reject(new Error('the disk is full')) };
    expect(await deliver(store, failing)).toEqual({ sink: 'keeper', count: 0, failure: 'the disk is full' });
    await deliver(store, sink);
    expect(got).toHaveLength(2);
  });
});

describe('a webhook', () => {
  it.each([
    ['3xx', redirect('/elsewhere')],
    ['4xx', status(404)],
    ['5xx', status(503)],
  ])('that answers with %s gets the same stretch again, under the same key', async (_, failing) => {
    const { store } = (await deskOf()).desk;
    const bodies: string[] = [];
    const server = await serve({
      '/hook': (request, response) => {
        let body = '';
        request.setEncoding('utf8').on('data', (chunk) => {
          body += chunk;
        });
        request.on('end', () => {
          bodies.push(body);
          answer(request, response);
        });
      },
    });
    const answer = inTurn(failing, status(204));
    const sink = webhookSink(server.at('/hook', '127.0.0.1'));
    await happen(store, 2);
    expect((await deliver(store, sink)).failure).toMatch(/status/u);
    expect(await deliver(store, sink)).toMatchObject({ count: 2, failure: null });
    expect(bodies[0]).toBe(bodies[1]);
    const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(1);
    expect(JSON.parse(bodies[0] ?? '').events).toHaveLength(2);
    expect(server.seen).toHaveLength(2);
  });

  it('that is not there is a failure', async () => {
    const { store } = (await deskOf()).desk;
    const server = await serve({});
    await server.close();
    await happen(store, 1);
    expect((await deliver(store, webhookSink(server.at('/hook', '127.0.0.1')))).failure).not.toBeNull();
  });
});

describe('an Atom feed', () => {
  const eventOf = (sequence: number, headline: string): StoredEvent => ({
    sequence,
    type: 'article',
    at: '2024-03-05T12:00:00.000Z',
    story: 's1',
    article: 'a1',
    payload: { headline, outlet: null, url: 'https://lind.example/bridge' },
  });

  it.each([
    '<script>alert(1)</script>',
    ']]><entry>',
    'a & b &amp; c',
    'a\u0000b\u001b[31m',
    'half \ud83d of a pair',
    'a\u2028b',
  ])('keeps %j as text', (headline) => {
    const parsed = parseFeed(Buffer.from(atomOf([eventOf(1, headline), eventOf(2, 'next')])), { name: 'moved.xml' });
    if (parsed.type !== 'feed') throw new Error(parsed.message);
    expect(parsed.entries).toHaveLength(2);
    expect(parsed.notes).toEqual([]);
    const plainWords = headline.replace(/[\p{Cc}\p{Cs}\u2028]/gu, ' ').trim();
    expect(parsed.entries[1]?.title?.replace(/\s+/gu, ' ')).toBe(`new: ${plainWords}`.replace(/\s+/gu, ' '));
  });

  it('is whole at every moment, with the latest first, and leaves nothing beside it', async () => {
    const { store } = (await deskOf()).desk;
    const place = folder();
    const sink = atomSink(store, `${place}/moved.xml`);
    await happen(store, 130);
    await deliver(store, sink);
    const parsed = parseFeed(readFileSync(`${place}/moved.xml`), { name: 'moved.xml' });
    if (parsed.type !== 'feed') throw new Error(parsed.message);
    expect(parsed.entries).toHaveLength(100);
    expect(parsed.entries[0]?.title).toContain('129');
    expect(new Set(parsed.entries.map(({ id }) => id)).size).toBe(100);
    expect(readdirSync(place)).toEqual(['moved.xml']);
  });

  it('tells where it cannot be written', async () => {
    const { store } = (await deskOf()).desk;
    await happen(store, 1);
    expect((await deliver(store, atomSink(store, `${folder()}/none/moved.xml`))).failure).toMatch(/ENOENT/u);
  });
});
