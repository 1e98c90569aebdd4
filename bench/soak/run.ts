import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DatabaseServer } from '../kill/database.ts';
import { examine } from '../kill/laws.ts';
import { Served } from '../kill/served.ts';
import { number, table } from '../markdown.ts';
import { renewed } from '../sections.ts';
import { openNewsroom } from './newsroom.ts';
import { type Readings, reader } from './readers.ts';
import { handlesOf, memoryOf, type Sample, sizeOf, slope, socketsAt, workersOf } from './sample.ts';

/** Megabytes an hour by which the server's memory may rise over the last two thirds, besides what it holds for each thousand articles. */
const BOUND = 40;
const PER_THOUSAND = 12;
const LEAST = 20;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    rate: { type: 'string', default: '12' },
    readers: { type: 'string', default: '8' },
    feeds: { type: 'string', default: '24' },
    seed: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
    page: { type: 'string', default: 'docs/faults.md' },
  },
});
const [minutes, rate, readers, feeds, seed] = [
  values.minutes,
  values.rate,
  values.readers,
  values.feeds,
  values.seed,
].map(Number) as [number, number, number, number, number];

const scratch = mkdtempSync(join(tmpdir(), 'rashomon-soak-'));
const server = values.postgres ? await DatabaseServer.begin() : null;
const location = server ? await server.create() : join(scratch, 'soak.db');
writeFileSync(join(scratch, 'rashomon.json'), JSON.stringify({ fetch: { delay: 0 }, watch: { interval: 0.1 } }));
const newsroom = await openNewsroom({ feeds, rate, most: Math.ceil(minutes * 60 * rate) + feeds });
const served = await Served.begin(location, scratch);
const told: Readings = { asked: 0, failed: 0, streams: 0 };
const samples: Sample[] = [];
const stop = new AbortController();
try {
  for (const url of newsroom.feeds) await served.submit({ type: 'follow', url });
  const crowd = Array.from({ length: readers }, (_, i) => reader(served, seed * 1000 + i, told, stop.signal));
  const start = performance.now();
  const every = Math.min(60_000, (minutes * 60_000) / 12);
  for (let at = every; at <= minutes * 60_000 + 1; at += every) {
    await wait(Math.max(0, start + at - performance.now()));
    samples.push(await sample(at / 60_000));
  }
  stop.abort();
  await Promise.all(crowd);
  await wait(5000);
  const after = { handles: handlesOf(served.pid), sockets: socketsAt(served.port) };
  const status = await served.end();
  const { broken } = await examine(location, []);
  const text = report(
    status,
    after,
    broken.map(({ words }) => words),
  );
  console.log(text);
  const page = existsSync(values.page) ? readFileSync(values.page, 'utf8') : '';
  const title = values.postgres ? 'Soak, PostgreSQL' : 'Soak';
  writeFileSync(values.page, renewed(page, [{ title, text }], page.split(/^(?=## )/mu)[0]));
} finally {
  stop.abort();
  await newsroom.close();
  if (served.runs) await served.kill();
  await server?.close();
  rmSync(scratch, { recursive: true, force: true });
}

async function sample(at: number): Promise<Sample> {
  const { memory, handles } = workersOf(served.pid);
  const status = (await (await served.get('/status')).json()) as { readonly articles: number };
  const one: Sample = {
    at,
    server: memoryOf(served.pid),
    children: memory,
    handles: handlesOf(served.pid) + handles,
    sockets: socketsAt(served.port),
    store: server ? 0 : sizeOf([location, `${location}-wal`]),
    articles: status.articles,
  };
  console.log(JSON.stringify(one));
  return one;
}

function report(
  status: number | null,
  after: { readonly handles: number; readonly sockets: number },
  broken: readonly string[],
): string {
  const late = samples.slice(Math.floor(samples.length / 3));
  const [first, last] = [late[0], late.at(-1)];
  const rise = 60 * slope(late.map(({ at, server: held }) => [at, held]));
  const hourly =
    first && last && last.at > first.at ? ((last.articles - first.articles) * 60) / (last.at - first.at) : 0;
  const allowed = BOUND + (PER_THOUSAND * hourly) / 1000;
  return [
    `\`npm run soak -- --minutes ${minutes} --rate ${rate}${values.postgres ? ' --postgres' : ''}\`: \`rashomon serve\` on ${feeds} feeds that bring ${rate} articles a second, ${readers} readers beside: ${number(told.asked)} requests, ${number(told.failed)} failed, ${number(told.streams)} listeners came and went.`,
    `The server's memory over the last two thirds: ${number(rise, 1)} MB an hour, allowed ${number(allowed)} (${BOUND}, and ${PER_THOUSAND} for each thousand articles that came): ${verdict(rise, allowed)}. Afterwards ${after.sockets} connections and ${after.handles} handles are open; it ended with status ${status}; ${broken.length === 0 ? 'all laws hold' : `**${broken.length} laws broken: ${broken.slice(0, 3).join('; ')}**`}.`,
    '',
    table(
      ['minute', 'server MB', 'workers MB', 'handles', 'connections', 'store MB', 'articles', 'out'],
      samples.map((each) => [
        number(each.at, 1),
        number(each.server),
        number(each.children),
        number(each.handles),
        number(each.sockets),
        server ? '–' : number(each.store),
        number(each.articles),
        number(Math.min(newsroom.out(), Math.floor(each.at * 60 * rate) + feeds)),
      ]),
    ),
  ].join('\n');
}

/** A process grows to its size in its first minutes: a short run says nothing of that. */
function verdict(rise: number, allowed: number): string {
  if (minutes < LEAST) return `too short a run to judge by (${LEAST} minutes)`;
  return rise <= allowed ? 'kept' : '**not kept**';
}
