import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { onTestFinished } from 'vitest';

/** An app on a port of this machine, closed with the test. Its address. */
export async function overHttp(app: OpenAPIHono): Promise<string> {
  const server: Server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
}

/** What stands in a stream of events between two blank lines. */
export interface Message {
  readonly event: string | undefined;
  readonly id: string | undefined;
  readonly data: string | undefined;
  /** Whether it is a comment alone. */
  readonly beat: boolean;
}

/** The pieces of a stream of events as they come. Leaving the loop ends the connection. */
export async function* messagesOf(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): AsyncGenerator<Message> {
  const gone = new AbortController();
  const response = await fetch(url, { headers: { Accept: 'text/event-stream', ...headers }, signal: gone.signal });
  if (response.status !== 200 || !response.body) throw new Error(`${response.status} ${await response.text()}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      const pieces = rest.split('\n\n');
      rest = pieces.pop() ?? '';
      for (const piece of pieces) yield messageIn(piece);
    }
  } finally {
    gone.abort();
  }
}

function messageIn(piece: string): Message {
  const field = (name: string): string | undefined =>
    piece
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  return { event: field('event'), id: field('id'), data: field('data'), beat: piece.startsWith(':') };
}

/** The first so many messages, comments left out. */
export async function firstOf(messages: AsyncIterable<Message>, count: number): Promise<Message[]> {
  const first: Message[] = [];
  if (count === 0) return first;
  for await (const message of messages) {
    if (!message.beat) first.push(message);
    if (first.length === count) break;
  }
  return first;
}
