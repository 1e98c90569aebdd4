import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importAll } from '../../src/app/desk/importing.ts';
import { openStore } from '../../src/store/open.ts';
import { backUpSqlite } from '../../src/store/sqlite/backup.ts';
import type { Store } from '../../src/store/store.ts';
import { folder, run } from '../cli/program.ts';
import { deskOf, each, textArticle } from '../desk/at-desk.ts';
import { BUDGET, FERRY, FERRY_ELSEWHERE, FIRE, plain } from '../desk/reports.ts';
import { installedPostgres, newDatabase } from '../store/postgres.ts';

/** What a store holds, as one digest: every record of an export in its order. */
async function digestOf(store: Store): Promise<{ records: number; digest: string }> {
  const hash = createHash('sha256');
  let records = 0;
  for await (const record of store.exportAll()) {
    hash.update(JSON.stringify(record));
    records += 1;
  }
  return { records, digest: hash.digest('hex') };
}

async function digestAt(location: string): Promise<{ records: number; digest: string }> {
  const store = await openStore(location);
  try {
    return await digestOf(store);
  } finally {
    await store.close();
  }
}

const EVENTS = [FERRY, FERRY_ELSEWHERE, BUDGET, FIRE];

/** So many reports, no two of the same text. */
const reports = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const report = EVENTS[i % EVENTS.length] ?? FERRY;
    return textArticle(`report-${i}.txt`, `${plain(report)}\n\nThis was edition ${i} of the evening.`, {
      outlet: `Courier ${i}`,
      published: '2024-03-08',
    });
  });

describe('a backup of a store in a file', () => {
  it('is a state of one moment, though articles come in meanwhile', async () => {
    const place = folder();
    const location = join(place, 'news.db');
    const { desk } = await deskOf({ location });
    const made: Promise<{ kept: number; file: string }>[] = [];
    let kept = 0;
    for await (const { type } of importAll(desk, each(reports(60)), desk.way({ offline: true }))) {
      if (type !== 'taken') continue;
      kept += 1;
      if (kept % 20 !== 10) continue;
      const at = { kept, file: join(place, `copy-${kept}.db`) };
      // Not waited for: the import goes on meanwhile.
      made.push(backUpSqlite(location, at.file).then(() => at));
    }
    expect(kept).toBe(60);
    for (const at of await Promise.all(made)) {
      const copy = await openStore(at.file);
      expect(await copy.articles.count()).toBeGreaterThanOrEqual(at.kept);
      // Every record can be read: texts are unpacked on the way.
      expect((await digestOf(copy)).records).toBeGreaterThan(at.kept);
      await copy.close();
    }
    await backUpSqlite(location, join(place, 'last.db'));
    expect(await digestAt(join(place, 'last.db'))).toEqual(await digestOf(desk.store));
  });

  it('is for its user alone, and leaves nothing beside it', async () => {
    const place = folder();
    await (await openStore(join(place, 'news.db'))).close();
    await backUpSqlite(join(place, 'news.db'), join(place, 'copy.db'));
    expect(statSync(join(place, 'copy.db')).mode & 0o777).toBe(0o600);
    expect(readdirSync(place).filter((name) => !name.startsWith('news.db'))).toEqual(['copy.db']);
  });

  it('never takes the place of a file', async () => {
    const place = folder();
    await (await openStore(join(place, 'news.db'))).close();
    writeFileSync(join(place, 'old.db'), 'the only good copy');
    const said = { code: 'not-empty', message: expect.stringContaining('is there already') };
    await expect(backUpSqlite(join(place, 'news.db'), join(place, 'old.db'))).rejects.toMatchObject(said);
    await expect(backUpSqlite(join(place, 'news.db'), join(place, 'news.db'))).rejects.toMatchObject(said);
  });

  it('of what is no store leaves no file', async () => {
    const place = folder();
    writeFileSync(
      join(place, 'notes.txt'),
      'no database at all, though it is long enough to be taken for one'.repeat(9),
    );
    const copied = backUpSqlite(join(place, 'notes.txt'), join(place, 'copy.db'));
    await expect(copied).rejects.toMatchObject({ code: 'not-a-database' });
    expect(readdirSync(place)).toEqual(['notes.txt']);
  });

  it('is made by the command, and is the whole store', async () => {
    const place = folder();
    const [location, copy] = [join(place, 'news.db'), join(place, 'copy.db')];
    writeFileSync(join(place, 'ferry.txt'), plain(FERRY));
    await run(['import', join(place, 'ferry.txt'), '--database', location]);
    expect(await run(['backup', copy, '--database', location])).toMatchObject({ status: 0, stdout: '' });
    expect(await digestAt(copy)).toEqual(await digestAt(location));
    const missing = await run(['backup', join(place, 'b.db'), '--database', join(place, 'nowhere.db')]);
    expect([missing.status, existsSync(join(place, 'nowhere.db'))]).toEqual([3, false]);
    const elsewhere = await run([
      'backup',
      join(place, 'b.db'),
      '--database',
      'postgres://finch:secret@db.example/news',
    ]);
    expect(elsewhere).toMatchObject({ status: 3, stderr: expect.stringContaining('pg_dump') });
    expect(elsewhere.stderr).not.toContain('secret');
  });
});

const server = await installedPostgres();

describe('a backup of a store in PostgreSQL', () => {
  // pg_dump belongs to the system's PostgreSQL, which npm does not bring: where it is missing the report of the tests says so.
  if ('missing' in server) {
    it.skip(`pg_dump is not on this machine: ${server.missing}`, () => {});
    return;
  }

  const program = (name: string, args: readonly string[]): void => {
    const { status, stderr } = spawnSync(join(server.programs, name), args, { encoding: 'utf8' });
    expect([stderr, status]).toEqual(['', 0]);
  };

  it('by pg_dump is a state of one moment, and comes back whole in another database', async () => {
    const place = folder();
    const location = await newDatabase(installedPostgres());
    const { desk } = await deskOf({ location });
    let kept = 0;
    for await (const { type } of importAll(desk, each(reports(40)), desk.way({ offline: true }))) {
      if (type !== 'taken') continue;
      kept += 1;
      if (kept === 10) program('pg_dump', ['--format=custom', `--file=${join(place, 'half.dump')}`, location]);
    }
    program('pg_dump', ['--format=custom', `--file=${join(place, 'whole.dump')}`, location]);
    const restored = async (dump: string): Promise<string> => {
      const target = await newDatabase(installedPostgres());
      program('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${target}`, join(place, dump)]);
      return target;
    };
    const whole = await restored('whole.dump');
    expect(await digestAt(whole)).toEqual(await digestOf(desk.store));
    const half = await openStore(await restored('half.dump'));
    expect(await half.articles.count()).toBeGreaterThanOrEqual(10);
    expect((await digestOf(half)).records).toBeGreaterThan(10);
    await half.close();
    // What comes in after a restore is numbered on from what is there.
    const again = await deskOf({ location: whole });
    const { desk: later } = again;
    for await (const { type } of importAll(later, each(reports(41).slice(40)), later.way({ offline: true })))
      expect(type).toBe('taken');
    expect(await later.store.articles.count()).toBe(41);
  });
});
