import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { quantile } from '../measure.ts';

/** What clients ask for: each takes the next path of the round when its last answer is there. */
export interface Question {
  readonly what: string;
  readonly paths: readonly string[];
  readonly requests: number;
  /** Whether they ask only whether what they have still stands. */
  readonly conditional?: boolean;
}

/** How a question was answered. Times in milliseconds on the clock. */
export interface Answered {
  readonly what: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
  /** Answers that were none, or had another status than was to be. */
  readonly errors: number;
  /** Of one answer's body, as it came over the line. */
  readonly bytes: number;
}

/** Answers before those that count. */
const WARMING = 200;

/** Has so many clients, each with a connection of its own that stays open, ask one after the other. */
async function drive(
  url: string,
  clients: number,
  { what, paths, requests, conditional }: Question,
): Promise<Answered> {
  const pool = new Pool(url, { connections: clients, pipelining: 1 });
  const known = new Map<string, string>();
  if (conditional) for (const path of paths) known.set(path, await etagOf(pool, path));
  const times: number[] = [];
  let [errors, bytes, asked] = [0, 0, 0];
  const ask = async (path: string, counts: boolean): Promise<void> => {
    const start = performance.now();
    const etag = known.get(path);
    try {
      const headers = { 'accept-encoding': 'gzip', ...(etag !== undefined && { 'if-none-match': etag }) };
      const { statusCode, body } = await pool.request({ path, method: 'GET', headers });
      const { byteLength } = await body.arrayBuffer();
      if (!counts) return;
      if (statusCode !== (conditional ? 304 : 200)) errors += 1;
      bytes += byteLength;
    } catch {
      if (counts) errors += 1;
    }
    times.push(performance.now() - start);
  };
  const round = async (count: number, counts: boolean): Promise<void> => {
    asked = 0;
    const client = async (): Promise<void> => {
      while (asked < count) await ask(paths[asked++ % paths.length] ?? '/', counts);
    };
    await Promise.all(Array.from({ length: clients }, client));
  };
  await round(WARMING, false);
  times.length = 0;
  const start = performance.now();
  await round(requests, true);
  const seconds = (performance.now() - start) / 1000;
  await pool.close();
  return {
    what,
    perSecond: requests / seconds,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    most: quantile(times, 1),
    errors,
    bytes: bytes / requests,
  };
}

async function etagOf(pool: Pool, path: string): Promise<string> {
  const { headers, body } = await pool.request({ path, method: 'GET', headers: { 'accept-encoding': 'gzip' } });
  await body.dump();
  return String(headers.etag);
}

if (process.argv[1]?.endsWith('clients.ts')) {
  const { values } = parseArgs({
    options: { url: { type: 'string', default: '' }, clients: { type: 'string', default: '50' } },
  });
  process.on('message', async (question: Question) => {
    process.send?.(await drive(values.url, Number(values.clients), question));
  });
  process.on('disconnect', () => process.exit());
}
