import type { Context } from 'hono';

/** How often things are looked at and streams show that they live, in milliseconds. */
export interface Pace {
  readonly look: number;
  readonly heartbeat: number;
}

export const PACE: Pace = { look: 1_000, heartbeat: 15_000 };

/** Keeps the connection open through whatever stands between; means nothing. */
export const HEARTBEAT = ':\n\n';

export interface Message {
  readonly event: string;
  readonly id: string | number;
  readonly data: unknown;
}

/** A message as it stands in a stream of events (HTML Living Standard, 9.2). JSON has no line break of its own. */
export const messageOf = ({ event, id, data }: Message): string =>
  `event: ${event.replace(/[\r\n]/gu, ' ')}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * An answer that goes on: what `pieces` gives is asked for only as the client takes it, so that a slow one holds up itself
 * alone. The signal is given when the client is gone.
 */
export function streamed(c: Context, pieces: (signal: AbortSignal) => AsyncGenerator<string>): Response {
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  const gone = new AbortController();
  const encoder = new TextEncoder();
  const source = pieces(gone.signal);
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await source.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        gone.abort();
        await source.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return c.body(body, 200, headers);
}

/** What a client that was cut off had last: a whole number, or undefined. */
export function lastSeen(c: Context): number | undefined {
  const id = c.req.header('Last-Event-ID')?.trim() ?? '';
  return /^\d{1,15}$/u.test(id) ? Number(id) : undefined;
}

/** Whether a client asks for a stream of events rather than for a list. */
export const wantsStream = (c: Context): boolean =>
  (c.req.header('Accept') ?? '').split(',').some((type) => /^\s*text\/event-stream\s*(?:;|$)/iu.test(type));
