import { type Arrival, prepare } from '../app/desk/arrivals.ts';
import { articleNamed } from '../app/desk/finding.ts';
import { factsOf, openPage, wholeness } from '../app/desk/opening.ts';
import { readingsOf } from '../app/desk/readings.ts';
import { takeIn } from '../app/desk/take-in.ts';
import type { Account } from '../app/labour.ts';
import type { Reading } from '../core/model/annotation.ts';
import type { Article } from '../core/model/article.ts';
import { articleFromText } from '../ingest/received.ts';
import { StoreError } from '../store/index.ts';
import type { ArticleRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { Refusal } from './refusal.ts';
import type { Setting } from './setting.ts';
import type { GivenAccount } from './shapes.ts';
import { readingsAt } from './stories.ts';

/** An account that can be worked on, and where it came in, what can be kept of it. */
export interface Accepted {
  readonly account: Account;
  /** Null for one that is kept already. */
  readonly arrival: Arrival | null;
}

/** Makes an account of what was handed in: fetches, looks up, or takes it as it is. @throws Refusal (rejects) */
export async function accept(
  setting: Setting,
  given: GivenAccount,
  name: string,
  signal: AbortSignal,
): Promise<Accepted> {
  const ways = [given.text, given.html, given.url, given.article].filter((way) => way !== undefined);
  if (ways.length !== 1)
    throw new Refusal(`${name}: give exactly one of text, html, url or article; ${ways.length} are given.`);
  checkPublished(given, name);
  if (given.url !== undefined) return fetched(setting, given, given.url, signal);
  if (given.article !== undefined) return kept(setting, given.article, name);
  const type = given.html === undefined ? 'text' : 'html';
  const received = articleFromText(given.name ?? name, given.html ?? given.text ?? '', [], type);
  if (received.type === 'problem') {
    const { message, remedy } = received.problem;
    throw new Refusal(`${given.name ?? name} ${message}. ${remedy}`);
  }
  const arrival = { ...received, article: withKnown(received.article, given) };
  return { account: { ...arrival, type: 'given' }, arrival };
}

const withKnown = (article: Article, { outlet, published }: GivenAccount): Article => ({
  ...article,
  ...(outlet === undefined ? {} : { outlet }),
  ...(published === undefined ? {} : { published }),
});

function checkPublished({ published }: GivenAccount, name: string): void {
  if (published === undefined) return;
  const real = /^\d{4}-\d{2}-\d{2}(?:$|T)/u.test(published) && !Number.isNaN(Date.parse(published));
  if (!real) throw new Refusal(`${name}: published is no date. Write 2026-03-04 or 2026-03-04T07:15:00Z.`);
}

async function kept(setting: Setting, id: string, name: string): Promise<Accepted> {
  const article = await articleNamed(setting.desk.store, id);
  if (!article?.document)
    throw new Refusal(`${name}: no article ${id} is kept. find_story and find_statement give ids of articles.`);
  return keptReading(setting, article, article.document);
}

async function keptReading(setting: Setting, article: ArticleRecord, document: string): Promise<Accepted> {
  const { stories } = setting.desk.store;
  const head = await stories.ofArticle(article.id);
  const members = head ? ((await stories.get(head.id))?.members ?? []) : [];
  const [reading] = await readingsAt(setting, members, [document]);
  if (!reading) throw new Error(`the text of article ${article.id} is gone`);
  return { account: { type: 'kept', reading: withKnownAddress(reading, article) }, arrival: null };
}

/** A reading under the address and outlet that the store has for its article. */
const withKnownAddress = (reading: Reading, { url, outlet }: ArticleRecord): Reading => ({
  ...reading,
  url: reading.url ?? url,
  outlet: reading.outlet ?? outlet,
});

/** A page from the web; where nothing may be fetched, the one that is kept from that address. */
async function fetched(setting: Setting, given: GivenAccount, url: string, signal: AbortSignal): Promise<Accepted> {
  const { desk, offline } = setting;
  const way = desk.way({ offline });
  if (!way.fetcher) {
    const known = await articleNamed(desk.store, url);
    if (known?.document) return keptReading(setting, known, known.document);
    throw new Refusal(`${url} was not fetched: this server works offline. Give the page itself as html or text.`);
  }
  const page = await way.fetcher.fetch(url, { signal });
  if (page.type === 'not-modified') throw new Refusal(`${url} was not sent. Try again later.`);
  if (page.type !== 'page') throw new Refusal(`${url} was not fetched: ${page.message}. ${page.remedy}`);
  const received = await openPage(way.open, page);
  if (!received)
    throw new Refusal(
      `${url} is no page with a report, but a feed, a list or a file. Take it in with: rashomon import ${url}`,
    );
  const arrival: Arrival = {
    ...received,
    ...wholeness(page, received.notes),
    article: withKnown(received.article, given),
    fetch: factsOf(page),
  };
  return { account: { type: 'given', article: arrival.article, notes: arrival.notes }, arrival };
}

/** What became of an article that was to be kept. */
export interface Kept {
  readonly name: string;
  readonly outcome: 'added' | 'revised' | 'known' | 'unread' | 'failed';
  readonly article: string | null;
  readonly story: string | null;
  readonly reasons: string[];
}

/** Takes accounts into the store, each by itself, so that one that cannot be kept stops no other. */
export async function keepAll({ desk, log }: Setting, accepted: readonly Accepted[]): Promise<Kept[]> {
  const all: Kept[] = [];
  for (const { arrival } of accepted) {
    if (!arrival) continue;
    const { name } = arrival.article;
    try {
      const [taken] = await takeIn(desk, [await prepare(arrival)]);
      if (!taken) continue;
      const { outcome, article, story, reasons } = taken;
      await readNow(desk.store, article);
      all.push({ name, outcome, article, story, reasons: [...reasons] });
    } catch (error) {
      if (error instanceof StoreError) throw error;
      log(`keep ${name}: ${error instanceof Error ? error.message : String(error)}`, error);
      const reasons = ['a fault of the program kept it from being taken in'];
      all.push({ name, outcome: 'failed', article: null, story: null, reasons });
    }
  }
  return all;
}

/** Reads what was kept, so that it is found by what is said in it. */
async function readNow(store: Store, article: string | null): Promise<void> {
  const document = article === null ? null : (await store.articles.get(article))?.document;
  if (document) await readingsOf(store, [document]);
}
