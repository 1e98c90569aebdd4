import { extract } from '../../src/core/extract/index.ts';
import type { Document } from '../../src/core/model/document.ts';
import { articleKey, canonicalUrl } from '../../src/core/text/urls/canonical.ts';
import { splitArticles } from '../../src/ingest/inputs.ts';
import { DATES, HTML } from '../dictionaries.ts';
import { holds, isAddress, isDate, spansWithin } from '../laws.ts';
import { pages, reports } from '../seeds.ts';
import type { TextTarget } from '../target.ts';

/** The laws of a document: blocks in order and within, removals at places of the text, dates that are dates. */
export function documentHolds(document: Document): Document {
  const { text, blocks, removals, published, modified, url } = document;
  spansWithin(document, text.length);
  let end = 0;
  for (const block of blocks) {
    holds(block.start >= end && block.end > block.start, 'blocks are in order and not empty');
    holds(text.slice(end, block.start).trim() === '', 'nothing stands between blocks');
    end = block.end;
  }
  holds(text.slice(end).trim() === '', 'nothing stands behind the last block');
  for (const { at } of removals) holds(Number.isInteger(at) && at >= 0 && at <= text.length, 'a removal has a place');
  isDate(published, 'published');
  isDate(modified, 'modified');
  isAddress(url, 'the address');
  return document;
}

export const html: TextTarget = {
  name: 'html',
  parser: 'a page → document: text, furniture, metadata',
  takes: 'text',
  seeds: () => pages().map((page) => page.toString()),
  endings: ['.html', '.htm'],
  dictionary: [...HTML, ...DATES.slice(0, 20)],
  run: async (page) =>
    documentHolds(
      await extract({ type: 'html', name: 'page.html', html: page, url: 'https://example.org/2024/03/05/a' }),
    ),
};

export const plainText: TextTarget = {
  name: 'text',
  parser: 'plain text → document, divided at form feeds and =====',
  takes: 'text',
  seeds: () => [...reports(), reports().slice(0, 3).join('\n\n=====\n\n')],
  endings: ['.txt'],
  dictionary: [
    ...DATES,
    '\n=====\n',
    '\f',
    '\r\n',
    'By ',
    'BY ',
    'Staff Writer',
    'Reporting by ',
    '; editing by ',
    '(AP) — ',
    'LONDON (Reuters) - ',
    'Photo: ',
    'Getty Images',
    'Read more: ',
    '©',
    'Follow us on ',
    '* * *',
    'The Associated Press contributed to this report.',
    '“',
    '”',
    '\u2028',
    'http://',
    '@',
    '|',
  ],
  run: (text) =>
    Promise.all(
      splitArticles(text).map(async (part, i) =>
        documentHolds(await extract({ type: 'text', name: `part ${i}`, text: part })),
      ),
    ),
};

export const urls: TextTarget = {
  name: 'url',
  parser: 'addresses: one spelling, the key of an article',
  takes: 'text',
  seeds: () => [
    'https://www.lind.example/news/2024/03/bridge.html?utm_source=rss&id=7&ref=home#top',
    'http://lind.example:80/a/../b/./c//d/?b=2&a=1&a=0',
    'https://www-lind-example.cdn.ampproject.org/c/s/www.lind.example/amp/news/bridge?amp=1',
    'https://user:pass@xn--bcher-kva.example/%7Eann/%e2%82%ac?q=%zz',
  ],
  dictionary: [
    'http://',
    'https://',
    '//',
    '/',
    '?',
    '#',
    '&',
    '=',
    '%',
    '%2f',
    '%00',
    '%e2',
    ':',
    '@',
    '..',
    '.',
    'www.',
    'amp',
    '/amp/',
    'm.',
    'utm_source=',
    'index.html',
    'xn--',
    '[::1]',
    ';',
    '\\',
    '\t',
    '\n',
  ],
  longest: 100_000,
  run: (address) => {
    const url = canonicalUrl(address);
    if (url === null) return null;
    isAddress(url, 'what is canonical');
    holds(canonicalUrl(url) === url, `the canonical address is its own: ${url} → ${canonicalUrl(url)}`);
    holds(articleKey(url) === articleKey(address), 'an address and its canonical form have one key');
    return url;
  },
};
