import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { built, folder, run, start } from '../../cli/program.ts';
import { FERRY, FERRY_ELSEWHERE, plain } from '../../desk/reports.ts';
import { askAt } from './served.ts';

/** The built program with a web app of one page. */
function withWebApp(): void {
  const place = join(built(), 'web');
  if (existsSync(place)) return;
  mkdirSync(place);
  writeFileSync(join(place, 'index.html'), '<!doctype html><title>Rashomon</title>');
}

interface Serving {
  readonly child: ChildProcess;
  readonly port: number;
  readonly database: string;
  /** All it wrote. */
  readonly wrote: { out: string; err: string };
}

async function serving(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Serving> {
  withWebApp();
  const place = folder();
  const database = join(place, 'served.db');
  const child = start(['serve', '--port', '0', '--database', database, ...args], {
    env: { RASHOMON_TOKEN: '', TMPDIR: place, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const wrote = { out: '', err: '' };
  child.stderr?.on('data', (chunk) => {
    wrote.err += chunk;
  });
  await new Promise<void>((resolve, reject) => {
    child.on('close', () => reject(new Error(`it ended: ${wrote.err}`)));
    child.stdout?.on('data', (chunk) => {
      wrote.out += chunk;
      if (wrote.out.includes('\n')) resolve();
    });
  });
  return { child, port: Number(/:(\d+) /u.exec(wrote.out)?.[1]), database, wrote };
}

const statusOf = async (child: ChildProcess): Promise<number | string> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? child.signalCode ?? '';
};

/** Processes whose parent is this one. */
const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => parentOf(name) === pid)
    .map(Number);

function parentOf(pid: string): number | null {
  try {
    return Number(/\) \S (\d+)/u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
}

/** Folders for uploads that are there. */
const uploadFolders = ({ database }: Serving): string[] =>
  readdirSync(dirname(database)).filter((name) => name.startsWith('rashomon-uploads-'));

const TEXTS = [FERRY, FERRY_ELSEWHERE].map((report) => ({ type: 'text', text: plain(report) }));

/** Hands texts in and gives the job's address. */
async function submitted(port: number): Promise<string> {
  const body = JSON.stringify({ type: 'take-in', inputs: TEXTS, together: true });
  const headers = { 'Content-Type': 'application/json' };
  const { status, headers: told } = await askAt(port, '/api/v1/jobs', { method: 'POST', headers, body });
  expect(status).toBe(202);
  return String(told.location);
}

describe('rashomon serve', () => {
  it('says where it reads, does a job, and ends well when asked', async () => {
    const room = await serving();
    const { child, port, wrote, database } = room;
    expect(uploadFolders(room)).toHaveLength(1);
    expect(wrote.out).toBe(
      `Rashomon reads at http://127.0.0.1:${port} (store ${database}, 0 stories). Ctrl-C ends it.\n`,
    );
    expect((await askAt(port, '/', { headers: { Accept: 'text/html' } })).text).toContain('Rashomon');
    const job = await submitted(port);
    const events = await askAt(port, `${job}/events`, { headers: { Accept: 'text/event-stream' } });
    expect(events.text).toContain('"state":"done"');
    expect((await askAt(port, job)).json).toMatchObject({ state: 'done', counts: { added: 2 } });
    const stream = get({ port, host: '127.0.0.1', path: '/api/v1/events', headers: { Accept: 'text/event-stream' } });
    stream.on('error', () => undefined);
    const [response] = await once(stream, 'response');
    response.on('error', () => undefined).resume();
    const workers = childrenOf(child.pid ?? 0);
    expect(workers.length).toBeGreaterThan(0);
    child.kill('SIGTERM');
    expect(await statusOf(child)).toBe(0);
    expect(workers.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
    expect(uploadFolders(room)).toEqual([]);
    expect(wrote.err).toMatch(/job \S+ \(take-in, 2 texts\) done: 2 new/u);
  });

  it('leaves no process behind when it is killed', async () => {
    const { child, port } = await serving();
    const workers = childrenOf(child.pid ?? 0);
    expect(workers.length).toBeGreaterThan(0);
    const job = await submitted(port);
    await askAt(port, `${job}/events`, { headers: { Accept: 'text/event-stream' } });
    child.kill('SIGKILL');
    await statusOf(child);
    await gone(workers);
  });

  it('ends at once when it is asked twice', async () => {
    const { child, port } = await serving();
    await submitted(port);
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect([0, 130]).toContain(await statusOf(child));
  });

  it('makes a token beyond this machine and tells it once', async () => {
    const { port, wrote } = await serving(['--host', '0.0.0.0']);
    const token = /Token, shown this once: (\S{43})\n/u.exec(wrote.out)?.[1] ?? '';
    expect((await askAt(port, '/api/v1/status')).status).toBe(401);
    const bearing = { headers: { Authorization: `Bearer ${token}` } };
    expect((await askAt(port, '/api/v1/status', bearing)).status).toBe(200);
    expect(wrote.err).not.toContain(token);
  });

  it.each([['--behind-proxy'], ['--allowed-host', 'desk.example']])(
    'asks for a token where others reach it through %s',
    async (...args) => {
      const { port } = await serving(args);
      expect((await askAt(port, '/api/v1/status')).status).toBe(401);
    },
  );

  it('takes the token from a file or the environment, and tells it nobody', async () => {
    const file = join(folder(), 'token');
    writeFileSync(file, 'a-token-out-of-a-file\n');
    const first = await serving(['--token-file', file]);
    const status = async (port: number, token: string): Promise<number> =>
      (await askAt(port, '/api/v1/status', { headers: { Authorization: `Bearer ${token}` } })).status;
    expect(await status(first.port, 'a-token-out-of-a-file')).toBe(200);
    expect(first.wrote.out).not.toContain('a-token-out');
    const second = await serving([], { RASHOMON_TOKEN: 'a-token-of-the-environment' });
    expect(await status(second.port, 'a-token-of-the-environment')).toBe(200);
    for (const pid of childrenOf(second.child.pid ?? 0))
      expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('a-token-of-the-environment');
  });

  it.each([
    ['a token file that is not there', ['--token-file', '/nowhere/token'], 2, 'cannot be read'],
    ['a port that is none', ['--port', '70000'], 2, 'port'],
    ['a host that is not of this machine', ['--host', '192.0.2.1'], 3, 'cannot listen at 192.0.2.1'],
    ['a store in a folder that is not there', ['--database', '/nowhere/a.db'], 3, 'mkdir'],
  ])('says what is wrong with %s', async (_, args, expected, words) => {
    withWebApp();
    const { status, stderr } = await run(['serve', ...args], {
      cwd: folder(),
      env: { RASHOMON_TOKEN: 'long-enough-a-token' },
    });
    expect([status, stderr]).toEqual([expected, expect.stringContaining(words)]);
  });

  it('refuses a token that can be guessed', async () => {
    withWebApp();
    const { status, stderr } = await run(['serve'], { cwd: folder(), env: { RASHOMON_TOKEN: 'short' } });
    expect([status, stderr]).toEqual([2, expect.stringContaining('16 characters')]);
    expect(stderr).not.toContain('short ');
  });

  it('says that a port is taken', async () => {
    withWebApp();
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const { status, stderr } = await run(['serve', '--port', port], { cwd: folder() });
    expect([status, stderr]).toEqual([3, expect.stringContaining(`port ${port} is taken`)]);
  });
});

/** Resolves once no process is there any more. */
async function gone(pids: readonly number[]): Promise<void> {
  while (pids.some((pid) => existsSync(`/proc/${pid}`))) await new Promise(setImmediate);
}
