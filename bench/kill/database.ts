import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { answers, findPrograms, freePort, userFor } from '../../test/store/postgres.ts';
import { childrenOf, isThere } from './processes.ts';

const SETTINGS = [
  'fsync=on',
  'full_page_writes=on',
  'max_connections=60',
  'shared_buffers=32MB',
  'restart_after_crash=on',
];

type Start = (program: string, args: readonly string[]) => ChildProcess;

/** A PostgreSQL server that really writes to the disk, to be stopped in every way and started again. It ends with this process. */
export class DatabaseServer {
  readonly #scratch: string;
  readonly #port: number;
  readonly #run: Start;
  #server: ChildProcess | null = null;
  #databases = 0;

  private constructor(scratch: string, port: number, run: Start) {
    this.#scratch = scratch;
    this.#port = port;
    this.#run = run;
    process.on('exit', this.#end);
  }

  /** @param data an empty folder for its files, such as a small file system; else one is made */
  static async begin(data?: string): Promise<DatabaseServer> {
    const scratch = mkdtempSync(join(tmpdir(), 'rashomon-server-'));
    chmodSync(scratch, 0o755);
    const { folder, environment } = findPrograms(scratch);
    const options = { ...userFor(scratch), cwd: scratch, env: { ...process.env, ...environment, LC_ALL: 'C' } };
    const place = data ?? join(scratch, 'data');
    const args = ['-D', place, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'];
    const made = spawnSync(join(folder, 'initdb'), args, { ...options, encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
    const server = new DatabaseServer(scratch, await freePort(), (program, more) =>
      spawn(join(folder, program), ['-D', place, ...more], { ...options, stdio: 'ignore' }),
    );
    await server.start();
    return server;
  }

  url(database: string): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/${database}`;
  }

  /** URL of a new and empty database. */
  async create(): Promise<string> {
    const name = `round_${++this.#databases}`;
    await this.ask(`create database ${name}`);
    return this.url(name);
  }

  /** Gives a folder to the user that the server runs as. */
  own(path: string): void {
    const { uid, gid } = userFor(this.#scratch);
    if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  }

  async ask(text: string): Promise<number> {
    const client = new pg.Client({ connectionString: this.url('postgres') });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(text)).rowCount ?? 0;
    } finally {
      await client.end();
    }
  }

  async start(): Promise<void> {
    const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
    this.#server = this.#run('postgres', [
      ...['-p', String(this.#port), '-k', '', '-c', 'listen_addresses=127.0.0.1'],
      ...settings,
    ]);
    await answers(this.url('postgres'));
  }

  /** The power goes: the server and all that work for it are killed at once. */
  async kill(): Promise<void> {
    const { pid } = this.#server ?? {};
    if (pid === undefined) return;
    const workers = childrenOf(pid);
    for (const each of [pid, ...workers]) if (isThere(each)) process.kill(each, 'SIGKILL');
    await this.#gone(workers);
  }

  /** Told to stop: `immediate` breaks off everything, `fast` undoes what is under way and closes the files. */
  async stop(how: 'immediate' | 'fast'): Promise<void> {
    const { pid } = this.#server ?? {};
    if (pid === undefined) return;
    const workers = childrenOf(pid);
    this.#server?.kill(how === 'immediate' ? 'SIGQUIT' : 'SIGINT');
    await this.#gone(workers);
  }

  /** Ends single connections of the program. How many. */
  terminate(most: number): Promise<number> {
    return this.ask(`select pg_terminate_backend(pid) from (
      select pid from pg_stat_activity where application_name = 'rashomon'
      order by state = 'active' desc, state like 'idle in%' desc, random() limit ${most}) as picked`);
  }

  async close(): Promise<void> {
    await this.stop('immediate');
    process.off('exit', this.#end);
    rmSync(this.#scratch, { recursive: true, force: true });
  }

  async #gone(workers: readonly number[]): Promise<void> {
    const server = this.#server;
    while (server && server.exitCode === null && server.signalCode === null) await wait(5);
    while (workers.some(isThere)) await wait(5);
    this.#server = null;
  }

  readonly #end = (): void => {
    this.#server?.kill('SIGQUIT');
    rmSync(this.#scratch, { recursive: true, force: true });
  };
}
