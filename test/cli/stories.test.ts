import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { schemaOf } from '../../scripts/schema.ts';
import type { Story } from '../../src/core/model/story.ts';
import { seriesArticles, shuffled } from '../cluster/articles.ts';
import { folder, type Ran, run } from './program.ts';

const lines = seriesArticles().map(({ id, outlet, headline, text, published }) =>
  JSON.stringify({ id, outlet, title: headline, text, published }),
);

const place = folder();
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(place, name);
  writeFileSync(path, content);
  return path;
};
const stories = ({ stdout }: Ran): Story[] => JSON.parse(stdout) as Story[];
const json = (...args: string[]): Promise<Ran> => run(['stories', ...args, '--format', 'json']);

describe('rashomon stories', () => {
  let whole: Ran;
  beforeAll(async () => {
    whole = await json(write('articles.jsonl', `${lines.join('\n')}\n`));
  }, 120_000);

  it('prints every article once, in a form that keeps to the schema', () => {
    expect(whole.status).toBe(0);
    const valid = new Ajv({ strict: false }).compile(JSON.parse(schemaOf('stories')));
    expect(valid(stories(whole)), JSON.stringify(valid.errors)).toBe(true);
    expect(
      stories(whole)
        .flatMap(({ documents }) => documents)
        .sort(),
    ).toEqual(
      seriesArticles()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('prints the same for lines in another order, in two files, packed, and from standard input', async () => {
    const mixed = shuffled(lines, 5);
    const packed = write('a.jsonl.gz', gzipSync(mixed.slice(0, 30).join('\n')));
    const plain = write('b.jsonl', `\ufeff${mixed.slice(30).join('\r\n\r\n')}`);
    expect((await json(packed, plain)).stdout).toBe(whole.stdout);
    expect((await run(['stories', '-', '-f', 'json'], { input: mixed.join('\n') })).stdout).toBe(whole.stdout);
  });

  it('names a broken line with its number and goes on', async () => {
    const path = write(
      'broken.jsonl',
      [lines[0], '{"id": "x", ', '[1]', '{"id": "y", "url": "u"}', lines[1]].join('\n'),
    );
    const { status, stderr, stdout } = await json(path);
    expect(status).toBe(1);
    expect(stderr).toContain(`${path}, line 2 is not valid JSON`);
    expect(stderr).toContain('line 3 is not a JSON object');
    expect(stderr).toContain('line 4 has neither a text nor a title');
    expect((JSON.parse(stdout) as Story[]).flatMap(({ documents }) => documents)).toHaveLength(2);
  });

  it('keeps both of two articles with one id, and says so', async () => {
    const second = JSON.stringify({ ...JSON.parse(lines[5] as string), id: 's001' });
    const { status, stderr, stdout } = await json(write('twice.jsonl', [lines[0], second].join('\n')));
    expect(status).toBe(0);
    expect(stderr).toContain('line 2 has an id that came before (s001)');
    expect((JSON.parse(stdout) as Story[]).flatMap(({ documents }) => documents)).toEqual(['s001', 's001']);
  });

  it('understands the names of other exports, and does without an id', async () => {
    const given = {
      url: 'https://a.example/1',
      media_name: 'Wire',
      headline: 'Nine drown off Saltby',
      story_text: 'Nine people drowned.',
      publish_date: 'Mon, 03 Jul 2023 10:00:00 GMT',
    };
    const path = write('other.jsonl', JSON.stringify(given));
    expect(stories(await json(path))).toMatchObject([
      { label: 'Nine drown off Saltby', documents: ['https://a.example/1'] },
    ]);
    const { stdout } = await run(['stories', path, '--all']);
    expect(stdout).toContain('Wire');
    expect(stdout).toContain('2023-07-03');
  });

  it('lists stories of several accounts with what they share', async () => {
    const { stdout } = await run(['stories', write('list.jsonl', lines.join('\n')), '--width', '200']);
    expect(stdout).toMatch(/4 accounts · Velden Courier, Northern Wire, Orsholm Bladet · 2023-05-08 to 2023-05-11/);
    expect(stdout).toMatch(/shares: .*Orsholm/);
    expect(stdout).toMatch(/\d+ stories, \d+ of one account \(--all shows them\)\.\n$/);
    expect(stdout).not.toContain('Rain in the west');
  });

  it('divides more where more likeness is asked for', async () => {
    const path = write('strict.jsonl', lines.join('\n'));
    expect(stories(await json(path, '--threshold', '0.95')).length).toBeGreaterThan(stories(whole).length);
  });

  it.each([
    ['a threshold beyond its range', ['--threshold', '2'], 2],
    ['a window that is no number', ['--window', 'x'], 2],
  ])('refuses %s', async (_, args, status) => {
    expect((await json(write('one.jsonl', lines[0] as string), ...args)).status).toBe(status);
  });

  it('says what is wrong where nothing can be read', async () => {
    const { status, stderr } = await json(join(place, 'missing.jsonl'));
    expect(status).toBe(3);
    expect(stderr).toContain('missing.jsonl cannot be read (ENOENT)');
  });

  it('passes over a line above the limit', async () => {
    const path = write('long.jsonl', [JSON.stringify({ text: 'A'.repeat(5000) }), lines[0]].join('\n'));
    const { status, stderr } = await json(path, '--max-bytes', '3000');
    expect(status).toBe(1);
    expect(stderr).toContain('line 1 is longer than 3000 bytes');
  });

  it('leaves its input alone', async () => {
    const path = write('kept.jsonl', lines[0] as string);
    expect((await json(path, '-o', path)).status).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe(lines[0]);
  });
}, 120_000);
