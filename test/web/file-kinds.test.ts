import { describe, expect, it } from 'vitest';
import { bytesOf, fileKind, looksLikeOneEvent } from '../../src/web/front/file-kinds.ts';

describe('what a file is by its name', () => {
  it.each([
    ['fire.html', 'page', false],
    ['Fire.HTM', 'page', false],
    ['notes.txt', 'text', false],
    ['letter.eml', 'mail', false],
    ['news.warc.gz', 'web archive', true],
    ['news.jsonl', 'records', true],
    ['table.csv.gz', 'table', true],
    ['feeds.opml', 'feed or list', true],
    ['strange', 'file', false],
  ])('%s: %s', (name, word, many) => {
    expect(fileKind(name)).toEqual({ word, many });
  });
});

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [340_400, '340 kB'],
  [999_600, '1.0 MB'],
  [4_240_000, '4.2 MB'],
  [120_000_000, '120 MB'],
  [2_500_000_000, '2.5 GB'],
])('%d is %s', (size, words) => {
  expect(bytesOf(size)).toBe(words);
});

describe('what is proposed', () => {
  const few = (count: number) => Array.from({ length: count }, () => ({ many: false }));
  it.each([
    ['two accounts', few(2), true],
    ['twenty', few(20), true],
    ['one', few(1), false],
    ['more', few(21), false],
    ['with an archive', [...few(2), { many: true }], false],
  ])('%s', (_, items, together) => {
    expect(looksLikeOneEvent(items)).toBe(together);
  });
});
