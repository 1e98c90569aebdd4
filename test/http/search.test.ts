import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiProblem, DifferenceList, HitList } from '../../src/http/contract/resources.ts';
import { filled } from './ferry.ts';

const outletsOf = ({ items }: HitList): (string | null)[] => items.map(({ outlet }) => outlet).sort();

describe('the search', () => {
  it.each([
    ['text=marigold', ['South Post', 'The Courier']],
    ['text=%22life+jackets%22+-panicked', ['The Courier']],
    ['speaker=keller', ['The Courier']],
    ['speaker=brandt&quotation=steering', ['South Post', 'The Courier']],
    ['low=20&high=20&counted=people', ['South Post']],
    ['outlet=south+post', ['South Post']],
    ['from=2024-03-05&to=2024-03-05&text=council', ['The Courier']],
    ['to=2024-03-04', []],
    ['mentions_from=2024-03-05&mentions_to=2024-03-05&text=ferry', ['South Post', 'The Courier']],
    ['text=ferry&order=best&limit=1', 1],
  ] as const)('by %s', async (query, found) => {
    const { api, desk } = await filled({ compared: true });
    for (const { id } of (await desk.store.articles.list()).items) await api.ask(`/articles/${id}/reading`);
    const hits = (await api.ask(`/search?${query}`)).json<HitList>();
    if (typeof found === 'number') expect(hits.items).toHaveLength(found);
    else expect(outletsOf(hits)).toEqual(found);
  });

  it('goes on where it ended', async () => {
    const { api } = await filled();
    const { items, next } = (await api.ask('/search?limit=2')).json<HitList>();
    const rest = (await api.ask(`/search?limit=2&after=${next}`)).json<HitList>();
    expect([...items, ...rest.items].map(({ article }) => article)).toHaveLength(3);
    expect(rest.next).toBeNull();
  });

  it.each([
    ['low=5&high=4', 'query.low'],
    ['mentions_from=2024-03-05', 'query.mentions_to'],
    ['mentions_to=2024-03-05', 'query.mentions_from'],
    ['mentions_from=2024-03-06&mentions_to=2024-03-05', 'query.mentions_from'],
    ['from=2024-03-06&to=2024-03-05', 'query.from'],
    ['order=best', 'query.order'],
    ['from=2024-02-30', 'query.from'],
    ['from=yesterday', 'query.from'],
    ['low=1e9', 'query.low'],
    ['low=', 'query.low'],
    ['limit=0', 'query.limit'],
    ['limit=201', 'query.limit'],
    ['limit=ten', 'query.limit'],
    ['text=a&text=b', 'query.text'],
    ['difference=opinion', 'query.difference'],
    ['txet=ferry', 'query'],
    ['after=none', 'query.after'],
  ])('refuses %s, with the place and a remedy', async (query, place) => {
    const { api } = await filled();
    const problem = (await api.ask(`/search?${query}`)).json<ApiProblem>();
    expect(problem).toMatchObject({ status: 400, place });
    expect(problem.remedy).not.toBe('');
  });
});

describe('the differences of all stories', () => {
  it('are told by type and severity', async () => {
    const { api, desk, story } = await filled({ compared: true });
    const all = (await api.ask('/differences')).json<DifferenceList>().items;
    const kept = await desk.store.comparisons.get(story.id);
    expect(all.map(({ difference }) => difference)).toEqual(kept?.comparison.differences);
    const { type, severity } = all[0]?.difference ?? {};
    const some = (await api.ask(`/differences?type=${type}&severity=${severity}`)).json<DifferenceList>().items;
    expect(some.map(({ difference }) => difference)).toEqual(
      kept?.comparison.differences.filter((one) => one.type === type && one.severity === severity),
    );
    expect(outletsOf((await api.ask(`/search?difference=${type}`)).json<HitList>())).toEqual([
      'South Post',
      'The Courier',
    ]);
  });
});

const NAMES = [
  ...['text', 'speaker', 'quotation', 'low', 'high', 'unit', 'counted', 'mentions_from', 'mentions_to', 'from', 'to'],
  ...['outlet', 'difference', 'order', 'after', 'limit', 'type', 'severity', 'url', 'story', 'format', 'other'],
];

/** Values that fit, nearly fit, or fit not at all. */
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'ferry',
    '"ferry',
    '-',
    'OR',
    'a OR',
    '"',
    '-"x"',
    '(',
    '*',
    'a*',
    'NEAR/2',
    'NOT',
    ':',
    '^',
    '%',
    '_',
  ),
  fc.constantFrom('best', 'newest', 'figure', 'wording', 'html', '2024-03-05', '0000-01-01', '9999-12-31', 'null'),
  fc.integer().map(String),
  fc.double().map(String),
  fc.jsonValue({ maxDepth: 1 }).map((json) => Buffer.from(JSON.stringify(json)).toString('base64url')),
  fc
    .array(fc.oneof(fc.integer(), fc.double(), fc.constantFrom('', 'a', '\0', '\ud800')), { maxLength: 4 })
    .map((place) => Buffer.from(JSON.stringify(place)).toString('base64url')),
);

const query = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 4 })
  .map((pairs) => pairs.map(([name, text]) => `${name}=${encodeURIComponent(text.replace(/\p{Cs}/gu, ''))}`).join('&'));

const id = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }),
  fc.constantFrom('..', '.', '%2e%2e', "' or 1=1 --", 'last', 'entries', '\0', '🜚'.repeat(60)),
);

const path = fc.oneof(
  fc.constantFrom(
    '/stories',
    '/articles',
    '/search',
    '/differences',
    '/feeds/entries',
    '/decisions',
    '/events',
    '/feeds',
  ),
  fc
    .tuple(
      fc.constantFrom(
        '/stories/#',
        '/stories/#/comparison',
        '/stories/#/report',
        '/articles/#',
        '/articles/#/versions',
        '/documents/#',
        '/passages/#/0-1',
        '/jobs/#',
      ),
      id,
    )
    .map(([template, hostile]) => template.replace('#', () => encodeURIComponent(hostile.replace(/\p{Cs}/gu, '')))),
);

describe('whatever is asked', () => {
  it('is answered as described, and never by a fault', async () => {
    const { api, room } = await filled();
    await fc.assert(
      fc.asyncProperty(path, query, async (where, what) => {
        const { status } = await api.ask(`${where}?${what}`);
        expect([200, 400, 404, 409]).toContain(status);
      }),
      { numRuns: 600 },
    );
    expect(room.logged).toEqual([]);
  });
});
