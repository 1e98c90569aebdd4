import { describe, expect, it } from 'vitest';
import { type Pasted, readPasted, urlOf } from '../../src/web/front/pasted.ts';

const link = (url: string): Pasted => ({ type: 'link', url });
const ARTICLE = `Ferry runs aground off Sellick Point

The ferry Maid of Orrin ran aground on Tuesday with 112 passengers aboard, the coastguard said. All were taken off by
lifeboat within three hours (see https://coast.example/notice.). The operator said that it would give its own account on
https://orrin-ferries.example/news, and asked for patience. Nobody was hurt, according to both.`;

describe('a word that is an address', () => {
  it.each([
    ['https://lantern.example/fire', 'https://lantern.example/fire'],
    ['https://lantern.example/fire.', 'https://lantern.example/fire'],
    ['https://lantern.example/fire?!”', 'https://lantern.example/fire'],
    ['<https://lantern.example/fire>,', 'https://lantern.example/fire'],
    ['(https://lantern.example/fire)', 'https://lantern.example/fire'],
    ['https://wiki.example/Orrin_(ferry)', 'https://wiki.example/Orrin_(ferry)'],
    ['(https://wiki.example/Orrin_(ferry))', 'https://wiki.example/Orrin_(ferry)'],
    ['[notice](https://coast.example/a).', 'https://coast.example/a'],
    ['HTTPS://Lantern.Example/Fire', 'https://lantern.example/Fire'],
    ['www.lantern.example/fire', 'https://www.lantern.example/fire'],
    ['lantern.example/fire', 'https://lantern.example/fire'],
    ['-https://lantern.example', 'https://lantern.example/'],
    ['https://lantern.example/a?b=c&d=e#f', 'https://lantern.example/a?b=c&d=e#f'],
  ])('%s', (word, url) => {
    expect(urlOf(word)).toBe(url);
  });

  it.each([
    'fire',
    'and/or',
    'mailto:desk@lantern.example',
    'javascript:alert(1)',
    'ftp://old.example/x',
    'https://',
    'e.g.',
    'lantern.example',
    '3.5/10',
    'http://intranet/',
  ])('%s is none', (word) => {
    expect(urlOf(word)).toBeNull();
  });
});

describe('a paste', () => {
  it.each<[string, string, Pasted[]]>([
    ['nothing', ' \n ', []],
    ['one address', ' https://a.example/x ', [link('https://a.example/x')]],
    [
      'addresses in lines, one twice',
      'https://a.example/x\nhttps://b.example/y\r\nhttps://a.example/x',
      [link('https://a.example/x'), link('https://b.example/y')],
    ],
    [
      'addresses in one line',
      'https://a.example/x, https://b.example/y',
      [link('https://a.example/x'), link('https://b.example/y')],
    ],
    [
      'addresses with titles',
      '1. The Lantern: https://a.example/x\n2. The Mercury: https://b.example/y',
      [link('https://a.example/x'), link('https://b.example/y')],
    ],
    ['a few words and an address', 'have you seen this? https://a.example/x', [link('https://a.example/x')]],
    ['a text with addresses in it', ARTICLE, [{ type: 'text', text: ARTICLE }]],
    ['a text', 'Ferry runs aground', [{ type: 'text', text: 'Ferry runs aground' }]],
    [
      "a page's source",
      '<!doctype html><title>x</title><p>y',
      [{ type: 'text', text: '<!doctype html><title>x</title><p>y' }],
    ],
    ['a text that begins like a scheme', 'Note: the ferry sank', [{ type: 'text', text: 'Note: the ferry sank' }]],
    ['a text in braces', '{sic} the ferry sank', [{ type: 'text', text: '{sic} the ferry sank' }]],
  ])('%s', (_, given, pasted) => {
    expect(readPasted(given)).toEqual(pasted);
  });

  it.each([
    ['a line of JSON', '{"text":"The ferry sank."}', 'pasted.jsonl'],
    ['lines of JSON', '{"text":"The ferry sank."}\n{"text":"The ferry ran aground."}', 'pasted.jsonl'],
    ['an object over many lines', '{\n"text": "The ferry sank."\n}', 'pasted.json'],
    ['a list', '[{"text":"The ferry sank."}]', 'pasted.json'],
    ['a feed', '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', 'pasted.xml'],
    ['subscriptions', '<opml version="2.0"></opml>', 'pasted.xml'],
  ])('%s is read like a file', (_, given, name) => {
    expect(readPasted(given)).toEqual([{ type: 'file', name, content: given }]);
  });

  it.each(['mailto:desk@lantern.example', 'file:///home/x.html', 'ftp://old.example/x'])(
    '%s cannot be used, and why',
    (given) => {
      const [pasted] = readPasted(given);
      expect(pasted).toMatchObject({ type: 'unusable', what: given });
    },
  );

  it('a text beyond what a job takes goes as a file, whole', () => {
    const long = 'the ferry ran aground. '.repeat(250_000).trim();
    expect(readPasted(long)).toEqual([{ type: 'file', name: 'pasted.txt', content: long }]);
    const five = long.slice(0, 4_999_998).trim();
    expect(readPasted(five)).toEqual([{ type: 'text', text: five }]);
  });
});
