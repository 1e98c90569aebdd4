import { bareDocument } from '../../src/core/model/document.ts';
import {
  type Attribution,
  bareComparison,
  type Comparison,
  type Difference,
  type Document,
  passageOf,
  type Quantity,
  type Reading,
  type Span,
  type TimeExpression,
} from '../../src/core/model/index.ts';
import { hashText } from '../../src/core/text/hash.ts';
import type { NewArticle } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { marked } from '../marked.ts';

export const AT = '2026-03-04T05:06:07.000Z';
export const LATER = '2026-03-05T05:06:07.000Z';
export const VERSION = 'reader 1';

export interface Told {
  /** Marked with `source`, `content`, `figure` and `time`; the first `source` speaks all contents. */
  readonly text: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly headline?: string;
  readonly published?: string | null;
  /** Of every figure. */
  readonly figure?: Partial<Quantity>;
  /** EDTF, of every time. */
  readonly time?: string;
}

export function documentOf({ text, ...told }: Told): Document {
  const { text: plain } = marked(text);
  return bareDocument({
    id: hashText(`${told.url ?? ''}\n${plain}`),
    article: 'account.txt',
    text: plain,
    blocks: [{ start: 0, end: plain.length, kind: 'paragraph' }],
    url: told.url ?? null,
    outlet: told.outlet ?? null,
    headline: told.headline ?? null,
    published: told.published === undefined ? '2026-03-04' : told.published,
  });
}

export function readingOf(told: Told): Reading {
  const document = documentOf(told);
  const { spans } = marked(told.text);
  const [source] = spans.source ?? [];
  const name = source ? document.text.slice(source.start, source.end) : null;
  return {
    ...document,
    sentences: [{ start: 0, end: document.text.length, block: 0 }],
    entities: [],
    mentions: [],
    attributions: (spans.content ?? []).map((content, i) => attributionOf(`a${i}`, source, content, name)),
    quantities: (spans.figure ?? []).map((span) => ({ ...quantityOf(span), ...told.figure })),
    times: (spans.time ?? []).map((span) => timeOf(span, told.time ?? '2026-03-01')),
  };
}

const attributionOf = (id: string, source: Span | undefined, content: Span, name: string | null): Attribution => ({
  id,
  kind: 'indirect',
  source: source ? [source] : [],
  cue: null,
  content: [content],
  speaker: name === null ? null : { id: name, name },
  addressee: null,
  stance: 'said',
  commitment: 'neutral',
  within: null,
  rule: 'test',
  confidence: 1,
});

const quantityOf = (span: Span): Quantity => ({
  span,
  number: span,
  low: 9,
  high: 9,
  openLow: false,
  openHigh: false,
  hedge: 'exact',
  rounding: 0.5,
  unit: 'one',
  dimension: 'count',
  counted: 'people',
  scope: null,
  asOf: null,
  voice: { type: 'outlet' },
});

const timeOf = (span: Span, value: string): TimeExpression => ({
  span,
  value,
  offset: null,
  precision: 'day',
  type: 'date',
  anchor: 'absolute',
  relative: null,
});

export const articleOf = (key: string, known: Partial<NewArticle> = {}): NewArticle => ({
  key,
  url: key,
  outlet: null,
  headline: null,
  published: null,
  transport: null,
  fetched: AT,
  ...known,
});

/** Puts what is told as an article's next revision, read; the article's id and the document's. */
export async function tell(
  store: Store,
  told: Told & { readonly url: string },
): Promise<{ article: string; document: string }> {
  const reading = readingOf(told);
  const { sentences, entities, mentions, attributions, quantities, times, ...document } = reading;
  const [added] = await store.articles.add([articleOf(told.url)]);
  const article = added?.article.id ?? '';
  await store.revisions.add([{ article, document, fetched: AT, change: null }]);
  await store.readings.put([reading], VERSION);
  return { article, document: document.id };
}

/** A story of what is told. */
export async function tellStory(store: Store, id: string, articles: readonly string[], at = AT): Promise<void> {
  await store.stories.create({ id, label: `Story ${id}`, at });
  await store.stories.place(articles.map((article) => placing(id, article, at)));
}

export const placing = (story: string, article: string, at = AT) => ({
  story,
  article,
  why: { document: 'd', with: null, score: 1, shares: ['Larkmoor', '9 killed'] },
  by: 'program' as const,
  at,
});

export const difference = (
  id: string,
  documents: readonly Document[],
  other: Partial<Difference> = {},
): Difference => ({
  id,
  type: 'figure',
  severity: 'contradiction',
  what: `They count otherwise (${id})`,
  sides: documents.map((document) => {
    const passage = passageOf(document, { start: 0, end: Math.min(10, document.text.length) });
    return { ...passage, value: passage.quote, context: passage };
  }),
  reasons: ['same unit'],
  confidence: 0.75,
  ...other,
});

export const comparisonOf = (differences: readonly Difference[]): Comparison => bareComparison({ differences });

export async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

/** All stretches of a list. */
export async function throughout<T>(
  list: (after?: string) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  for (let after: string | undefined; ; ) {
    const { items, next } = await list(after);
    all.push(...items);
    if (next === null) return all;
    after = next;
  }
}

/** Text that databases are known to lose or refuse. */
export const STRANGE: readonly string[] = [
  '',
  'nul \0 within',
  'lone high \ud83d and low \udc4d',
  'escape \u001a0000 itself',
  'quote \' " ; -- \\ % _',
  'Ḽơᶉëᶆ 漢字 🗞️ \u202e right to left',
  'line\r\nbreaks\u2028and\u2029others',
];
