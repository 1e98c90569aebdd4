import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { OpenDesk } from '../../app/desk/open.ts';
import { Readiness } from '../../app/health/readiness.ts';
import { lanesVital, queueVital, SILENT, storeVitals } from '../../app/health/vitals.ts';
import { openJobs } from '../../app/jobs/open-jobs.ts';
import type { Log } from '../../app/log/index.ts';
import { UNCOUNTED, watchJobs, watchQueue, watchStore } from '../../app/metrics/index.ts';
import { openQueue } from '../../app/queue/open-queue.ts';
import { CannotListen, PortTaken } from '../../http/listening.ts';
import type { SideServer } from '../../http/observing/side-server.ts';
import { routes } from '../../http/routes/index.ts';
import { faultsTo, type OpenServer, openServer } from '../../http/server.ts';
import { UploadFolder } from '../../http/uploads.ts';
import type { ServerOptions as McpOptions } from '../../mcp/setting.ts';
import { atDesk, databaseOf, fetchOptionsOf, settingsOf } from '../desk.ts';
import { EXIT, Failure } from '../exit.ts';
import { onFirstInterrupt } from '../interrupt.ts';
import { type LogOptions, logOf } from '../log.ts';
import { redactor, say } from '../messages.ts';
import { metersOf, openAside } from '../observing.ts';
import type { MetricsOptions } from '../observing-options.ts';
import type { FetchingOptions, StoreOptions } from '../store-options.ts';
import { type Token, type TokenOptions, tokenOf } from '../token.ts';

export interface ServeOptions extends StoreOptions, FetchingOptions, TokenOptions, LogOptions, MetricsOptions {
  readonly port?: number;
  readonly maxUpload: number;
  readonly watch: boolean;
  readonly offline?: boolean;
  /** Seconds between being asked to stop and taking no more requests. */
  readonly drain: number;
  /** Who does the work: processes of its own, or workers of the queue. */
  readonly work: 'here' | 'queue';
}

/** Where it listens unless said otherwise, and how many ports after it are tried where another program has it. */
const PORT = 4700;
const SPARE = 20;

/** `rashomon serve`: the web app, the HTTP API and MCP, until it is stopped. Returns the exit status. */
export async function serveCommand(options: ServeOptions): Promise<number> {
  const log = await logOf('serve', options);
  const token = await tokenOf(options);
  redactor.hide(token?.secret);
  const assets = assetsFolder();
  return atDesk(options, {}, async (desk) => {
    const stopped = interrupted();
    const { server, readiness, close } = await openRoom(desk, options, { token: token?.secret ?? null, assets, log });
    try {
      await greet(desk, server, options, token);
      await stopped;
      readiness.stop();
      if (options.drain > 0) await wait(options.drain * 1000);
      return EXIT.fine;
    } finally {
      await close();
    }
  });
}

/** The signal to stop: a second one ends the program at once. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    onFirstInterrupt(() => {
      say('stopping; once more to stop at once');
      resolve();
    });
  });

interface OpenRoom {
  readonly server: OpenServer;
  readonly readiness: Readiness;
  close(): Promise<void>;
}

interface Furnishing {
  readonly token: string | null;
  readonly assets: string;
  readonly log: Log;
}

async function openRoom(desk: OpenDesk, options: ServeOptions, { token, assets, log }: Furnishing): Promise<OpenRoom> {
  const { offline = false, watch, maxUpload, host, port, allowedHost, behindProxy } = options;
  const settings = await settingsOf(options);
  const meters = await metersOf(options);
  const uploads = new UploadFolder({ limit: maxUpload, now: Date.now });
  const location = databaseOf(options, settings);
  const queue = options.work === 'queue' ? await openQueue(location) : undefined;
  const jobs = openJobs({
    desk,
    opening: { location, settings, fetch: fetchOptionsOf(options), offline },
    watch,
    queue,
    upload: (id) => uploads.fileOf(id),
    log,
    meters: meters ?? UNCOUNTED,
  });
  if (meters) {
    watchStore(meters, desk.store);
    watchJobs(meters, jobs);
    if (queue) watchQueue(meters, queue, SILENT);
  }
  const readiness = new Readiness([...storeVitals(desk.store), queue ? queueVital(queue) : lanesVital(jobs)]);
  let aside: SideServer | undefined;
  const close = async (server?: OpenServer): Promise<void> => {
    await Promise.all([server?.close(), jobs.close()]);
    await aside?.close();
    await queue?.close();
    uploads.close();
  };
  try {
    aside = await openAside(options, { figures: meters, readiness, token });
    const room = { desk, jobs, uploads, watching: () => jobs.watching(), log: faultsTo(log) };
    const server = await openServer({
      api: routes(room),
      mcp: mcpOf(desk, { offline, labour: jobs.labour, log: faultsTo(log) }),
      assets,
      host,
      port: port ?? PORT,
      spare: port === undefined ? SPARE : 0,
      token,
      allowedHosts: allowedHost ?? [],
      behindProxy: behindProxy ?? false,
      crowded: () => jobs.crowded,
      log,
      meters: meters ?? UNCOUNTED,
      figures: options.metrics ? meters : null,
      readiness,
    });
    return { server, readiness, close: () => close(server) };
  } catch (error) {
    await close();
    throw inWords(error);
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof PortTaken)
    return new Failure(`${error.message}. Name another with --port, or end that program.`);
  if (error instanceof CannotListen) return new Failure(`${error.message}. Look at --host and --port.`);
  return error;
}

/** MCP is loaded when somebody first asks for it. */
const mcpOf = (desk: OpenDesk, options: McpOptions) => {
  let handler: Promise<(request: Request) => Promise<Response>> | undefined;
  return async (request: Request): Promise<Response> => {
    handler ??= import('../../mcp/http.ts').then(({ mcpHandler }) => mcpHandler(desk, options));
    return (await handler)(request);
  };
};

/** Where the built web app may lie: beside the built program, or beside the sources. */
const PLACES = ['./web/', '../../dist/web/', '../../../dist/web/'];

function assetsFolder(): string {
  for (const place of PLACES) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(`${folder}index.html`)) return folder;
  }
  throw new Failure('the web app is not built. Build it: npm run build');
}

async function greet(
  { store }: OpenDesk,
  { url, port }: OpenServer,
  { port: wished }: ServeOptions,
  token: Token | null,
): Promise<void> {
  if (wished === undefined && port !== PORT) say(`port ${PORT} is taken by another program; taking ${port}`);
  const count = await store.stories.count();
  const stories = count === 1 ? '1 story' : `${count.toLocaleString('en')} stories`;
  const secret = token?.made ? `Token, shown this once: ${token.secret}\n` : '';
  process.stdout.write(`Rashomon reads at ${url} (store ${store.location}, ${stories}). Ctrl-C ends it.\n${secret}`);
}
