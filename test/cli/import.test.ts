import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examine, type Found, missing } from '../../bench/kill/laws.ts';
import { makeWorld, type World } from '../../bench/kill/world.ts';
import { http, recordOf } from '../ingest/archive-of.ts';
import { COURIER, WIRE } from './accounts.ts';
import { built, folder, type Ran, run, start } from './program.ts';

const place = folder();
let stores = 0;
const store = (): string => join(place, `store-${++stores}.db`);
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(place, name);
  writeFileSync(path, content);
  return path;
};

const take = (database: string, ...inputs: string[]): Promise<Ran> =>
  run(['import', ...inputs, '--no-read', '--offline', '-f', 'jsonl', '--database', database], { cwd: place });

const taken = ({ stdout }: Ran): { outcome: string; article: string | null }[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { type: string; outcome: string; article: string | null })
    .filter(({ type }) => type === 'taken');

const outcomes = (ran: Ran): string[] => taken(ran).map(({ outcome }) => outcome);

const keptBy = (ran: Ran): string[] => taken(ran).flatMap(({ article }) => article ?? []);

const page = (url: string, text: string): string => {
  const [headline = '', ...paragraphs] = text.trim().split('\n\n');
  return `<!doctype html><html lang="en"><head><title>${headline}</title><link rel="canonical" href="${url}"></head><body>
<article><h1>${headline}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</article></body></html>`;
};

/** Runs a command in a shell that sets limits first. */
function inShell(script: string, command: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', ...command], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const FERRY = 'https://courier.example/news/ferry';
const SANDBANK = 'https://wire.example/news/sandbank';

const lineOf = (url: string, text: string): string => {
  const [title = '', ...paragraphs] = text.trim().split('\n\n');
  return `${JSON.stringify({ url, title, text: paragraphs.join('\n\n') })}\n`;
};

const record = (url: string, text: string): Buffer => recordOf({ uri: url, content: http(page(url, text)) });

describe('an import on a bad day', () => {
  let world: World;
  let table: string;
  beforeAll(async () => {
    const files = join(place, 'world');
    mkdirSync(files);
    world = await makeWorld(files, 150, 11);
    table = join(files, 'table.jsonl');
  });
  afterAll(() => world.close());

  const urls = (): string[] => [
    ...new Set(
      readFileSync(table, 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { url: string }).url),
    ),
  ];

  const whole = (found: Found, expected: readonly string[]) => [...found.broken, ...missing(found, expected)];

  it('stops on Ctrl-C and goes on the next time', async () => {
    const database = store();
    const child = start(['import', table, '--no-read', '-f', 'jsonl', '--database', database]);
    child.stdout?.once('data', () => child.kill('SIGINT'));
    child.stdin?.end();
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(130);
    const between = await examine(database, []);
    expect(between.broken).toEqual([]);
    expect(between.articles).toBeGreaterThan(0);
    expect((await take(database, table)).status).toBe(0);
    expect(whole(await examine(database, []), urls())).toEqual([]);
  });

  it('says that there is no room, and keeps what it said it kept', async () => {
    const database = store();
    const limited = 'trap "" XFSZ; ulimit -f 700; exec "$@"';
    const args = ['import', table, '--no-read', '-f', 'jsonl', '--database', database];
    const ran = inShell(limited, [process.execPath, join(built(), 'cli.js'), ...args]);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('. See that it has room');
    expect(ran.stderr).not.toContain('fault of its own');
    expect((await examine(database, keptBy(ran))).broken).toEqual([]);
    expect((await take(database, table)).status).toBe(0);
    expect(whole(await examine(database, []), urls())).toEqual([]);
  });

  it.each([
    [
      'no database',
      () => write('notes.db', 'Minutes of the meeting of Tuesday. '.repeat(200)),
      'is no SQLite database',
    ],
    ['a folder', () => place, 'is a folder'],
    ['in no folder', () => join(place, 'nowhere', 'news.db'), 'there is no folder'],
  ])('refuses a store that is %s, and leaves it as it is', async (_, make, message) => {
    const ran = await take(make(), table);
    expect(ran).toMatchObject({ status: 3, stdout: '' });
    expect(ran.stderr).toContain(message);
  });

  it('refuses a store of a newer Rashomon', async () => {
    const database = store();
    await take(database, write('one.jsonl', lineOf(FERRY, COURIER)));
    const file = new Database(database);
    file.exec(`insert into schema_steps (number, name, at) values (99, 'later', '2030-01-01T00:00:00.000Z')`);
    file.close();
    const { status, stderr } = await take(database, table);
    expect(status).toBe(3);
    expect(stderr).toContain('newer Rashomon');
  });

  it('lets two work on one store at once', async () => {
    const database = store();
    const [one, two] = await Promise.all([take(database, table, join(place, 'world/pages')), take(database, table)]);
    expect([one?.status, two?.status]).toEqual([0, 0]);
    const found = await examine(database, [one, two].flatMap(keptBy));
    const pages = world.urls.slice(0, 30);
    expect(whole(found, [...new Set([...pages, ...urls()])])).toEqual([]);
    const added = [one, two].flatMap(outcomes).filter((outcome) => outcome === 'added');
    expect(added).toHaveLength(found.articles);
  });

  it('takes an article once that is given twice, or in several ways', async () => {
    const database = store();
    const lines = write('lines.jsonl', lineOf(FERRY, COURIER));
    const archive = write('archive.warc', Buffer.concat([record(FERRY, COURIER), record(SANDBANK, WIRE)]));
    const [title = '', ...paragraphs] = COURIER.trim().split('\n\n');
    const content = paragraphs.map((each) => `&lt;p&gt;${each}&lt;/p&gt;`).join('');
    const feed = write(
      'feed.xml',
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Courier</title>
<link>https://courier.example</link><item><title>${title}</title><link>${FERRY}?utm_source=feed</link>
<content:encoded>${content}</content:encoded></item></channel></rss>`,
    );
    const first = await take(database, lines, lines, archive, feed);
    expect(outcomes(first).filter((outcome) => outcome === 'added')).toHaveLength(2);
    expect(outcomes(first).filter((outcome) => outcome === 'unread')).toEqual([]);
    const again = await take(database, archive, lines);
    expect(new Set(outcomes(again))).toEqual(new Set(['known']));
    const found = await examine(database, keptBy(first));
    expect({ articles: found.articles, broken: found.broken }).toEqual({ articles: 2, broken: [] });
  });

  it('gives what is whole of an archive that breaks off, and says where', async () => {
    const second = record(SANDBANK, WIRE);
    const broken = Buffer.concat([record(FERRY, COURIER), second.subarray(0, second.length - 200)]);
    const ran = await take(store(), write('cut.warc', broken));
    expect(ran.status).toBe(1);
    expect(outcomes(ran)).toContain('added');
    expect(ran.stderr).toMatch(/cut\.warc.*(record|byte) \d+/u);
  });

  it('gives what is whole of a feed that breaks off, and says so', async () => {
    const [title = '', ...paragraphs] = COURIER.trim().split('\n\n');
    const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
<entry><title>${title}</title><link href="${FERRY}"/><id>a</id><content type="html">${paragraphs.map((each) => `&lt;p&gt;${each}&lt;/p&gt;`).join('')}</content></entry>
<entry><title>Cut off`;
    const ran = await take(store(), write('cut.xml', feed));
    expect(outcomes(ran)).toContain('added');
    expect(ran.stderr).toContain('cut.xml');
  });

  it('takes articles from standard input', async () => {
    const database = store();
    const args = ['import', '-', '--no-read', '-f', 'jsonl', '--database', database];
    const ran = await run(args, { input: lineOf(FERRY, COURIER) + lineOf(SANDBANK, WIRE) });
    expect(ran.status).toBe(0);
    expect((await examine(database, keptBy(ran))).articles).toBe(2);
  });

  it('exports and restores a store to the last event', async () => {
    const [database, copy] = [store(), store()];
    await take(database, table);
    const written = join(place, 'export.jsonl');
    expect((await run(['export', '-o', written, '--database', database])).status).toBe(0);
    expect((await run(['restore', written, '--database', copy])).status).toBe(0);
    const [before, after] = [await examine(database, []), await examine(copy, [])];
    expect(after).toEqual(before);
    expect(whole(after, urls())).toEqual([]);
    expect((await take(copy, table)).status).toBe(0);
    expect((await examine(copy, [])).articles).toBe(before.articles);
    writeFileSync(join(place, 'short.jsonl'), readFileSync(written).subarray(0, -40));
    const { status, stderr } = await run(['restore', join(place, 'short.jsonl'), '--database', store()]);
    expect(status).toBe(3);
    expect(stderr).toContain('Nothing was restored');
  });
}, 240_000);
