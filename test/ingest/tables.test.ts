import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { articlesOf, problemsOf, received } from './received.ts';

const TEXT = 'The ferry ran aground on Thursday, the coastguard said.';
const URL_ = 'https://gazette.example/ferry';

const lines = (...rows: readonly unknown[]): string =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');

describe('rows of a table', () => {
  it.each<[string, object]>([
    ['our own', { id: 7, outlet: 'Gazette', url: URL_, title: 'Aground', text: TEXT, published: '2024-03-08' }],
    [
      'Media Cloud',
      {
        stories_id: 7,
        media_name: 'Gazette',
        media_url: 'https://gazette.example',
        url: URL_,
        title: 'Aground',
        publish_date: '2024-03-08',
        text: TEXT,
        language: 'en',
      },
    ],
    [
      'ninjs',
      {
        uri: 7,
        headline: 'Aground',
        body_text: TEXT,
        versioncreated: '2024-03-08',
        url: URL_,
        infosource: [{ name: 'Gazette' }],
      },
    ],
    [
      'schema.org',
      {
        '@type': 'NewsArticle',
        identifier: '7',
        headline: 'Aground',
        articleBody: TEXT,
        datePublished: '2024-03-08',
        publisher: { '@type': 'Organization', name: 'Gazette' },
        mainEntityOfPage: { '@id': URL_ },
      },
    ],
    [
      'NewsAPI',
      {
        id: '7',
        source: { id: null, name: 'Gazette' },
        title: 'Aground',
        url: URL_,
        publishedAt: '2024-03-08',
        content: TEXT,
      },
    ],
    [
      'seconds since 1970',
      { ID: '7', Source: 'Gazette', Headline: 'Aground', Link: URL_, Timestamp: 1709856000, Body: TEXT },
    ],
  ])('are articles by the names of %s', async (_, row) => {
    const [article] = articlesOf(await received('rows.jsonl', lines(row)));
    expect(article).toMatchObject({
      type: 'text',
      id: '7',
      outlet: 'Gazette',
      url: URL_,
      headline: 'Aground',
      text: TEXT,
      published: expect.stringMatching(/^2024-03-08/),
      transport: { type: 'table', name: 'rows.jsonl', place: 'line 1' },
    });
  });

  it('with an address and no text are links, with neither they are told', async () => {
    const all = await received(
      'rows.jsonl',
      lines({ url: URL_, title: 'Aground', author: ['Ann Hale', 'Bo Rell'] }, { title: 'No more' }),
    );
    expect(all[0]).toEqual({
      type: 'link',
      url: URL_,
      known: { headline: 'Aground', byline: 'Ann Hale, Bo Rell' },
      transport: { type: 'table', name: 'rows.jsonl', place: 'line 1' },
    });
    expect(problemsOf(all)).toEqual([expect.stringContaining('line 2: the row has neither a text nor an address')]);
  });

  it('that give the beginning of a text alone are partial', async () => {
    const [one, two] = await received(
      'rows.jsonl',
      lines({ url: URL_, content: `${TEXT} [+2310 chars]` }, { url: URL_, content: TEXT }),
    );
    expect(one).toMatchObject({ type: 'article', partial: true });
    expect(two).not.toHaveProperty('partial');
  });

  it('with a date that two countries read differently keep none, and say so', async () => {
    const [one] = await received('rows.jsonl', lines({ url: URL_, text: TEXT, date: '03/04/2024' }));
    expect(one).toMatchObject({ notes: [{ code: 'published' }] });
    expect(articlesOf(one ? [one] : [])[0]).not.toHaveProperty('published');
  });

  it('that hold a page are pages', async () => {
    const [article] = articlesOf(await received('rows.jsonl', lines({ url: URL_, html: `<p>${TEXT}</p>` })));
    expect(article).toMatchObject({ type: 'html', html: `<p>${TEXT}</p>` });
  });
});

describe('JSON', () => {
  const ROW = { url: URL_, title: 'Aground', text: TEXT };
  it.each<[string, string, string]>([
    ['lines', 'rows.jsonl', lines(ROW, ROW)],
    ['lines without a telling name', 'rows', lines(ROW, ROW)],
    ['lines with a mark and empty ones', 'rows', `\ufeff${lines(ROW, '', ROW)}\n\n`],
    ['a text sequence', 'rows', `\u001e${JSON.stringify(ROW)}\n\u001e${JSON.stringify(ROW)}\n`],
    ['a list', 'rows.json', JSON.stringify([ROW, ROW])],
    ['a list over many lines', 'rows', JSON.stringify([ROW, ROW], null, 2)],
    ['an object that holds a list', 'rows.json', JSON.stringify({ status: 'ok', articles: [ROW, ROW] }, null, 2)],
  ])('%s', async (_, name, json) => {
    const all = await received(name, json);
    expect(articlesOf(all).map(({ headline }) => headline)).toEqual(['Aground', 'Aground']);
    expect(problemsOf(all)).toEqual([]);
  });

  it('one object over many lines is one article', async () => {
    expect(articlesOf(await received('row.json', JSON.stringify(ROW, null, 2)))).toHaveLength(1);
  });

  it('a broken line is told with its number, and the rest is read', async () => {
    const all = await received('rows.jsonl', lines(ROW, '{"url": "https://a.exam', '[1]', ROW));
    expect(articlesOf(all)).toHaveLength(2);
    expect(problemsOf(all)).toEqual([
      expect.stringMatching(/^broken: is broken at line 2: no JSON/),
      expect.stringMatching(/^broken: is broken at line 3: expected a JSON object/),
    ]);
  });

  it('a broken member of a list is told with its line, and the rest is read', async () => {
    const all = await received(
      'rows.json',
      `[\n${JSON.stringify(ROW)},\n{"a": nothing},\n{"b": "]}"}, ${JSON.stringify(ROW)}\n`,
    );
    expect(articlesOf(all)).toHaveLength(2);
    expect(problemsOf(all)).toEqual([expect.stringContaining('line 3'), expect.stringContaining('line 4')]);
  });

  it('rows longer than the limit are told, each in its place', async () => {
    for (const json of [lines({ text: 'x'.repeat(5000) }, ROW), JSON.stringify([{ text: 'x'.repeat(5000) }, ROW])]) {
      const all = await received('rows', json, { maxBytes: 1000 });
      expect(articlesOf(all)).toHaveLength(1);
      expect(problemsOf(all)).toEqual([expect.stringContaining('line 1: longer than 1,000 bytes')]);
      expect(all[0]?.type).toBe('problem');
    }
  });
});

describe('CSV', () => {
  it.each<[string, string, string]>([
    ['commas', 'rows.csv', `url,title,text\n${URL_},"Aground, again","${TEXT}"\n`],
    ['semicolons', 'rows.csv', `URL;Title;Text\n${URL_};"Aground, again";"${TEXT}"\n`],
    ['tabs', 'rows.tsv', `url\ttitle\tbody\n${URL_}\tAground, again\t${TEXT}\n`],
    ['bars', 'rows', `link|headline|content\r\n${URL_}|Aground, again|${TEXT}\r\n`],
    ['a mark', 'rows.csv', `\ufeff"Title","Text","URL"\n"Aground, again","${TEXT}",${URL_}\n`],
  ])('divided by %s', async (_, name, csv) => {
    const [article] = articlesOf(await received(name, csv));
    expect(article).toMatchObject({ url: URL_, headline: 'Aground, again', text: TEXT });
  });

  it('keeps lines within quotes, and reads windows-1252', async () => {
    const csv = iconv.encode(`url,text\n${URL_},"“Closed”,\nsaid the café"\n`, 'windows-1252');
    expect(articlesOf(await received('rows.csv', csv))[0]).toMatchObject({ text: '“Closed”,\nsaid the café' });
  });

  it('tells a row with too many cells by its line, and reads the rest', async () => {
    const all = await received('rows.csv', `url,text\n${URL_},${'Aground'}\na,b,c,d\n${URL_},Afloat\n`);
    expect(articlesOf(all).map((article) => article.type === 'text' && article.text)).toEqual(['Aground', 'Afloat']);
    expect(problemsOf(all)).toEqual([expect.stringContaining('line 3')]);
  });

  it('is not seen in a text that begins with a line of commas', async () => {
    const text = `Ferry, tugs, title fight: what a day in text and url\n\n${TEXT}\n`;
    expect(articlesOf(await received('note', text))).toEqual([expect.objectContaining({ type: 'text', text })]);
  });

  it('without a column that tells anything is a problem', async () => {
    expect(problemsOf(await received('rows.csv', 'a,b\n1,2\n'))).toEqual([
      expect.stringMatching(/^no-text: is a table/),
    ]);
  });
});

it('a table of hardly anything but broken rows is given up, and says so', async () => {
  const all = await received(
    'a.csv',
    `url,title,text\nhttps://lind.example/1,Quay,The quay was closed.\n${'""\n'.repeat(5000)}`,
  );
  expect(articlesOf(all)).toHaveLength(1);
  expect(problemsOf(all)).toHaveLength(1002);
  expect(problemsOf(all).at(-1)).toContain('more than 1,000 rows are broken');
});
