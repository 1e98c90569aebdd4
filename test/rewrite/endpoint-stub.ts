import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stub was asked. */
export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

export interface Stub {
  readonly url: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

type Answer = (asked: Asked, response: ServerResponse) => void;

/** A chat-completions endpoint on this machine that answers as it is told to. */
export async function stubOf(answer: Answer): Promise<Stub> {
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const one = { path: request.url ?? '', authorization: request.headers.authorization, body };
      asked.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** Answers as the protocol has it, with a message of the model's. */
export function say(response: ServerResponse, content: string): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
}

/** Sentences in the form asked for. */
export const sentences = (
  ...list: readonly { readonly text: string; readonly passages: readonly number[] }[]
): string => JSON.stringify({ sentences: list });

/** The number under which the passage that holds some words was sent. */
export function numberOf({ body }: Asked, words: string): number {
  const { messages } = JSON.parse(body) as { messages: { content: string }[] };
  for (const [, number, text] of (messages[1]?.content ?? '').matchAll(/^\[(\d+)\] \(\w+\) (.*)$/gmu))
    if (text?.includes(words)) return Number(number);
  throw new Error(`no passage with ${words} was sent`);
}
