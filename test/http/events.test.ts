import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventList } from '../../src/http/contract/resources.ts';
import { routes } from '../../src/http/routes/index.ts';
import { Tail } from '../../src/http/routes/tail.ts';
import type { NewEvent, StoredEvent } from '../../src/store/records.ts';
import type { Events } from '../../src/store/store.ts';
import { folder } from '../cli/program.ts';
import { deskOf } from '../desk/at-desk.ts';
import { clientOf } from './client.ts';
import { QUICK } from './ferry.ts';
import { firstOf, messagesOf, overHttp } from './over-http.ts';
import { roomOf } from './room.ts';

const eventNamed = (type: string): NewEvent => ({
  type,
  at: '2024-03-05T12:00:00.000Z',
  story: null,
  article: null,
  payload: { text: 'first line\nsecond line' },
});

const many = (count: number): NewEvent[] => Array.from({ length: count }, (_, i) => eventNamed(`kind-${i + 1}`));

async function listening() {
  const { desk } = await deskOf();
  const app = routes(roomOf(desk), QUICK);
  return { events: desk.store.events, api: await clientOf(app), url: `${await overHttp(app)}/events` };
}

describe('the list of events', () => {
  it('goes on where it ended', async () => {
    const { events, api } = await listening();
    await events.add(many(3));
    const first = (await api.ask('/events?limit=2')).json<EventList>();
    expect(first.items.map(({ type }) => type)).toEqual(['kind-1', 'kind-2']);
    const rest = (await api.ask(`/events?after=${first.next}`)).json<EventList>();
    expect(rest.items.map(({ type }) => type)).toEqual(['kind-3']);
    expect((await api.ask(`/events?after=${rest.next}`)).json<EventList>()).toEqual({ items: [], next: rest.next });
  });
});

describe('the stream of events', () => {
  it('tells what comes, as it is kept', async () => {
    const { events, api, url } = await listening();
    await events.add(many(1));
    const stream = messagesOf(url);
    expect((await stream.next()).value).toMatchObject({ beat: true });
    const [added] = await events.add([eventNamed('later')]);
    const [message] = await firstOf(stream, 1);
    expect(message).toMatchObject({ event: 'later', id: String(added?.sequence) });
    const told: unknown = JSON.parse(message?.data ?? '');
    api.check('StoredEvent', told);
    expect(told).toEqual(added);
  });

  it('goes on after what was had, without gap or repetition', async () => {
    const { events, url } = await listening();
    await events.add(many(7));
    const seen: (string | undefined)[] = [];
    let last: string | undefined = '0';
    for (const count of [2, 4, 1]) {
      const part = await firstOf(messagesOf(url, { 'Last-Event-ID': last ?? '' }), count);
      seen.push(...part.map(({ event }) => event));
      last = part.at(-1)?.id;
    }
    expect(seen).toEqual(many(7).map(({ type }) => type));
    const after = await firstOf(messagesOf(`${url}?after=5`), 2);
    expect(after.map(({ id }) => id)).toEqual(['6', '7']);
  });

  it('goes on from now for who had more than there is', async () => {
    const { events, url } = await listening();
    await events.add(many(2));
    const stream = messagesOf(url, { 'Last-Event-ID': '999' });
    await stream.next();
    await events.add([eventNamed('new')]);
    expect((await firstOf(stream, 1))[0]?.event).toBe('new');
  });

  it('shows that it lives while nothing happens', async () => {
    const { url } = await listening();
    const stream = messagesOf(url);
    for (let i = 0; i < 3; i++) expect((await stream.next()).value).toMatchObject({ beat: true, event: undefined });
    await stream.return(undefined);
  });

  it('tells what another process wrote', async () => {
    const location = `${folder()}/store.db`;
    const [here, there] = [await deskOf({ location }), await deskOf({ location })];
    const stream = messagesOf(`${await overHttp(routes(roomOf(here.desk), QUICK))}/events`);
    await stream.next();
    await there.desk.store.events.add([eventNamed('from-elsewhere')]);
    expect((await firstOf(stream, 1))[0]?.event).toBe('from-elsewhere');
  });

  it('is not begun for who asks for its head alone', async () => {
    const { api } = await listening();
    const { status, headers, text } = await api.ask('/events', {
      method: 'HEAD',
      headers: { Accept: 'text/event-stream' },
    });
    expect([status, headers.get('Content-Type'), text]).toEqual([200, 'text/event-stream', '']);
  });
});

/** A list of events that counts how often it is asked. */
function counted() {
  const all: StoredEvent[] = [];
  const asked: string[] = [];
  const events: Pick<Events, 'after' | 'latest'> = {
    async after(sequence, limit) {
      asked.push(`after ${sequence}`);
      return all.filter((event) => event.sequence > sequence).slice(0, limit);
    },
    async latest(limit) {
      asked.push('latest');
      return all.slice(-limit);
    },
  };
  const add = (count: number): void => {
    for (let i = 0; i < count; i++) all.push({ ...eventNamed('kind'), sequence: all.length + 1 });
  };
  return { events: events as Events, asked, add };
}

const FOR_EVER = 1_000_000;
const SECOND = 1_000;

const patient = (tail: Tail, after: number): Promise<readonly StoredEvent[]> =>
  tail.after(after, FOR_EVER, new AbortController().signal);

describe('the tail of events', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('asks once a second for all who listen', async () => {
    const { events, asked, add } = counted();
    const tail = new Tail(events, SECOND);
    const from = await tail.end();
    const all = Promise.all(Array.from({ length: 50 }, () => patient(tail, from)));
    await vi.advanceTimersByTimeAsync(9 * SECOND);
    expect(asked).toEqual(['latest', ...Array.from({ length: 9 }, () => 'after 0')]);
    add(2);
    await vi.advanceTimersByTimeAsync(SECOND);
    const given = (await all).map((each) => each.map(({ sequence }) => sequence));
    expect(given).toEqual(Array.from({ length: 50 }, () => [1, 2]));
    expect(asked).toHaveLength(11);
  });

  it('does not ask while nobody listens', async () => {
    const { events, asked } = counted();
    const tail = new Tail(events, SECOND);
    const gone = new AbortController();
    const waiting = tail.after(await tail.end(), FOR_EVER, gone.signal);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    gone.abort();
    expect(await waiting).toEqual([]);
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    expect(asked).toHaveLength(before);
  });

  it('gives up waiting when it was told to', async () => {
    const tail = new Tail(counted().events, SECOND);
    const waiting = tail.after(await tail.end(), 15 * SECOND, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(15 * SECOND);
    expect(await waiting).toEqual([]);
  });

  it('gives who is far behind what is there, in pieces', async () => {
    const { events, asked, add } = counted();
    const tail = new Tail(events, SECOND);
    await tail.end();
    add(1_300);
    await vi.advanceTimersByTimeAsync(SECOND);
    const seen: number[] = [];
    while (seen.length < 1_300) {
      const waiting = patient(tail, seen.at(-1) ?? 0);
      await vi.advanceTimersByTimeAsync(SECOND);
      const news = await waiting;
      expect(news.length).toBeLessThanOrEqual(100);
      seen.push(...news.map(({ sequence }) => sequence));
    }
    expect(seen).toEqual(Array.from({ length: 1_300 }, (_, i) => i + 1));
    expect(asked.length).toBeLessThan(40);
  });

  it('ends the waiting of all where the store fails', async () => {
    const { events } = counted();
    const tail = new Tail(events, SECOND);
    const waiting = expect(patient(tail, await tail.end())).rejects.toThrow('closed');
    Object.assign(events, { after: async () => Promise.reject(new Error('closed')) });
    await vi.advanceTimersByTimeAsync(SECOND);
    await waiting;
  });
});
