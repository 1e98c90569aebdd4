import { mkdirSync, writeFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type OpenDesk, openDesk } from '../../../src/app/desk/open.ts';
import { type OpenJobs, openJobs } from '../../../src/app/jobs/open-jobs.ts';
import { redactorOf } from '../../../src/app/log/index.ts';
import { textLog } from '../../../src/app/log/text-log.ts';
import { routes } from '../../../src/http/routes/index.ts';
import { faultsTo, type OpenServer, openServer, type ServerOptions } from '../../../src/http/server.ts';
import { UploadFolder } from '../../../src/http/uploads.ts';
import { folder } from '../../cli/program.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON. */
  readonly json: Readonly<Record<string, unknown>>;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Served {
  readonly server: OpenServer;
  readonly desk: OpenDesk;
  readonly jobs: OpenJobs;
  readonly logged: string[];
  /** Moves the server's clock on, in milliseconds. */
  later(ms: number): void;
  ask(path: string, asking?: Asking): Promise<Answer>;
  /** With a JSON body. */
  post(path: string, value: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

export const PAGE = '<!doctype html><title>Rashomon</title>';

/** A built web app of one page and one script. */
export function webApp(): string {
  const place = folder();
  mkdirSync(join(place, 'assets'));
  writeFileSync(join(place, 'index.html'), PAGE);
  writeFileSync(join(place, 'assets', 'app-1a2b.js'), 'export const plain = true;');
  writeFileSync(join(place, 'assets', 'app-1a2b.js.br'), 'packed by brotli');
  return place;
}

export interface Serving extends Partial<ServerOptions> {
  readonly maxUpload?: number;
  /** Over which it is opened, where that is another than an empty one. Who opened it closes it. */
  readonly desk?: OpenDesk;
}

/** A server on a free port of this machine over an empty store, closed with the test. */
export async function served({ maxUpload = 1000, desk: given, ...options }: Serving = {}): Promise<Served> {
  let time = Date.now();
  const now = (): number => time;
  const logged: string[] = [];
  const desk = given ?? (await openDesk({ location: ':memory:' }));
  const uploads = new UploadFolder({ limit: maxUpload, now });
  const jobs = openJobs({
    desk,
    opening: { location: ':memory:', settings: {}, fetch: {}, offline: true },
    watch: false,
    upload: (id) => uploads.fileOf(id),
  });
  const log = options.log ?? textLog('debug', redactorOf(), (line) => logged.push(line));
  const server = await openServer({
    api: routes({ desk, jobs, uploads, watching: () => jobs.watching(), log: faultsTo(log) }),
    mcp: async () => Response.json({ mcp: true }),
    assets: webApp(),
    host: '127.0.0.1',
    port: 0,
    token: null,
    now,
    log,
    ...options,
  });
  onTestFinished(async () => {
    await Promise.all([server.close(), jobs.close()]);
    uploads.close();
    if (!given) await desk.close();
  });
  const ask = (path: string, asking?: Asking): Promise<Answer> => askAt(server.port, path, asking);
  return {
    server,
    desk,
    jobs,
    logged,
    later: (ms) => {
      time += ms;
    },
    ask,
    post: (path, value, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(value),
      }),
  };
}

/** One request with exactly these headers. */
export function askAt(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Asking = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const request = send({ host: '127.0.0.1', port, path, method, agent: false, headers: { ...length, ...headers } });
    request.on('error', reject).on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          get json() {
            return JSON.parse(text) as Record<string, unknown>;
          },
        });
      });
    });
    request.end(body);
  });
}
