import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/app/desk/open.ts';
import { CHECKS } from '../../src/app/health/checks/index.ts';
import { type Examined, examine, gravest } from '../../src/app/health/examine.ts';
import type { Finding, Patient } from '../../src/app/health/patient.ts';
import { openQueue } from '../../src/app/queue/open-queue.ts';
import { openStore } from '../../src/store/index.ts';
import type { PostgresFacts } from '../../src/store/inspect.ts';
import { Connection } from '../../src/store/sqlite/connection.ts';
import { folder, run } from '../cli/program.ts';
import { take } from '../desk/at-desk.ts';
import { ferry } from '../http/ferry.ts';
import { newDatabase } from '../store/postgres.ts';

const NOW = new Date('2024-03-05T10:00:00Z');

const look = (open: string, more: Partial<Examined> = {}): Promise<readonly Finding[]> =>
  examine({
    open,
    location: 'the store',
    settings: { path: null, problem: null },
    backup: null,
    now: () => new Date(),
    ...more,
  });

const of = (findings: readonly Finding[], check: string): string[] =>
  findings.filter((finding) => finding.check === check).map(({ state, message }) => `${state}: ${message}`);

/** An empty store in a file. */
async function storeFile(): Promise<string> {
  const path = join(folder(), 'kept.db');
  await (await openStore(path)).close();
  return path;
}

/** What one check finds. */
async function found(name: string, patient: Partial<Patient>): Promise<string[]> {
  const all: Patient = {
    location: 'the store',
    settings: { path: null, problem: null },
    facts: null,
    trouble: null,
    store: null,
    queue: null,
    backup: null,
    now: NOW,
    ...patient,
  };
  const check = CHECKS.find((each) => each.name === name);
  return ((await check?.look(all)) ?? []).map(({ state, message }) => `${state}: ${message}`);
}

describe('a doctor', () => {
  it('finds a store in a file well', async () => {
    const findings = await look(await storeFile());
    expect(findings.filter(({ state, check }) => state !== 'ok' && !['disk', 'temporary'].includes(check))).toEqual([]);
    for (const { state, remedy } of findings) expect(remedy === null).toBe(state === 'ok');
    expect(of(findings, 'file')).toEqual(['ok: it is sound, and commits are on the disk (wal, synchronous = full)']);
  });

  it('makes no store where there is none', async () => {
    const path = join(folder(), 'none.db');
    const findings = await look(path);
    expect([gravest(findings), of(findings, 'store')]).toEqual(['fail', [`fail: there is no file ${path}`]]);
    expect(() => statSync(path)).toThrow();
  });

  it('says what is wrong with what is no store', async () => {
    const path = join(folder(), 'letter.db');
    writeFileSync(path, 'Dear Sir or Madam, '.repeat(1000));
    expect(of(await look(path), 'store')).toEqual([expect.stringMatching(/^fail: .*no SQLite database/u)]);
  });

  it('sees that a file is damaged', async () => {
    const path = await storeFile();
    const connection = new Connection(path);
    connection.run('pragma wal_checkpoint(truncate)');
    connection.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xff, 8192, bytes.length));
    const findings = await look(path);
    expect(gravest(findings)).toBe('fail');
    expect([...of(findings, 'file'), ...of(findings, 'store')].join()).toMatch(/damaged|malformed/u);
  });

  it('leaves the tables of an older store as they are', async () => {
    const path = await storeFile();
    const store = await openStore(path);
    await store.close();
    const connection = new Connection(path);
    connection.run('delete from schema_steps where number > 2');
    connection.close();
    const before = createHash('sha256').update(readFileSync(path)).digest('hex');
    const findings = await look(path);
    expect(of(findings, 'schema')).toEqual([expect.stringMatching(/^warn: its tables are at step 2 of \d+$/u)]);
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(before);
  });

  it('looks at feeds and at what waits', async () => {
    const path = join(folder(), 'kept.db');
    const desk = await openDesk({ location: path });
    await take(desk, [ferry]);
    const url = 'https://desk:hunter2-secret@feeds.example/rss?api_key=hunter2-secret';
    await desk.store.feeds.add({
      url,
      title: null,
      kind: 'feed',
      added: NOW.toISOString(),
      next: NOW.toISOString(),
      interval: 60,
    });
    const error = { code: 'timeout', message: 'did not answer', remedy: 'Wait.' };
    await desk.store.feeds.update(url, { failures: 4, error });
    await desk.close();
    const findings = await look(path);
    expect(of(findings, 'feeds')).toEqual([
      'warn: https://***@feeds.example/rss?api_key=*** failed 4 times in a row: did not answer',
      'warn: 1 feed should have been looked at an hour ago',
    ]);
    expect(of(findings, 'pending')).toEqual(['ok: 1 article to be read, 1 event to be gone through']);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  it('tells of a check that fails by itself, and goes on', async () => {
    const broken = { name: 'broken', look: () => Promise.reject(new Error('at postgres://a:hunter2x@b')) };
    const findings = await examine(
      { open: await storeFile(), location: 'x', settings: { path: null, problem: null }, backup: null, now: () => NOW },
      [broken, ...CHECKS.slice(0, 1)],
    );
    expect(findings.map(({ state }) => state)).toEqual(['fail', 'ok']);
    expect(JSON.stringify(findings)).not.toContain('hunter2x');
  });
});

describe('a doctor at a server', () => {
  it('finds it well, with its queue', async () => {
    const location = await newDatabase();
    await (await openStore(location)).close();
    const queue = await openQueue(location);
    const findings = await look(location);
    expect(of(findings, 'server')).toEqual([expect.stringMatching(/^ok: PostgreSQL \d+\.\d+, UTF8/u)]);
    expect(of(findings, 'clock')).toEqual([expect.stringMatching(/^ok: .*agrees/u)]);
    expect(of(findings, 'privileges')).toEqual(['warn: the user may do everything on the server']);
    expect(of(findings, 'queue')).toEqual(['ok: 0 orders wait, 0 are being done', 'warn: nobody works on the queue']);
    await queue.beat({ id: 'w1', host: 'h', pid: 1, version: '1', lanes: 2, holds: [], done: 0, failed: 0 });
    expect(of(await look(location), 'queue')[1]).toBe('ok: 1 worker, all heard of lately');
    await queue.close();
  });

  it('makes nothing in an empty database', async () => {
    const location = await newDatabase();
    expect(of(await look(location), 'schema')).toEqual(['warn: no store stands there yet']);
    expect(of(await look(location), 'schema')).toEqual(['warn: no store stands there yet']);
  });

  it('tells a server that does not answer, without its password', async () => {
    const findings = await look('postgres://desk:hunter2-secret@127.0.0.1:1/news');
    expect(of(findings, 'store')).toEqual([
      expect.stringContaining('no connection to postgres://desk@127.0.0.1:1/news'),
    ]);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });
});

const SERVER: PostgresFacts = {
  engine: 'postgresql',
  version: 150_004,
  encoding: 'UTF8',
  collation: 'C',
  mayWrite: true,
  isSuperuser: false,
  extensions: [],
  skew: 20,
  connections: { used: 10, most: 97 },
  autovacuum: true,
  bloated: [],
  bytes: 1e6,
  hasQueue: false,
  schema: { done: 3, known: 3 },
};

describe('what is amiss with a server', () => {
  it.each([
    ['server', {}, 'ok: PostgreSQL 15.4, UTF8, collation C'],
    ['server', { version: 120_009 }, 'fail: PostgreSQL 12.9 is too old'],
    ['server', { encoding: 'SQL_ASCII' }, 'fail: the database holds SQL_ASCII, not UTF8'],
    ['server', { autovacuum: false }, 'warn: autovacuum is off'],
    [
      'server',
      { extensions: ['postgis'] },
      'ok: PostgreSQL 15.4, UTF8, collation C; it needs none of the extensions postgis',
    ],
    ['privileges', { mayWrite: false }, 'fail: the user may not write there'],
    ['privileges', {}, 'ok: the user may write there, and is no superuser'],
    ['clock', { skew: -61_000 }, "warn: the server's clock is 61.0 s behind this machine's"],
    ['connections', { connections: { used: 96, most: 97 } }, 'fail: 96 of 97 connections to the server are in use'],
    ['connections', { connections: { used: 90, most: 97 } }, 'warn: 90 of 97 connections to the server are in use'],
    [
      'vacuum',
      { bloated: [{ table: 'articles', dead: 60_000, live: 10 }] },
      'warn: articles holds 60,000 dead rows, more than live ones',
    ],
    ['schema', { schema: { done: 9, known: 3 } }, 'fail: a newer Rashomon wrote it: step 9, this one knows 3'],
  ] as const)('%s %j', async (name, facts, expected) => {
    expect(await found(name, { facts: { ...SERVER, ...facts } })).toEqual([expected]);
  });
});

describe('a queue', () => {
  const queueOf = (counts: unknown, workers: unknown) =>
    ({ counts: async () => counts, workers: async () => workers }) as unknown as NonNullable<Patient['queue']>;

  it.each([
    [
      [{ urgency: 'reader', waiting: 2, running: 0, parked: 0, waited: 300 }],
      [],
      ['warn: a reader has waited for 300 s', 'warn: nobody works on the queue'],
    ],
    [
      [{ urgency: 'news', waiting: 2, running: 1, parked: 7, waited: 3 }],
      [{ id: 'w', silent: 1 }],
      ['warn: 7 orders failed again and again and are parked', 'ok: 1 worker, all heard of lately'],
    ],
    [
      [],
      [
        { id: 'w', silent: 99 },
        { id: 'v', silent: 1 },
      ],
      ['ok: 0 orders wait, 0 are being done', 'warn: the worker w has been silent for 99 s'],
    ],
  ])('%j', async (counts, workers, expected) => {
    expect(await found('queue', { queue: queueOf(counts, workers) })).toEqual(expected);
  });
});

describe('copies', () => {
  it('are looked for where they are said to be', async () => {
    const place = folder();
    expect(await found('backup', { backup: join(place, 'none') })).toEqual([
      expect.stringMatching(/^fail: there is no copy/u),
    ]);
    expect(await found('backup', { backup: place })).toEqual([expect.stringMatching(/^fail: there is no copy/u)]);
    const file = join(place, 'copy.db');
    writeFileSync(file, 'x');
    utimesSync(file, NOW, new Date(NOW.getTime() - 5 * 3_600_000));
    expect(await found('backup', { backup: place })).toEqual(['ok: the latest copy is 5 hours old']);
    expect(await found('backup', { backup: file, now: new Date(NOW.getTime() + 3 * 86_400_000) })).toEqual([
      'warn: the latest copy is 77 hours old',
    ]);
  });
});

describe('the models', () => {
  it('are those that are listed; after another training: (cd models && sha256sum *.bin *.gz > SHA256SUMS)', async () => {
    expect(await found('files', {})).toEqual(['ok: the package is whole; 2 models are as they were made']);
  });
});

describe('rashomon doctor', () => {
  it('ends with what it found', async () => {
    const place = folder();
    const database = await storeFile();
    const settings = join(place, 'wrong.json');
    writeFileSync(settings, '{"databse": "x"}');
    const status = async (...args: string[]) => (await run(['doctor', ...args], { cwd: place })).status;
    expect([0, 1]).toContain(await status('--database', database));
    expect(await status('--database', join(place, 'none.db'))).toBe(2);
    expect(await status('--database', database, '--config', settings)).toBe(2);
    const { stdout } = await run(['doctor', '--database', database, '-f', 'json'], { cwd: place });
    expect(JSON.parse(stdout)).toMatchObject({ state: expect.stringMatching(/ok|warn/u), findings: expect.any(Array) });
  });

  it('prints no secret', async () => {
    const env = {
      RASHOMON_TOKEN: 'hunter2-token-of-the-room',
      RASHOMON_LLM_KEY: 'hunter2-key',
      PGPASSWORD: 'hunter2-pg',
    };
    for (const database of [
      'postgres://desk:hunter2-secret@127.0.0.1:1/news?password=hunter2-secret',
      'postgress://desk:hunter2-secret@127.0.0.1/news',
      'postgres://desk:hunter2/secret@127.0.0.1:1/news',
    ])
      for (const format of ['terminal', 'json']) {
        const { status, stdout, stderr } = await run(['doctor', '--database', database, '-f', format], {
          cwd: folder(),
          env,
        });
        expect(status).toBe(2);
        expect(stdout + stderr).not.toContain('hunter2');
      }
  });

  it.skipIf(process.getuid?.() === 0)('says that a folder may not be written', async () => {
    const path = await storeFile();
    chmodSync(join(path, '..'), 0o500);
    expect(gravest(await look(path))).toBe('fail');
    chmodSync(join(path, '..'), 0o700);
    mkdirSync(join(path, '..', 'again'));
  });
});
