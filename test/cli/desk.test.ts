import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { BUDGET, FERRY, FERRY_ELSEWHERE, FIRE, pageOf, plain, reworded, rssOf } from '../desk/reports.ts';
import { type Handler, html, serve } from '../fetch/harness.ts';
import { http, recordOf } from '../ingest/archive-of.ts';
import { folder, type Ran, run } from './program.ts';

const xml =
  (body: string): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(body);
  };

/** A folder to work in, and a site on this machine with a feed. */
async function place() {
  const cwd = folder();
  const routes: Record<string, Handler> = {};
  const server = await serve(routes);
  const at = (path: string): string => server.at(path, '127.0.0.1');
  routes['/ferry'] = html(pageOf(FERRY));
  routes['/fire'] = html(pageOf(FIRE));
  routes['/feed'] = xml(rssOf(['/ferry', '/fire'].map((path) => ({ title: path, link: at(path), guid: path }))));
  writeFileSync(join(cwd, 'rashomon.json'), JSON.stringify({ fetch: { delay: 0, retries: 0 } }));
  mkdirSync(join(cwd, 'saved'));
  writeFileSync(join(cwd, 'saved', 'elsewhere.html'), pageOf(FERRY_ELSEWHERE, { outlet: 'South Post' }));
  writeFileSync(join(cwd, 'pages.warc'), recordOf({ uri: 'http://south.test/budget', content: http(pageOf(BUDGET)) }));
  const rashomon = (...args: string[]): Promise<Ran> => run(args, { cwd });
  return { cwd, at, routes, rashomon };
}

const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('from the open web to a story and back', () => {
  it('takes in a folder, a feed and an archive; shows, compares, finds, checks, watches, exports', async () => {
    const { cwd, at, routes, rashomon } = await place();
    const imported = await rashomon('import', 'saved', at('/feed'), 'pages.warc', '--allow-private', '-f', 'jsonl');
    expect(imported).toMatchObject({ status: 0 });
    const taken = jsonLines(imported.stdout);
    expect(taken.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added', 'added']);
    const ferry = taken.find(({ headline }) => headline === FERRY.headline) as { article: string; story: string };

    const again = await rashomon('import', 'saved', at('/feed'), 'pages.warc', '--allow-private');
    expect(again).toMatchObject({ status: 0, stdout: expect.stringMatching(/^0 added, 4 known/u) });

    const stories = await rashomon('stories', '-f', 'json');
    expect(JSON.parse(stories.stdout)).toHaveLength(3);
    expect((await rashomon('stories')).stdout).toContain('Marigold');

    const shown = await rashomon('story', 'show', ferry.story);
    expect(shown.stdout).toContain('The Courier');
    expect(JSON.parse((await rashomon('story', 'show', ferry.story, '-f', 'json')).stdout).members).toHaveLength(2);

    for (const [format, expected] of [
      ['terminal', 'Marigold'],
      ['markdown', '# '],
      ['html', '<!doctype html>'],
      ['json', '"differences"'],
    ] as const) {
      const compared = await rashomon('compare', '--story', ferry.story, '-f', format);
      expect(compared.status).toBe(0);
      expect(compared.stdout.toLowerCase()).toContain(expected.toLowerCase());
    }

    const { differences } = JSON.parse((await rashomon('compare', '--story', ferry.story, '-f', 'json')).stdout);
    for (const options of [
      ['marigold'],
      ['--speaker', 'Brandt'],
      ['--quotation', 'steering'],
      ['--figure', '10..15'],
      ['--from', '2024-03-01', '--to', '2024-03-09', 'ferry'],
      ['--outlet', 'The Courier', 'ferry'],
      ['--difference', differences[0].type],
      ['--newest', '--limit', '1', 'ferry'],
    ]) {
      const found = await rashomon('search', ...options, '-f', 'jsonl');
      expect([options, found.status]).toEqual([options, 0]);
      expect(jsonLines(found.stdout).length).toBeGreaterThan(0);
    }
    expect(await rashomon('search', 'zeppelin')).toMatchObject({ status: 1 });
    expect(await rashomon('search', 'marigold', '-zeppelin', '-fjsonl')).toMatchObject({ status: 0, stderr: '' });
    expect(await rashomon('search', 'marigold', '-ferry')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('nothing found'),
    });

    routes['/ferry'] = html(pageOf(reworded(FERRY, ['At least 12 passengers', 'At least 31 passengers'])));
    const checked = await rashomon('check', at('/ferry'), '--allow-private');
    expect(checked).toMatchObject({ status: 0, stdout: expect.stringMatching(/edited[\s\S]*12.*31/u) });
    const versions = await rashomon('versions', at('/ferry'), '-f', 'json');
    expect(JSON.parse(versions.stdout).revisions).toHaveLength(2);
    expect((await rashomon('versions', ferry.article)).stdout).toMatch(/31/u);

    routes['/late'] = html(pageOf(reworded(BUDGET, ['Lower Varna', 'Upper Varna'])));
    routes['/feed'] = xml(rssOf([{ title: 'late', link: at('/late'), guid: '/late' }]));
    const watched = await rashomon('watch', at('/feed'), '--once', '--allow-private', '--atom', 'moved.xml');
    expect(watched).toMatchObject({ status: 0 });
    expect(jsonLines(watched.stdout).map(({ type }) => type)).toContain('article');
    expect(readFileSync(join(cwd, 'moved.xml'), 'utf8')).toContain('<feed');
    const feeds = jsonLines((await rashomon('feeds', '-f', 'jsonl')).stdout);
    expect(feeds).toMatchObject([{ url: at('/feed'), failures: 0 }]);

    expect(await rashomon('export', '-o', 'all.jsonl')).toMatchObject({ status: 0 });
    expect(await rashomon('restore', 'all.jsonl', '--database', 'copy.db')).toMatchObject({ status: 0 });
    const copy = await rashomon('export', '--database', 'copy.db');
    expect(copy.stdout).toBe(readFileSync(join(cwd, 'all.jsonl'), 'utf8'));
    expect(await rashomon('restore', 'all.jsonl', '--database', 'copy.db')).toMatchObject({ status: 3 });
  });

  it('what is exported comes back whole, line separators within it too', async () => {
    const { cwd, rashomon } = await place();
    writeFileSync(join(cwd, 'odd.txt'), plain(reworded(FIRE, ['early on Monday', 'early\u2028on\u2029Monday\u0085'])));
    await rashomon('import', 'odd.txt', '--no-read');
    await rashomon('export', '-o', 'all.jsonl');
    expect(await rashomon('restore', 'all.jsonl', '--database', 'copy.db')).toMatchObject({ status: 0 });
    expect((await rashomon('export', '--database', 'copy.db')).stdout).toBe(
      readFileSync(join(cwd, 'all.jsonl'), 'utf8'),
    );
  });

  it('decisions are made and taken back', async () => {
    const { rashomon } = await place();
    await rashomon('import', 'saved', 'pages.warc', '--no-read');
    const stories = JSON.parse((await rashomon('stories', '-f', 'json')).stdout) as { id: string }[];
    const [a = { id: '' }, b = { id: '' }] = stories;
    expect(await rashomon('story', 'merge', a.id, b.id)).toMatchObject({ status: 0 });
    expect(JSON.parse((await rashomon('stories', '-f', 'json')).stdout)).toHaveLength(1);
    expect(await rashomon('story', 'undo')).toMatchObject({ status: 0 });
    expect(JSON.parse((await rashomon('stories', '-f', 'json')).stdout)).toHaveLength(2);
    expect(await rashomon('story', 'undo')).toMatchObject({ status: 3, stderr: expect.stringContaining('take back') });
    const pinned = await rashomon('story', 'pin', 'http://south.test/budget');
    expect(pinned).toMatchObject({ status: 0, stdout: expect.stringContaining('rashomon story undo 2 takes it back') });
    expect((await rashomon('story', 'undo', '2')).stdout).toBe('took back decision 2, the pin\n');
    const unsaid = await rashomon('story', 'merge', a.id);
    expect(unsaid).toMatchObject({ status: 2, stderr: expect.stringContaining('rashomon story merge --help') });
  });
});

describe('what people decide of content', () => {
  const two = async () => {
    const at = await place();
    writeFileSync(join(at.cwd, 'ferry.html'), pageOf(FERRY));
    await at.rashomon('import', 'saved', 'ferry.html');
    const [story = { id: '' }] = JSON.parse((await at.rashomon('stories', '-f', 'json')).stdout) as { id: string }[];
    const compare = (format: string) => at.rashomon('compare', '--story', story.id, '-f', format);
    return {
      ...at,
      story: story.id,
      compare,
      json: async () => JSON.parse((await compare('json')).stdout) as Comparison,
    };
  };

  it('is left out of reports, which say how many, and kept in JSON', async () => {
    const { rashomon, story, compare, json } = await two();
    const before = await json();
    const [wrong] = before.differences.filter(({ type }) => type === 'attribution');
    const quote = wrong?.sides[0]?.quote ?? '';
    const reports = ['terminal', 'markdown', 'html'];
    for (const format of reports) expect((await compare(format)).stdout).not.toContain('left out by hand');
    const told = await rashomon('story', 'reject', story, wrong?.id ?? '');
    expect(told).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^left out: Who says .*undo 1 takes it back/u),
    });
    for (const format of reports) {
      const { stdout } = await compare(format);
      expect(stdout).toContain('1 difference left out by hand');
      expect(stdout).not.toContain('Who says “the crew handed out');
      expect(stdout).not.toContain(`who says so: “${quote.slice(0, 20)}`);
    }
    expect(await json()).toEqual(before);
    expect((await rashomon('story', 'reject', story, wrong?.id ?? '')).stderr).toContain('left out already');
    expect((await rashomon('story', 'restore', story, wrong?.id ?? '')).stdout).toMatch(
      /^no longer left out: Who says/u,
    );
    expect((await compare('markdown')).stdout).not.toContain('left out by hand');
  });

  it('says who speaks, and under what name the story is told', async () => {
    const { rashomon, story, compare, json } = await two();
    const { documents } = await json();
    const meant = documents.flatMap(({ id, attributions }) =>
      attributions.map((attribution) => ({ document: id, attribution })),
    );
    const named = meant.find(({ attribution }) => attribution.speaker?.name === 'Tomas Reil');
    const place = `${named?.document}:${named?.attribution.id}`;
    const told = await rashomon('story', 'speaker', story, place, 'Greta', 'Sorrel');
    expect(told).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Greta Sorrel says: the crew/u) });
    const names = async () =>
      (await json()).documents.flatMap(({ attributions }) => attributions.map(({ speaker }) => speaker?.name));
    expect(await names()).toContain('Greta Sorrel');
    expect((await rashomon('story', 'undo')).stdout).toBe('took back decision 1, the speaker\n');
    expect(await names()).not.toContain('Greta Sorrel');
    expect((await rashomon('story', 'speaker', story, place, '--nobody')).stdout).toMatch(/^nobody is known to say/u);
    expect(await rashomon('story', 'speaker', story, place)).toMatchObject({ status: 2 });
    expect(await rashomon('story', 'speaker', story, 'attribution-1', 'X')).toMatchObject({ status: 2 });
    await rashomon('story', 'name', story, 'The Marigold <aground>');
    expect((await compare('html')).stdout).toContain('<h1 dir="auto">The Marigold &lt;aground&gt;</h1>');
    expect((await compare('markdown')).stdout).toMatch(/^# The Marigold \\<aground\\>\n\n2 accounts of one event/u);
  });

  it('takes the beginning of an id where only one begins so', async () => {
    const { rashomon, story } = await two();
    const { members } = JSON.parse((await rashomon('story', 'show', story.slice(0, 6), '-f', 'json')).stdout) as {
      members: { article: string }[];
    };
    const article = members[0]?.article ?? '';
    for (const args of [
      ['compare', '--story', story.slice(0, 6)],
      ['story', 'name', story.slice(0, 5), 'Marigold'],
      ['story', 'pin', article.slice(0, 8), story.slice(0, 6)],
      ['versions', article.slice(0, 8)],
    ])
      expect([args, (await rashomon(...args)).status]).toEqual([args, 0]);
    expect(await rashomon('story', 'show', story.slice(0, 3))).toMatchObject({ status: 3 });
  });
});

describe('what goes wrong', () => {
  it.each([
    [['stories'], 3, /there is no store rashomon\.db.*rashomon import/u],
    [['search', 'x', '--database', 'none.db'], 3, /none\.db/u],
    [['feeds', 'add', 'courier'], 2, /courier is no address of a feed/u],
    [['watch', '--once'], 3, /no feed is followed/u],
    [['watch', 'http://127.0.0.1/f', '--webhook', 'nowhere'], 2, /--webhook nowhere/u],
    [['import', 'missing.txt'], 3, /missing\.txt/u],
    [['restore', 'missing.jsonl'], 3, /missing\.jsonl cannot be read/u],
    [['stories', '--config', 'none.json'], 2, /none\.json cannot be read/u],
    [['compare', '--story', 'sx', '--database', 'none.db'], 3, /none\.db/u],
  ] as const)('%j', async (args, status, message) => {
    const { rashomon } = await place();
    const ran = await rashomon(...args);
    expect(ran.stderr).toMatch(message);
    expect(ran.status).toBe(status);
  });

  it('a damaged export restores nothing', async () => {
    const { cwd, rashomon } = await place();
    writeFileSync(join(cwd, 'cut.jsonl'), '{"record":"store","version":1}\n{"record":"artic');
    const ran = await rashomon('restore', 'cut.jsonl', '--database', 'copy.db');
    expect(ran).toMatchObject({ status: 3, stderr: expect.stringMatching(/cut\.jsonl, line 2/u) });
  });

  it.each([
    ['{"fetch": {"dely": 1}}', /fetch.*dely/u],
    ['{"stories": {"threshold": 2}}', /stories\.threshold/u],
    ['{"watch": ', /is no JSON/u],
  ])('settings %s', async (settings, message) => {
    const { cwd, rashomon } = await place();
    writeFileSync(join(cwd, 'rashomon.json'), settings);
    const ran = await rashomon('stories');
    expect(ran.stderr).toMatch(message);
    expect(ran.stderr).toContain('rashomon.json');
    expect(ran.status).toBe(2);
  });

  it.each(['import', 'stories', 'story', 'search', 'versions', 'check', 'watch', 'feeds', 'export', 'restore'])(
    '%s --help',
    async (command) => {
      expect(await run([command, '--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage') });
    },
  );
});
