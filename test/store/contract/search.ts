import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Query } from '../../../src/store/records.ts';
import type { Store } from '../../../src/store/store.ts';
import { AT, comparisonOf, difference, documentOf, LATER, STRANGE, tell, tellStory, throughout } from '../fixtures.ts';
import { opener, type Setting } from './setting.ts';

/** Names of the accounts below are the ends of their addresses. */
const TOLD = {
  bridge: {
    text: '<source>Mayor Orla Finch</source> said <content>the old bridge was never safe</content>. <figure>Nine people</figure> died <time>on Sunday</time>.',
    headline: 'Bridge falls at Larkmoor',
    outlet: 'The Gazette',
    published: '2026-03-04',
  },
  flood: {
    text: 'The river rose. <source>Orla Finch</source> warned that <content>the flood would reach the bridge</content>. More than <figure>1,400 homes</figure> are empty.',
    headline: 'Flood at Larkmoor',
    outlet: 'Herald',
    published: '2026-03-05T08:00:00+01:00',
    figure: { low: 1_400, high: null, openLow: true, counted: 'home' },
    time: '2026-02',
  },
  budget: {
    text: '<source>Police chief Tam Reyes</source> said <content>nobody was safe</content>. The café’s bill was <figure>$2.5 million</figure>. It was a well-known fault.',
    headline: 'Budget overspent',
    outlet: 'The Gazette',
    published: '2026-03-06',
    figure: { low: 2.5e6, high: 2.5e6, unit: 'usd', counted: null },
  },
} as const;

async function tellAll(store: Store): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const [name, told] of Object.entries(TOLD))
    names[(await tell(store, { ...told, url: `https://x.example/${name}` })).article] = name;
  return names;
}

const DAY = Date.UTC(2026, 2, 1) / 86_400_000;

/** What finds what, newest first. */
const CASES: readonly (readonly [Query, readonly string[]])[] = [
  [{}, ['budget', 'flood', 'bridge']],
  [{ text: 'bridge' }, ['flood', 'bridge']],
  [{ text: 'BRIDGES' }, ['flood', 'bridge']],
  [{ text: 'bridge river' }, ['flood']],
  [{ text: 'bridge -river' }, ['bridge']],
  [{ text: 'river OR cafe' }, ['budget', 'flood']],
  [{ text: 'river died OR cafe' }, ['budget']],
  [{ text: '"old bridge"' }, ['bridge']],
  [{ text: '“bridge old”' }, []],
  [{ text: 'known-well' }, []],
  [{ text: 'well-known' }, ['budget']],
  [{ text: '-bridge' }, []],
  [{ text: '?!' }, []],
  [{ text: 'overspent' }, ['budget']],
  [{ text: 'overspent bill' }, ['budget']],
  [{ text: '1400' }, ['flood']],
  [{ speaker: 'finch' }, ['flood', 'bridge']],
  [{ speaker: 'Finch, Orla' }, ['flood', 'bridge']],
  [{ speaker: 'mayor finch' }, ['bridge']],
  [{ speaker: '…' }, []],
  [{ quotation: 'safe' }, ['budget', 'bridge']],
  [{ quotation: '"never safe"' }, ['bridge']],
  [{ quotation: 'died' }, []],
  [{ speaker: 'reyes', quotation: 'safe' }, ['budget']],
  [{ speaker: 'finch', quotation: 'safe -old' }, []],
  [{ figure: { low: 9, high: 9 } }, ['bridge']],
  [{ figure: { low: 1, high: 1_400 } }, ['bridge']],
  [{ figure: { low: 1_401 } }, ['budget', 'flood']],
  [{ figure: { high: 9 } }, ['bridge']],
  [{ figure: { unit: 'usd' } }, ['budget']],
  [{ figure: { counted: 'home', low: 5_000, high: 6_000 } }, ['flood']],
  [{ figure: {} }, ['budget', 'flood', 'bridge']],
  [{ mentions: { from: DAY, to: DAY } }, ['bridge']],
  [{ mentions: { from: DAY - 400, to: DAY - 29 } }, []],
  [{ from: DAY + 4 }, ['budget', 'flood']],
  [{ to: DAY + 3 }, ['bridge']],
  [{ from: DAY + 4, to: DAY + 4, text: 'bridge' }, ['flood']],
  [{ outlet: 'the gazette' }, ['budget', 'bridge']],
  [{ outlet: 'Gazette' }, []],
  [{ outlet: 'The Gazette', text: 'safe', speaker: 'finch', figure: { unit: 'one' } }, ['bridge']],
  [{ text: 'bridge', order: 'best' }, ['bridge', 'flood']],
  [{ text: 'bridge', order: 'best', outlet: 'herald' }, ['flood']],
  [{ order: 'best' }, ['budget', 'flood', 'bridge']],
];

export function search(setting: Setting): void {
  const { empty } = opener(setting);

  it('finds by everything that can be asked, and anchors what it found', async () => {
    const store = await empty();
    const names = await tellAll(store);
    for (const [query, expected] of CASES) {
      const { items, next } = await store.search.find(query);
      expect([query, items.map(({ article }) => names[article])]).toEqual([query, expected]);
      expect(next).toBeNull();
      for (const { document, passages } of items) {
        const text = (await store.documents.get(document))?.text ?? '';
        for (const passage of passages) expect(text.slice(passage.start, passage.end)).toBe(passage.quote);
        for (const passage of passages) expect(passage.document).toBe(document);
      }
    }
  });

  it('shows where it was found', async () => {
    const store = await empty();
    await tellAll(store);
    const quotes = async (query: Query) =>
      (await store.search.find(query)).items.map(({ passages }) => passages.map(({ quote }) => quote));
    expect(await quotes({ speaker: 'mayor' })).toEqual([['the old bridge was never safe']]);
    expect(await quotes({ figure: { unit: 'usd' } })).toEqual([['$2.5 million']]);
    expect(await quotes({ text: 'rose' })).toEqual([['The river rose.']]);
    expect(await quotes({ text: 'overspent' })).toEqual([[]]);
    expect(await quotes({ outlet: 'Herald' })).toEqual([[]]);
  });

  it('shows latest revisions only, with what is known of the article', async () => {
    const store = await empty();
    const url = 'https://x.example/bridge';
    await tell(store, { ...TOLD.bridge, url });
    const { article, document } = await tell(store, {
      ...TOLD.bridge,
      url,
      text: 'The arch fell.',
      headline: 'Arch falls',
    });
    await tellStory(store, 's', [article]);
    expect((await store.search.find({ text: 'bridge' })).items).toEqual([]);
    expect((await store.search.find({ speaker: 'finch' })).items).toEqual([]);
    const {
      items: [hit],
    } = await store.search.find({ text: 'arches' });
    expect(hit).toMatchObject({
      article,
      document,
      story: 's',
      url,
      outlet: 'The Gazette',
      headline: 'Arch falls',
      published: '2026-03-04',
      differences: [],
    });
  });

  it('finds by differences, without those rejected', async () => {
    const store = await empty();
    const told: Awaited<ReturnType<typeof tell>>[] = [];
    for (const name of ['a', 'b', 'c'])
      told.push(await tell(store, { url: name, text: `Nine people died, says ${name}.` }));
    await tellStory(
      store,
      's',
      told.map(({ article }) => article),
    );
    const documents = await store.documents.all(told.map(({ document }) => document));
    const sides = documents.slice(0, 2);
    await store.comparisons.put('s', 'k', comparisonOf([difference('d', sides, { what: 'nine, ten' })]), AT);
    const { items } = await store.search.find({ difference: 'figure' });
    expect(items.map(({ document }) => document)).toEqual([told[1]?.document, told[0]?.document]);
    expect(items[0]?.differences).toEqual([{ type: 'figure', severity: 'contradiction', what: 'nine, ten' }]);
    expect(items[0]?.passages.map(({ quote }) => quote)).toEqual(['Nine peopl']);
    expect((await store.search.find({ difference: 'time' })).items).toEqual([]);
    await store.comparisons.reject('s', 'd', true);
    expect((await store.search.find({ difference: 'figure' })).items).toEqual([]);
  });

  it('goes on where it was while articles come in, newest first', async () => {
    const store = await empty();
    for (let i = 0; i < 30; i++)
      await tell(store, { ...TOLD.bridge, url: `${i}`, published: `2026-01-${10 + (i % 20)}` });
    const queries: Query[] = [
      { text: 'bridge' },
      { speaker: 'finch', figure: { unit: 'one' } },
      { outlet: 'the gazette' },
    ];
    for (const [round, query] of queries.entries()) {
      let more = 0;
      const hits = await throughout(async (after) => {
        await tell(store, { ...TOLD.bridge, url: `more ${round} ${more}`, published: `2026-01-${10 + 3 * more++}` });
        return store.search.find(query, { after, limit: 7 });
      });
      const ids = hits.map(({ article }) => article);
      expect(new Set(ids).size).toBe(ids.length);
      expect(hits.map(({ url }) => url)).toEqual(expect.arrayContaining([]));
      expect(ids.length).toBeGreaterThanOrEqual(30);
      const days = hits.map(({ published }) => published ?? '');
      expect(days).toEqual([...days].sort().reverse());
    }
    const best = await throughout((after) => store.search.find({ text: 'bridge', order: 'best' }, { after, limit: 7 }));
    expect(new Set(best.map(({ article }) => article)).size).toBe(await store.articles.count());
  });

  it('takes whatever is typed', async () => {
    const store = await empty();
    await tellAll(store);
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'bridge',
            '"',
            '-',
            'OR',
            '*',
            '(',
            ')',
            ':',
            'AND',
            'NOT',
            'NEAR',
            "'",
            '\\',
            '&',
            '|',
            '!',
            '<->',
            ' ',
            '^',
            '{',
            '\0',
            '漢',
          ),
        )
        .map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(typed, fc.constantFrom('text', 'speaker', 'quotation', 'outlet'), async (words, field) => {
        await store.search.find({ [field]: words });
        await store.search.find({ text: words, order: 'best' });
      }),
      { numRuns: 60 },
    );
    for (const strange of [...STRANGE, '-'.repeat(5_000), '"a '.repeat(2_000), 'a OR '.repeat(900)])
      await store.search.find({ text: strange, quotation: strange, speaker: strange });
  });

  it('finds in a text too long to be indexed whole, and in one of strange letters', async () => {
    const store = await empty();
    const text = `A zeppelin came. ${'The river rose again and again. '.repeat(60_000)}`;
    await tell(store, { url: 'long', text });
    const {
      items: [hit],
    } = await store.search.find({ text: 'zeppelin' });
    expect(hit?.passages.map(({ quote }) => quote)).toEqual([expect.stringContaining('zeppelin')]);
    expect((await store.search.find({ text: 'river', order: 'best' })).items).toHaveLength(1);
    const strange = documentOf({ url: 'strange', text: 'Lone \ud83d half, a 🗞️ and ﷺ; Ünïcödé \u0130stanbul.' });
    const [added] = await store.articles.add([
      { key: 'strange', url: null, outlet: null, headline: null, published: null, transport: null, fetched: LATER },
    ]);
    await store.revisions.add([{ article: added?.article.id ?? '', document: strange, fetched: LATER, change: null }]);
    for (const text of ['unicode', 'istanbul', 'half'])
      expect((await store.search.find({ text })).items.map(({ document }) => document)).toEqual([strange.id]);
  });
}
