import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { bytesOf, feedOf } from './read.ts';

const feed = (title: string, declared?: string): string =>
  `${declared ? `<?xml version="1.0" encoding="${declared}"?>` : ''}<rss><channel><title>${title}</title></channel></rss>`;

const encoded = (text: string, encoding: string, addBOM = false): Uint8Array =>
  iconv.encode(text, encoding, { addBOM });

const ENCODINGS: readonly (readonly [name: string, bytes: Uint8Array, title: string, contentType?: string])[] = [
  ['UTF-8', bytesOf(feed('Żółw')), 'Żółw'],
  ['UTF-8 with a mark, whatever is declared', encoded(feed('Żółw', 'iso-8859-2'), 'utf-8', true), 'Żółw'],
  ['UTF-16 with a mark', encoded(feed('Żółw', 'utf-16'), 'utf-16le', true), 'Żółw'],
  ['UTF-16 without', encoded(feed('Żółw'), 'utf-16be'), 'Żółw'],
  ['UTF-32', encoded(feed('Żółw'), 'utf-32le'), 'Żółw'],
  ['what is declared', encoded(feed('Żółw', 'iso-8859-2'), 'iso-8859-2'), 'Żółw'],
  [
    'what the content type says',
    encoded(feed('Żółw', 'iso-8859-1'), 'iso-8859-2'),
    'Żółw',
    'text/xml; charset="ISO-8859-2"',
  ],
  ['UTF-8 where another is wrong', bytesOf(feed('Żółw')), 'Żółw', 'text/xml; charset=us-ascii-of-ours'],
  ['Latin-1 as windows-1252', encoded(feed('“Café”', 'iso-8859-1'), 'windows-1252'), '“Café”'],
  ['windows-1252 said to be UTF-8', encoded(feed('Café für Öl', 'utf-8'), 'windows-1252'), 'Café für Öl'],
  ['Latin-1 controls that were letters', bytesOf(feed('The mayor\u0092s car\u0000')), 'The mayor’s car'],
  ['Japanese', encoded(feed('港が閉鎖', 'Shift_JIS'), 'shift_jis'), '港が閉鎖'],
  ['Chinese', encoded(feed('港口关闭', 'gb2312'), 'gbk'), '港口关闭'],
  ['a compressed feed', gzipSync(bytesOf(feed('Żółw'))), 'Żółw'],
];

describe('encodings', () => {
  it.each(ENCODINGS.map(([name, bytes, title, type = '']) => [name, bytes, title, type] as const))(
    '%s',
    (_, bytes, title, contentType) => expect(feedOf(bytes, { contentType }).title).toBe(title),
  );

  it('tells of bytes that are none', () => {
    const bytes = Uint8Array.from([
      ...bytesOf('<rss><channel>\n<title>Żółw i żaba '),
      0xff,
      ...bytesOf('</title></channel></rss>'),
    ]);
    expect(feedOf(bytes).notes).toMatchObject([{ code: 'encoding', line: 2 }]);
  });
});
