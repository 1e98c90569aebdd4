import type { OpenDesk } from '../app/desk/open.ts';
import type { ServerOptions } from './setting.ts';

/** Largest question, in bytes: twenty accounts of a quarter of a megabyte. */
const LONGEST_BODY = 5_000_000;

/**
 * The protocol over HTTP (Streamable HTTP, stateless, answers as JSON): one server a request, so nothing of one asker
 * reaches another. Whoever mounts it checks Origin, Host and tokens. What the protocol needs is loaded with the first request.
 */
export function mcpHandler(desk: OpenDesk, options: ServerOptions = {}): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'POST') return notHere();
    const [{ WebStandardStreamableHTTPServerTransport }, { createServer }] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'),
      import('./server.ts'),
    ]);
    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: true,
      maxRequestBodySize: LONGEST_BODY,
    });
    const server = createServer(desk, options);
    await server.connect(transport);
    const left = whenAborted(request.signal);
    try {
      return await Promise.race([transport.handleRequest(request), left.response]);
    } finally {
      left.forget();
      await server.close();
    }
  };
}

/** Nothing is told but in answers, and there is no session to end: the specification asks for 405. */
const notHere = (): Response =>
  new Response(
    JSON.stringify({
      jsonrpc: '2.0',
      error: {
        code: -32_000,
        message: 'Ask with POST. This server keeps no sessions and sends nothing of its own accord.',
      },
      id: null,
    }),
    { status: 405, headers: { allow: 'POST', 'content-type': 'application/json' } },
  );

/** An answer for nobody, once the asker has gone: work for it is given up. */
function whenAborted(signal: AbortSignal): { readonly response: Promise<Response>; readonly forget: () => void } {
  let leave: () => void = () => undefined;
  const response = new Promise<Response>((resolve) => {
    leave = () => resolve(new Response(null, { status: 499 }));
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
  return { response, forget: () => signal.removeEventListener('abort', leave) };
}
