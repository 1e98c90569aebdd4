import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { isHtml, looksBinary } from '../../src/ingest/content.ts';
import { decode } from '../../src/ingest/decode.ts';
import { splitArticles } from '../../src/ingest/inputs.ts';
import { articleFromBytes } from '../../src/ingest/received.ts';

const QUOTED = '“It can’t hold,” the mayor of Ålvik said – twice. €5';
const meta = (charset: string): string =>
  `<html><head><meta charset="${charset}"></head><body><p>${QUOTED}</p></body></html>`;

describe('decoding', () => {
  it.each([
    ['UTF-8', QUOTED, Buffer.from(QUOTED), 'UTF-8'],
    ['UTF-8 with a mark', QUOTED, Buffer.from(`\ufeff${QUOTED}`), 'UTF-8'],
    ['windows-1252 without a word', QUOTED, iconv.encode(QUOTED, 'windows-1252'), 'windows-1252'],
    ['windows-1252 by meta', meta('iso-8859-1'), iconv.encode(meta('iso-8859-1'), 'windows-1252'), 'windows-1252'],
    ['UTF-8 that meta calls another', meta('iso-8859-1'), Buffer.from(meta('iso-8859-1')), 'UTF-8'],
    ['windows-1252 that meta calls UTF-8', meta('utf-8'), iconv.encode(meta('utf-8'), 'windows-1252'), 'windows-1252'],
    ['UTF-16 with a mark', QUOTED, iconv.encode(QUOTED, 'utf-16le', { addBOM: true }), 'UTF-16LE'],
    ['UTF-16 big end first with a mark', QUOTED, iconv.encode(QUOTED, 'utf-16be', { addBOM: true }), 'UTF-16BE'],
    ['UTF-16 without a mark', QUOTED, iconv.encode(QUOTED, 'utf-16le'), 'UTF-16LE'],
    ['plain ASCII', 'The mayor said.', Buffer.from('The mayor said.'), 'UTF-8'],
    ['nothing', '', Buffer.alloc(0), 'UTF-8'],
  ])('reads %s', (_, text, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding, replaced: 0 });
  });

  it('reads another encoding that meta declares', () => {
    const page = '<html><head><meta charset="windows-1251"></head><body><p>Москва, сказал мэр</p></body></html>';
    expect(decode(iconv.encode(page, 'windows-1251')).text).toBe(page);
  });

  it('keeps UTF-8 with a broken byte, and says so', () => {
    const bytes = Buffer.concat([Buffer.from(`${QUOTED} `), Buffer.from([0xff]), Buffer.from(' end of the text')]);
    expect(decode(bytes)).toEqual({ text: `${QUOTED} \ufffd end of the text`, encoding: 'UTF-8', replaced: 1 });
    const received = articleFromBytes('a.txt', bytes);
    expect(received.type === 'article' && received.notes.map(({ code }) => code)).toEqual(['encoding']);
  });
});

describe('text or page', () => {
  it.each([
    ['a document type', 'a.txt', '<!-- saved --><!DOCTYPE html><title>x</title>', true],
    ['XHTML', 'a', '<?xml version="1.0"?>\n<html xmlns="x"><body/></html>', true],
    ['an ending and a tag', 'a.HTM', 'Some words <b>bold</b>', true],
    ['an ending without a tag', 'a.html', 'Profit was < 5 and > 3.', false],
    ['tags in a nameless text', 'standard input', '<div><p>One</p><p>Two</p></div>', true],
    ['a tag told of in a text', 'standard input', 'The <p> tag is old, he said.', false],
    ['tags in a text file', 'a.txt', 'Use <p> and </p> and <div>, she wrote.', false],
    ['a plain text', 'a', 'The mayor said.', false],
    ['an endless comment', 'a', '<!-- '.repeat(20_000), false],
  ])('%s', (_, name, text, html) => {
    expect(isHtml(text, name)).toBe(html);
  });

  it('takes a text with terminal escapes for a text, and zero bytes for none', () => {
    expect(looksBinary('\u001b[31mred\u001b[0m and more words of a text')).toBe(false);
    expect(looksBinary('MZ\0\0\u0003')).toBe(true);
  });
});

describe('several articles in one text', () => {
  it.each([
    ['one', ['one']],
    ['one\n=====\ntwo', ['one\n', '\ntwo']],
    ['one\n========== \r\ntwo\f three', ['one\n', '\ntwo', ' three']],
    ['=====\none\n=====\n\n=====\n', ['\none\n']],
    ['a ===== b\n====\nc', ['a ===== b\n====\nc']],
  ])('%j', (text, parts) => {
    expect(splitArticles(text)).toEqual(parts);
  });
});
