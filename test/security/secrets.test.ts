import { mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { atomOf, atomSink } from '../../src/app/desk/sinks/atom.ts';
import { Forked } from '../../src/app/jobs/workers/forked.ts';
import { databaseInFile } from '../../src/cli/database-file.ts';
import { openSink } from '../../src/cli/output.ts';
import { openStore } from '../../src/store/open.ts';
import { withoutPassword } from '../../src/store/postgres/faults.ts';
import { folder, run } from '../cli/program.ts';
import { deskOf } from '../desk/at-desk.ts';
import { FERRY, plain } from '../desk/reports.ts';
import { served } from '../http/server/served.ts';

const SECRET = 'hunter2';
const FEED = `https://finch:${SECRET}@courier.example/feed.xml`;
const SHOWN = 'https://courier.example/feed.xml';
const AT = '2024-03-08T12:00:00.000Z';

describe('the password in the address of a feed', () => {
  const feed = { url: FEED, title: null, kind: 'feed', added: AT, next: AT, interval: 60 } as const;

  it('is shown to no reader, and the feed is still known by what is shown', async () => {
    const { desk, ask, post } = await served();
    await desk.store.feeds.add(feed);
    await desk.store.feeds.saw([{ feed: FEED, key: '1', seen: AT, article: null, outcome: null }]);
    const answers = [
      await ask('/api/v1/feeds'),
      await ask('/api/v1/sources'),
      await ask(`/api/v1/feeds/entries?url=${encodeURIComponent(SHOWN)}`),
      await post('/api/v1/jobs', { type: 'refresh', feed: SHOWN }),
      await post('/api/v1/jobs', { type: 'follow', url: FEED }),
      await post('/api/v1/jobs', { type: 'take-in', inputs: [{ type: 'url', url: FEED }] }),
      await ask('/api/v1/jobs'),
    ];
    for (const { status, text } of answers) {
      expect([200, 201, 202]).toContain(status);
      expect(text).not.toContain(SECRET);
    }
    expect(answers[2]?.text).toContain(SHOWN);
    expect((await ask(`/api/v1/feeds?url=${encodeURIComponent(SHOWN)}`, { method: 'DELETE' })).status).toBe(204);
    expect(await desk.store.feeds.list()).toEqual([]);
  });

  it('is not printed in the list of feeds, by which it can be removed', async () => {
    const database = join(folder(), 'news.db');
    await run(['feeds', 'add', FEED, '--database', database]);
    for (const format of ['terminal', 'jsonl']) {
      const { stdout, stderr } = await run(['feeds', '--database', database, '-f', format]);
      expect(stdout).toContain(SHOWN);
      expect(stdout + stderr).not.toContain(SECRET);
    }
    expect(await run(['feeds', 'remove', SHOWN, '--database', database])).toMatchObject({ status: 0 });
  });
});

describe('the password of a database', () => {
  it.each([
    [`postgres://finch:${SECRET}@db.example:5432/news`, 'postgres://finch@db.example:5432/news'],
    [`postgres://db.example/news?user=finch&password=${SECRET}`, 'postgres://db.example/news'],
    [`postgres://db.example/news?sslmode=require&options=-cpassword=${SECRET}`, 'postgres://db.example/news'],
    [`postgres://finch:7/${SECRET}@db.example/news`, 'the given URL'],
    [`postgres://finch:7?${SECRET}@db.example/news`, 'the given URL'],
    [`postgres://finch:7#${SECRET}@db.example/news`, 'the given URL'],
    [`postgres://finch:p/${SECRET}@db.example/news`, 'the given URL'],
  ])('is not in what is shown of %s', (location, shown) => {
    expect(withoutPassword(location)).toBe(shown);
  });

  it.each(['mysql', 'postgres+tls', 'file', 'MONGODB'])('is not told where %s:// is no store', async (scheme) => {
    const opened = openStore(`${scheme}://finch:${SECRET}@db.example/news`);
    await expect(opened).rejects.toMatchObject({ code: 'cannot-connect', message: expect.stringContaining(scheme) });
    await expect(opened).rejects.not.toMatchObject({ message: expect.stringContaining(SECRET) });
    const ran = await run(['search', 'ferry', '--database', `${scheme}://finch:${SECRET}@db.example/news`]);
    expect([ran.status, ran.stderr.includes(SECRET)]).toEqual([3, false]);
  });

  it('comes from a file, so that it stands neither in arguments nor in the environment', () => {
    const file = join(folder(), 'database');
    writeFileSync(file, ` ${FEED}\n`);
    expect(databaseInFile({ RASHOMON_DATABASE_FILE: file })).toBe(FEED);
    expect(databaseInFile({ RASHOMON_DATABASE_FILE: '' })).toBeUndefined();
    expect(databaseInFile({})).toBeUndefined();
    writeFileSync(file, `${FEED}\n${FEED}\n`);
    for (const path of [file, join(file, 'none')])
      expect(() => databaseInFile({ RASHOMON_DATABASE_FILE: path })).toThrow(/RASHOMON_DATABASE_FILE/u);
  });
});

describe('secrets of the environment', () => {
  it('reach no child process', async () => {
    const entry = join(folder(), 'child.mjs');
    writeFileSync(
      entry,
      `const fault = { code: 'told', message: JSON.stringify(process.env), remedy: '' };
      process.on('message', () => process.send({ type: 'unable', fault }));`,
    );
    const names = ['RASHOMON_TOKEN', 'RASHOMON_LLM_KEY', 'RASHOMON_DATABASE'];
    for (const name of names) process.env[name] = SECRET;
    onTestFinished(() => {
      for (const name of names) delete process.env[name];
    });
    const worker = new Forked({ location: ':memory:', settings: {}, fetch: {}, offline: true }, { entry });
    onTestFinished(() => worker.close());
    const order = { type: 'compare', story: 's' } as const;
    const ending = await worker.run(order, () => undefined, new AbortController().signal);
    expect(ending).toMatchObject({ type: 'failed', fault: { code: 'told', message: expect.stringContaining('PATH') } });
    expect(JSON.stringify(ending)).not.toContain(SECRET);
  });
});

describe('files that are made', () => {
  const rights = (path: string): number => statSync(path).mode & 0o777;

  it('for a store and an export are their user’s alone', async () => {
    const place = folder();
    const database = join(place, 'news.db');
    const { desk } = await deskOf({ location: database });
    for (const ending of ['', '-wal', '-shm']) expect(rights(`${database}${ending}`)).toBe(0o600);
    await desk.store.feeds.list();
    writeFileSync(join(place, 'ferry.txt'), plain(FERRY));
    const sink = openSink(join(place, 'all.jsonl'), 'private');
    await sink.write('{}\n');
    expect(rights(join(place, `all.jsonl.${process.pid}.part`))).toBe(0o600);
    sink.finish();
    expect(rights(join(place, 'all.jsonl'))).toBe(0o600);
  });

  it('follow no link that lies under their passing name', async () => {
    const place = mkdtempSync(join(tmpdir(), 'rashomon-links-'));
    const victim = join(place, 'victim');
    writeFileSync(victim, 'untouched');
    symlinkSync(victim, join(place, `report.html.${process.pid}.part`));
    expect(() => openSink(join(place, 'report.html'))).toThrow(/EEXIST/u);
    symlinkSync(victim, join(place, 'moved.xml.part'));
    const { store } = (await deskOf()).desk;
    await atomSink(store, join(place, 'moved.xml')).deliver([]);
    expect(readFileSync(victim, 'utf8')).toBe('untouched');
  });
});

describe('an Atom feed', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://x.example/"><script>&', 'no address'])(
    'leads to no script: %s',
    (url) => {
      const payload = { headline: 'Ferry', outlet: null, url };
      const written = atomOf([{ sequence: 1, type: 'article', at: AT, story: 's', article: 'a', payload }]);
      const links = [...written.matchAll(/<link[^>]*href="([^"]*)"/gu)].map(([, href = '']) => href);
      for (const link of links) expect(link).toMatch(/^(?:https:|urn:)[^<>]*$/u);
      expect(written).not.toMatch(/<script|href="(?!https:|urn:)/u);
    },
  );
});
