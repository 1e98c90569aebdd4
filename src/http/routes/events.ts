import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { EventQuery } from '../contract/queries.ts';
import type { EventList } from '../contract/resources.ts';
import { givesListOrStream, refuses } from '../openapi/answers.ts';
import type { Room } from '../room.ts';
import { send } from './sending.ts';
import { HEARTBEAT, lastSeen, messageOf, type Pace, streamed, wantsStream } from './streams.ts';
import { Tail } from './tail.ts';

const ROUTE = createRoute({
  method: 'get',
  path: '/events',
  operationId: 'listEvents',
  tags: ['Events'],
  summary: 'What happened: articles that came, texts that were edited, differences that were found, decisions',
  description: `With \`Accept: text/event-stream\` a stream that goes on: \`event\` is the type, \`id\` the sequence, \`data\` the event (StoredEvent) as JSON.
It begins after \`Last-Event-ID\`, after \`after\`, or with what happens from now on. Otherwise a list, from the beginning or after \`after\`.`,
  request: { query: EventQuery },
  responses: {
    ...givesListOrStream('EventList', 'Events in their order.'),
    ...refuses('bad-request'),
  },
});

export function events(api: OpenAPIHono, { desk: { store } }: Room, pace: Pace): void {
  const tail = new Tail(store.events, pace.look);
  api.openapi(ROUTE, async (c) => {
    const { after, limit } = c.req.valid('query');
    if (wantsStream(c)) {
      const end = await tail.end();
      // Who had more than there is comes from another store, and begins with this one's.
      const from = Math.min(lastSeen(c) ?? after ?? end, end);
      return streamed(c, (signal) => told(tail, from, pace.heartbeat, signal));
    }
    const items = await store.events.after(after ?? 0, limit);
    return send<EventList>(c, { items, next: items.at(-1)?.sequence ?? after ?? 0 });
  });
}

async function* told(tail: Tail, from: number, heartbeat: number, signal: AbortSignal): AsyncGenerator<string> {
  yield HEARTBEAT;
  for (let last = from; !signal.aborted; ) {
    const news = await tail.after(last, heartbeat, signal);
    last = news.at(-1)?.sequence ?? last;
    yield news.length === 0
      ? HEARTBEAT
      : news.map((event) => messageOf({ event: event.type, id: event.sequence, data: event })).join('');
  }
}
