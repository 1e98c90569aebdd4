import type { Article } from '../../core/model/article.ts';
import type { Document, Note } from '../../core/model/document.ts';
import { articleKey, canonicalOfPage } from '../../core/text/urls/index.ts';
import type { Entry, Known } from '../../ingest/received.ts';
import type { Instant } from '../../store/records.ts';
import { extractArticle } from '../extraction.ts';
import type { Reader } from '../pool/reader.ts';

/** An article that has come in, from wherever. */
export interface Arrival {
  readonly article: Article;
  readonly notes: readonly Note[];
  /** What the list that led to it says of it: it stands where the page says nothing. */
  readonly told?: Pick<Known, 'outlet' | 'published'>;
  /** Where it was fetched from the web: what the answer said. */
  readonly fetch?: FetchFacts;
  /** Asked for again because it was due, and for nothing else. */
  readonly revisit?: boolean;
  /** Only a part of it, told by a feed or broken off on the way: its page is to be tried again soon. */
  readonly incomplete?: boolean;
  /** Where a feed announced it. */
  readonly entry?: Entry;
}

/** Of an answer from the web, what the next request and the schedule want to know. */
export interface FetchFacts {
  readonly at: Instant;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** An arrival with its report taken out, and what makes it one article however often it comes. */
export interface Prepared {
  readonly arrival: Arrival;
  readonly document: Document;
  readonly key: string;
}

/** Takes the report out and finds what the article is known by. Never rejects: a fault is a note on an empty document. */
export async function prepare(arrival: Arrival): Promise<Prepared> {
  return preparedOf(arrival, await extractArticle(arrival.article, arrival.notes));
}

/** The same of many, in their order, by a reader where there is one. */
export async function prepareAll(arrivals: readonly Arrival[], reader: Reader | undefined): Promise<Prepared[]> {
  if (!reader) return Promise.all(arrivals.map(prepare));
  const prepared: Prepared[] = [];
  for await (const { item, made } of reader.values(arrivals, extractTask)) prepared.push(preparedOf(item, made));
  return prepared;
}

const extractTask = ({ article, notes }: Arrival) => ({ type: 'extract', article, notes }) as const;

function preparedOf(arrival: Arrival, extracted: Document): Prepared {
  const document = withTold(extracted, arrival);
  return { arrival, document, key: keyOf(document, arrival) };
}

function withTold(document: Document, { article, told = {} }: Arrival): Document {
  const from = { from: 'transport' as const, detail: article.transport?.name ?? 'the list that led to it' };
  const outlet = document.outlet === null && told.outlet ? { outlet: told.outlet } : {};
  const published = document.published === null && told.published ? { published: told.published } : {};
  const evidence = Object.fromEntries(Object.keys({ ...outlet, ...published }).map((field) => [field, from]));
  return { ...document, ...outlet, ...published, evidence: { ...document.evidence, ...evidence } };
}

/** Its address, in the form that all its addresses share; where an article has none, its content names it. */
function keyOf(document: Document, { article }: Arrival): string {
  const url = article.url ? canonicalOfPage(article.url, { canonical: document.url }) : addressAlone(document.url);
  return (url === null ? null : articleKey(url)) ?? `document:${document.id}`;
}

/** What a page of unknown origin states of its address, but for the home page, which careless templates state on every page. */
const addressAlone = (stated: string | null): string | null =>
  stated !== null && articleKey(stated)?.includes('/') ? stated : null;
