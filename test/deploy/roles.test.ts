import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { openQueue } from '../../src/app/queue/open-queue.ts';
import { built, folder, type Ran, run, start } from '../cli/program.ts';
import { BUDGET, FERRY, FERRY_ELSEWHERE, plain } from '../desk/reports.ts';
import { newDatabase, postgres } from '../store/postgres.ts';

const server = await postgres();
const ROLES = new URL('../../deploy/postgres/roles.sql', import.meta.url);

/** Runs a statement as a role; the SQLSTATE it was refused with, or null. */
async function refusal(url: string, statement: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
    return null;
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error);
  } finally {
    await client.end();
  }
}

const NO_RIGHT = '42501';
const READ_ONLY = '25006';

describe.skipIf('missing' in server)('the roles of deploy/postgres/roles.sql', () => {
  let admin = '';
  const place = folder();

  const as = (role: string): string => {
    const url = new URL(admin);
    url.username = `rashomon_${role}`;
    return url.href;
  };

  /** The program, told where its store is by a file alone. */
  const rashomon = (role: string, ...args: string[]): Promise<Ran> => {
    const file = join(place, role);
    writeFileSync(file, `${as(role)}\n`);
    return run(args, { env: { RASHOMON_DATABASE_FILE: file } });
  };

  beforeAll(async () => {
    admin = await newDatabase();
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    const roles = await readFile(ROLES, 'utf8');
    // As often as one likes.
    await client.query(roles);
    await client.query(roles);
    await client.end();
    for (const [name, report] of Object.entries({ courier: FERRY, gazette: FERRY_ELSEWHERE }))
      writeFileSync(join(place, `${name}.txt`), plain(report));
  });

  it('let the working role make no store, and say who does', async () => {
    const { status, stderr } = await rashomon('work', 'import', place);
    expect([status, stderr]).toEqual([3, expect.stringContaining('rashomon migrate')]);
  });

  it('let the owner make it and the working role work', async () => {
    expect(await rashomon('owner', 'migrate')).toMatchObject({ status: 0 });
    const files = ['courier.txt', 'gazette.txt'].map((name) => join(place, name));
    expect(await rashomon('work', 'import', ...files)).toMatchObject({ status: 0 });
    const { stdout: listed } = await rashomon('work', 'stories', '-f', 'json');
    const [story] = JSON.parse(listed) as { id: string }[];
    const compared = await rashomon('work', 'compare', '--story', story?.id ?? '', '-f', 'json');
    expect(compared).toMatchObject({ status: 0, stderr: '' });
    expect(await rashomon('work', 'story', 'name', story?.id ?? '', 'The Marigold')).toMatchObject({ status: 0 });
  });

  it('let the working role serve', async () => {
    const file = join(place, 'work');
    const app = join(built(), 'web');
    mkdirSync(app, { recursive: true });
    writeFileSync(join(app, 'index.html'), '<!doctype html><title>Rashomon</title>');
    const child = start(['serve', '--port', '0', '--offline'], { env: { RASHOMON_DATABASE_FILE: file } });
    try {
      const said = await new Promise<string>((resolve) => {
        child.stdout?.once('data', (chunk) => resolve(String(chunk)));
        child.once('exit', (code) => resolve(`ended with ${code}`));
      });
      const [address] = /http:\S+/u.exec(said) ?? [];
      const { status, body } = await fetch(`${address}/api/v1/search?text=ferry`);
      await body?.cancel();
      expect([said.includes('1 story'), status]).toEqual([true, 200]);
    } finally {
      child.kill('SIGTERM');
    }
  });

  it('let the working role queue and do what is queued', async () => {
    const queue = await openQueue(as('work'));
    const order = { type: 'take-in', given: [{ type: 'text', text: plain(BUDGET) }], together: false } as const;
    await queue.put([{ order, urgency: 'archive', key: null }]);
    await queue.close();
    const file = join(place, 'work');
    const worker = start(['worker', '--lanes', '1', '--no-watch'], { env: { RASHOMON_DATABASE_FILE: file } });
    try {
      for (;;) {
        const found = await rashomon('work', 'search', 'Sorrel', '-f', 'jsonl');
        if (found.stdout.includes('Sorrel') || worker.exitCode !== null) {
          expect(found.stdout).toContain('Sorrel');
          break;
        }
      }
    } finally {
      worker.kill('SIGTERM');
    }
  }, 180_000);

  it('let the reading role search and export, and write nothing', async () => {
    const found = await rashomon('read', 'search', 'Marigold', '-f', 'jsonl');
    expect([found.status, found.stderr, found.stdout.trim().split('\n').length]).toEqual([0, '', 2]);
    expect(await rashomon('read', 'export')).toMatchObject({ status: 0, stderr: '' });
    expect(await rashomon('read', 'feeds', 'add', 'https://courier.example/feed')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('may be read only'),
    });
  });

  it.each([
    'create table rashomon.more (x int)',
    'drop table rashomon.articles',
    'alter table rashomon.articles add column x int',
    'truncate rashomon.events',
    'drop schema rashomon cascade',
    'create schema another',
    'drop table rashomon_queue.held',
    'create table rashomon_queue.more (x int)',
    'create table public.more (x int)',
    'create temporary table more (x int)',
    'create role another',
    "copy rashomon.events to program 'cat'",
  ])('let neither of the two %s', async (statement) => {
    expect(await refusal(as('work'), statement)).toBe(NO_RIGHT);
    expect([NO_RIGHT, READ_ONLY]).toContain(await refusal(as('read'), statement));
  });

  it('let the reading role write nothing even where it makes itself a writer', async () => {
    const statement = 'set default_transaction_read_only = off; begin read write; delete from rashomon.events; commit';
    expect(await refusal(as('read'), 'delete from rashomon.events')).toBe(READ_ONLY);
    expect(await refusal(as('read'), statement)).toBe(NO_RIGHT);
  });
});
