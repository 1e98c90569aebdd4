import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web site on this machine, whose pages may be changed while it runs. */
export interface Site {
  at(path: string): string;
  /** What stands at a path from now on. */
  put(path: string, body: string, type?: string): void;
  /** Lets everybody who asks for a path wait until the returned function is called. */
  hold(path: string): () => void;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const pages = new Map<string, { body: string; type: string }>();
  const held = new Map<string, (() => void)[]>();
  const answer = (path: string, response: ServerResponse): void => {
    const page = pages.get(path);
    if (page) response.writeHead(200, { 'content-type': page.type }).end(page.body);
    else response.writeHead(404).end();
  };
  const server = createServer(({ url = '' }, response) => {
    const waiting = held.get(url);
    if (waiting) waiting.push(() => answer(url, response));
    else answer(url, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (path) => `http://127.0.0.1:${port}${path}`,
    put: (path, body, type = 'text/html; charset=utf-8') => void pages.set(path, { body, type }),
    hold: (path) => {
      held.set(path, []);
      return () => {
        const waiting = held.get(path) ?? [];
        held.delete(path);
        for (const go of waiting) go();
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
