import { connect } from 'node:net';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import { redactorOf } from '../../src/app/log/index.ts';
import { textLog } from '../../src/app/log/text-log.ts';
import { routes } from '../../src/http/routes/index.ts';
import { type OpenServer, openServer } from '../../src/http/server.ts';
import { mcpHandler } from '../../src/mcp/http.ts';
import { idIn } from '../../src/mcp/resources/uri.ts';
import { JSONS } from '../dictionaries.ts';
import { Broken, holds } from '../laws.ts';
import type { ByteTarget, TextTarget } from '../target.ts';
import { filledDesk, idsIn, once, roomOf } from './desk.ts';

const seedDesk = once(filledDesk, (desk) => desk.close());

/** Ids of the desk, which is filled anew with the same articles wherever it is opened. */
async function ids() {
  const found = await idsIn(await seedDesk.get());
  await seedDesk.close();
  return found;
}

async function openRoom() {
  const desk = await filledDesk();
  const room = roomOf(desk);
  return { desk, room, app: routes(room, { look: 5, heartbeat: 40 }) };
}

const room = once(openRoom, ({ desk }) => desk.close());

const BASE = 'http://127.0.0.1:4700/api/v1';

/** `GET /path`, headers, a blank line, a body: as a request, or null where the platform knows none such. */
function requestOf(text: string): Request | null {
  const [head = '', body] = text.split(/\n\n([\s\S]*)/u);
  const [start = '', ...fields] = head.split('\n');
  const [method = 'GET', path = '/'] = start.split(' ');
  try {
    const pairs = fields.map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1).trim()];
    });
    return new Request(`${BASE}${path.startsWith('/') ? '' : '/'}${path}`, {
      method,
      headers: pairs,
      ...(body !== undefined && { body }),
    });
  } catch {
    return null;
  }
}

const PATHS: readonly string[] = [
  '/status',
  '/stories',
  '/stories/',
  '/comparison',
  '/report',
  '?format=html',
  '?format=markdown',
  '/articles',
  '/versions',
  '/reading',
  '/documents/',
  '/passages/',
  '/0-10',
  '/search?text=',
  '/search?speaker=',
  '/differences?type=',
  '/sources',
  '/feeds',
  '/feeds/entries?url=',
  '/decisions',
  '/decisions/last',
  '/decisions/1',
  '/events',
  '/jobs',
  '/jobs/job-1',
  '/uploads?name=a',
  '/openapi.json',
];

const API_WORDS: readonly string[] = [
  ...PATHS,
  'GET ',
  'POST ',
  'DELETE ',
  'PUT ',
  'HEAD ',
  'OPTIONS ',
  'TRACE ',
  '\n\n',
  'Content-Type: application/json\n',
  'Content-Type: application/octet-stream\n',
  'If-None-Match: ',
  'If-Modified-Since: ',
  'W/"a"',
  '*',
  'Accept: text/event-stream\n',
  'Accept-Encoding: gzip;q=0, *\n',
  'Last-Event-ID: ',
  'after=',
  'limit=',
  '&',
  '=',
  '%00',
  '%ff',
  '%F0%9F%98',
  '+',
  '..',
  '/../',
  '"quay"',
  '-',
  'OR',
  'WyIyMDI0Il0',
  ...JSONS,
];

/** What is asked of the API is answered or refused, never met with a fault. */
export const api: TextTarget = {
  name: 'api',
  parser: 'requests to the HTTP API: paths, queries, headers, bodies',
  takes: 'text',
  seeds: async () => {
    const { story, other, article, document } = await ids();
    return [
      'GET /status',
      'GET /stories?limit=3',
      `GET /stories/${story}`,
      `GET /stories/${story}/comparison\nAccept-Encoding: gzip`,
      `GET /stories/${story}/report?format=markdown`,
      `GET /articles/${article}`,
      `GET /articles/${article}/versions`,
      `GET /articles/${article}/reading`,
      `GET /documents/${document}`,
      `GET /passages/${document}/0-20`,
      'GET /search?text=harbour%20%22fire%20brigade%22%20-flood&limit=5&order=best',
      'GET /search?speaker=chief&quotation=fire',
      'GET /search?low=2&high=400&counted=people&from=2024-01-01&to=2024-12-31',
      'GET /differences?type=figure&severity=major',
      'GET /sources',
      'GET /feeds',
      'GET /feeds/entries?url=https%3A%2F%2Flind.example%2F',
      'GET /events?after=0&limit=5',
      'GET /decisions?limit=2',
      'GET /jobs/job-1',
      `POST /decisions\nContent-Type: application/json\n\n${JSON.stringify({ kind: 'label', story, label: 'The fire' })}`,
      `POST /decisions\nContent-Type: application/json\n\n${JSON.stringify({ kind: 'merge', from: other, into: story })}`,
      `POST /decisions\nContent-Type: application/json\n\n${JSON.stringify({ kind: 'split', story, articles: [article] })}`,
      `POST /decisions\nContent-Type: application/json\n\n${JSON.stringify({ kind: 'speaker', story, document, attribution: 'a1', name: 'Mara Okell' })}`,
      `POST /decisions\nContent-Type: application/json\n\n${JSON.stringify({ kind: 'reject-difference', story, difference: 'd1' })}`,
      'DELETE /decisions/last',
      `POST /jobs\nContent-Type: application/json\n\n${JSON.stringify({
        type: 'take-in',
        inputs: [
          { type: 'url', url: 'https://lind.example/' },
          { type: 'text', text: 'The quay was closed.' },
        ],
        together: true,
      })}`,
      `POST /jobs\nContent-Type: application/json\n\n${JSON.stringify({ type: 'follow', url: 'https://lind.example/feed' })}`,
      'POST /uploads?name=a.html\nContent-Type: application/octet-stream\n\n<p>A page.</p>',
      'GET /stories?after=WyIyMDI0LTAzLTA4IiwieCJd',
    ];
  },
  dictionary: API_WORDS,
  longest: 50_000,
  run: async (text) => {
    const request = requestOf(text);
    if (!request?.url.startsWith(`${BASE}/`)) return null;
    const { app, room: opened } = await room.get();
    opened.logged.length = 0;
    const response = await app.fetch(request);
    const type = response.headers.get('Content-Type') ?? '';
    if (type.startsWith('text/event-stream')) await response.body?.cancel();
    else if (type.includes('json') && !response.headers.has('Content-Encoding') && request.method !== 'HEAD')
      JSON.parse(await response.text());
    const [cause] = opened.logged;
    if (cause !== undefined) throw cause instanceof Error ? cause : new Broken(String(cause));
    holds(response.status < 500, `answers with ${response.status}`);
    holds(
      response.status < 400 || type === 'application/problem+json' || request.method === 'HEAD',
      `${response.status} is told as ${type}`,
    );
    return null;
  },
  close: room.close,
};

interface Served {
  readonly desk: OpenDesk;
  readonly server: OpenServer;
  readonly logged: string[];
}

const served = once<Served>(
  async () => {
    const { desk, app } = await openRoom();
    const logged: string[] = [];
    const server = await openServer({
      api: app,
      mcp: mcpHandler(desk, { offline: true }),
      assets: null,
      host: '127.0.0.1',
      port: 0,
      token: 'a-token-of-sixteen',
      behindProxy: true,
      log: textLog('warn', redactorOf(), (line) => void logged.push(line)),
    });
    return { desk, server, logged };
  },
  async ({ desk, server }) => {
    await server.close();
    await desk.close();
  },
);

/** Milliseconds after which a server that says nothing, and does not hang up, has lost the request. */
const PATIENCE = 10_000;

/** The first bytes of the answer, or none where the server hangs up. */
const exchange = (port: number, bytes: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const late = setTimeout(() => end(() => reject(new Broken('the server neither answers nor hangs up'))), PATIENCE);
    const end = (tell: () => void): void => {
      clearTimeout(late);
      socket.destroy();
      tell();
    };
    socket.on('error', () => end(() => resolve('')));
    socket.on('close', () => end(() => resolve('')));
    socket.once('data', (data) => end(() => resolve(data.toString('latin1'))));
    socket.end(bytes);
  });

const HOST = 'Host: 127.0.0.1:PORT\r\n';
const TOKEN = 'Authorization: Bearer a-token-of-sixteen\r\n';

/** Bytes as they come to the port: Node's parser, the checks of `src/http/security`, then the API. */
export const server: ByteTarget = {
  name: 'server',
  parser: 'whole requests to the server, over a socket',
  takes: 'bytes',
  seeds: () => [
    `GET /api/v1/status HTTP/1.1\r\n${HOST}${TOKEN}\r\n`,
    `GET /health HTTP/1.1\r\n${HOST}\r\n`,
    `GET /api HTTP/1.0\r\n${HOST}${TOKEN}X-Forwarded-For: 192.0.2.7, ::1\r\n\r\n`,
    `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nContent-Length: 30\r\n\r\n{"token":"a-token-of-sixteen"}`,
    `POST /api/v1/jobs HTTP/1.1\r\n${HOST}${TOKEN}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n11\r\n{"type":"refresh"\r\n1\r\n}\r\n0\r\n\r\n`,
    `GET /api/v1/events HTTP/1.1\r\n${HOST}${TOKEN}Accept: text/event-stream\r\nLast-Event-ID: 3\r\n\r\n`,
    `POST /mcp HTTP/1.1\r\n${HOST}${TOKEN}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
  ],
  dictionary: [
    HOST,
    TOKEN,
    '\r\n',
    '\n',
    ' HTTP/1.1\r\n',
    'GET ',
    'POST ',
    'Host: ',
    'Host: evil.example\r\n',
    'Origin: null\r\n',
    'Origin: http://evil.example\r\n',
    'Sec-Fetch-Site: cross-site\r\n',
    'Cookie: rashomon-4700=',
    'X-Forwarded-For: ',
    'X-Forwarded-Proto: https\r\n',
    'Content-Length: ',
    'Transfer-Encoding: chunked\r\n',
    'Expect: 100-continue\r\n',
    'Connection: upgrade\r\nUpgrade: websocket\r\n',
    '0\r\n\r\n',
    '/api/v1/',
    '/mcp',
    '//',
    '%00',
    'http://127.0.0.1/',
    '*',
  ],
  longest: 50_000,
  run: async (bytes) => {
    const { server: open, logged } = await served.get();
    logged.length = 0;
    const port = Buffer.from(bytes.toString('latin1').replaceAll('PORT', String(open.port)), 'latin1');
    const status = Number(/^HTTP\/1\.1 (\d{3})/u.exec(await exchange(open.port, port))?.[1] ?? 0);
    holds(logged.length === 0, `tells of a fault: ${logged[0]}`);
    holds(status < 500 || status === 501 || status === 503, `answers with ${status}`);
    return null;
  },
  close: served.close,
};

async function openMcp() {
  const desk = await filledDesk();
  const logged: unknown[] = [];
  return {
    desk,
    logged,
    handler: mcpHandler(desk, { offline: true, mayKeep: false, log: (_, cause) => void logged.push(cause) }),
  };
}

const mcpDesk = once(openMcp, ({ desk }) => desk.close());

const call = (name: string, given: object): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } });

/** Messages of the Model Context Protocol, as bodies of requests. */
export const mcp: TextTarget = {
  name: 'mcp',
  parser: 'messages and arguments of the Model Context Protocol',
  takes: 'text',
  seeds: async () => {
    const { story, article, document } = await ids();
    return [
      call('find_story', { words: 'harbour fire -flood', limit: 3 }),
      call('find_story', { outlet: 'lantern', from: '2024-01-01', to: '2026-12-31' }),
      call('compare', { story, parts: ['differences'] }),
      call('only_here', { story }),
      call('figure_history', { story }),
      call('figure_history', { words: '"fire" OR flood' }),
      call('find_statement', { speaker: 'chief', words: 'fire', limit: 5 }),
      call('read', { article }),
      call('read', { document, start: 0, end: 20 }),
      JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'tools/list' }),
      JSON.stringify({
        jsonrpc: '2.0',
        id: 3,
        method: 'resources/read',
        params: { uri: `rashomon://stories/${story}` },
      }),
      JSON.stringify({ jsonrpc: '2.0', id: 4, method: 'resources/templates/list' }),
      call('compare', {
        accounts: [
          { text: 'The quay was closed on Monday, the mayor said.' },
          { text: 'The pier was closed on Tuesday, the mayor said.' },
        ],
      }),
    ];
  },
  dictionary: [
    ...JSONS,
    '"jsonrpc":"2.0"',
    '"method":',
    '"params":',
    '"arguments":',
    '"name":',
    '"words":',
    '"limit":',
    '"after":',
    '"from":"',
    '"story":"',
    '"accounts":[',
    '"url":"http://10.0.0.1/"',
    'rashomon://',
    '%2e',
    '-1',
    '1e999',
    '"id":null',
  ],
  longest: 20_000,
  run: async (text) => {
    const { handler, logged } = await mcpDesk.get();
    logged.length = 0;
    idIn({ id: text });
    const type = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };
    const response = await handler(
      new Request('http://127.0.0.1:4700/mcp', { method: 'POST', headers: type, body: text }),
    );
    await response.text();
    const [cause] = logged;
    if (cause !== undefined) throw cause instanceof Error ? cause : new Broken(String(cause));
    holds(response.status < 500, `answers with ${response.status}`);
    return response.status;
  },
  close: mcpDesk.close,
};
