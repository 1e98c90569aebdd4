import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../../src/core/extract/index.ts';
import { blocksOf } from './report.ts';

const folder = new URL('./pages/', import.meta.url);

test.each(readdirSync(folder).sort())('%s', async (name) => {
  const html = readFileSync(new URL(`${name}/page.html`, folder), 'utf8');
  const golden = new URL(`${name}/expected.json`, folder);
  expect(existsSync(golden), `${name}/expected.json is missing`).toBe(true);
  const document = await extract({ type: 'html', name, html });
  const { headline, byline, outlet, url, published, modified, credit, dateline, notes } = document;
  const found = {
    headline,
    byline,
    outlet,
    url,
    published,
    modified,
    credit,
    dateline: dateline && document.text.slice(dateline.start, dateline.end),
    blocks: blocksOf(document),
    removals: document.removals.map(({ step, quote }) => [step, quote]),
    notes,
  };
  expect(found).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
});
