import type { Reading } from '../core/model/annotation.ts';
import type { Comparison, DifferenceType, Severity } from '../core/model/comparison.ts';
import type { Document } from '../core/model/document.ts';
import type {
  ArticleRecord,
  ArticleState,
  Carrier,
  Day,
  Decision,
  DecisionKind,
  Feed,
  FoundDifference,
  Hit,
  Instant,
  KeptComparison,
  NewArticle,
  NewDecision,
  NewEvent,
  NewFeed,
  NewRevision,
  Page,
  PlacedSketch,
  Placement,
  Query,
  Revision,
  SeenEntry,
  Sketch,
  StoredEvent,
  StoryCounts,
  StoryHead,
  StoryRecord,
  Stretching,
} from './records.ts';

/**
 * Where everything is kept. One shape, two engines: a file of SQLite, or PostgreSQL. All that is given comes back as it
 * was, to the last code unit. The store has no clock: every moment is handed to it. What takes a list does it in one go
 * and is many times faster than the same one by one; an empty list is no work. Asking for what is not there gives
 * undefined; naming an article, document or story that is not there in a write throws.
 */
export interface Store {
  readonly engine: 'sqlite' | 'postgresql';
  /** The file or URL, without a password. */
  readonly location: string;
  readonly articles: Articles;
  readonly revisions: Revisions;
  readonly documents: Documents;
  readonly readings: Readings;
  readonly sketches: Sketches;
  readonly stories: Stories;
  readonly comparisons: Comparisons;
  readonly decisions: Decisions;
  readonly feeds: Feeds;
  readonly events: Events;
  readonly search: Search;
  readonly condition: Condition;
  /**
   * Does `work` whole or not at all: what it throws undoes everything and is thrown on. Work uses the store it is given.
   * Using the outer store meanwhile would wait for itself, so it throws instead. A transaction within one is undone alone.
   * Those of all processes stand one after the other, so what is read in one stays so until it ends. Every single call is a
   * transaction by itself.
   */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Everything, as plain JSON values, one a line of JSONL: a state of one moment, in an order that does not depend on the engine. */
  exportAll(): AsyncIterable<ExportedRecord>;
  /** Takes what `exportAll` gave, of either engine, whole or not at all, into an empty store. The number of records. @throws StoreError `not-empty`, `bad-record` with its line */
  importAll(records: AsyncIterable<unknown> | Iterable<unknown>): Promise<number>;
  /** After it every call throws. Closing twice is fine. */
  close(): Promise<void>;
}

/** One line of an export. The first is `{record: 'store', version}`; bytes are base64. */
export interface ExportedRecord {
  readonly record: string;
  readonly [field: string]: unknown;
}

export interface Articles {
  /** Each article's record and whether it is new here; one whose key is known is left as it stands. In the order given. */
  add(
    articles: readonly NewArticle[],
  ): Promise<readonly { readonly article: ArticleRecord; readonly fresh: boolean }[]>;
  get(id: string): Promise<ArticleRecord | undefined>;
  byKey(key: string): Promise<ArticleRecord | undefined>;
  /** Those whose ids begin so, by id. */
  beginning(id: string, limit: number): Promise<readonly ArticleRecord[]>;
  /** Whose latest revision it is, by id. Two articles may have one document. */
  byDocument(document: string): Promise<readonly ArticleRecord[]>;
  /** Whose revision it is, the latest or an earlier, by id. */
  byRevision(document: string): Promise<readonly ArticleRecord[]>;
  /** @throws Error where there is no such article */
  update(id: string, change: Partial<ArticleState>): Promise<void>;
  /** The same for several; all changes are of the same fields. @throws Error where there is no such article */
  updateAll(changes: readonly { readonly id: string; readonly change: Partial<ArticleState> }[]): Promise<void>;
  /** To be asked for again at `now` or before, the longest due first; after them those dated at `beyond` or later. */
  due(now: Instant, limit: number, beyond?: Instant): Promise<readonly ArticleRecord[]>;
  /** By id; stable while articles are added. */
  list(stretch?: Stretching): Promise<Page<ArticleRecord>>;
  /** Those that could not be had when they were last asked for, the latest asked for first. */
  failing(stretch?: Stretching): Promise<Page<ArticleRecord>>;
  /** What brought articles here, the latest to do so first; at most 200. Reads all articles: for a page that is looked at now and then. */
  carriers(): Promise<readonly Carrier[]>;
  /** Exact up to a million; beyond, PostgreSQL gives its estimate. */
  count(): Promise<number>;
}

export interface Revisions {
  /**
   * Puts the document, gives the revision the article's next number, and brings the article's url, outlet, headline and
   * time of publication up to what the document states. In the order given; several of one article may be among them.
   */
  add(revisions: readonly NewRevision[]): Promise<readonly Revision[]>;
  /** Of an article, the first first. */
  of(article: string): Promise<readonly Revision[]>;
}

export interface Documents {
  /** Not as a revision of an article, so search does not show them. One that is known is left as it stands. `day` is that of the fetch, for one that tells no publication. */
  put(documents: readonly Document[], day: Day): Promise<void>;
  get(id: string): Promise<Document | undefined>;
  /** Those that are known, in the order asked for. */
  all(ids: readonly string[]): Promise<readonly Document[]>;
  /** Exact up to a million; beyond, PostgreSQL gives its estimate. */
  count(): Promise<number>;
}

/** What was read from documents, by the version of the reader: another version reads anew. */
export interface Readings {
  /**
   * Keeps readings of documents that are known, and what search finds by them: statements, figures, times. One of another
   * version stands beside the earlier; search goes by what was put last.
   */
  put(readings: readonly Reading[], version: string): Promise<void>;
  get(document: string, version: string): Promise<Reading | undefined>;
  /** Those that are known, in the order asked for. */
  all(documents: readonly string[], version: string): Promise<readonly Reading[]>;
  /** Latest documents of articles that this version has not read, in an order that stays. */
  unread(version: string, stretch?: Stretching): Promise<Page<{ readonly article: string; readonly document: string }>>;
  /** Throws away what other versions read, and what search found by it where this version has not read the document. How many. */
  forgetOthers(version: string): Promise<number>;
}

export interface Sketches {
  /** One an article: a later one takes the place of the earlier. */
  put(sketches: readonly Sketch[]): Promise<void>;
  /** Of those of the articles that have one, by article. */
  of(articles: readonly string[]): Promise<readonly PlacedSketch[]>;
  /** Of the days from `from` to `to`, both included, by day, then article: read as they are needed. */
  between(from: Day, to: Day): AsyncIterable<PlacedSketch>;
}

/** What readers see as one event. An article stands in one story or none. */
export interface Stories {
  /** A new story without members, with an id of its own unless one is given. An id that led to another story is its own again. */
  create(story: { readonly label: string; readonly at: Instant; readonly id?: string }): Promise<StoryHead>;
  /** Several, each with an id that nothing has yet. */
  createAll(stories: readonly { readonly label: string; readonly at: Instant; readonly id: string }[]): Promise<void>;
  /** Puts each article into its story, out of the one it was in, and dates both. */
  place(placements: readonly Placement[]): Promise<void>;
  /** Takes articles out of the stories they are in. */
  remove(articles: readonly string[], at: Instant): Promise<void>;
  relabel(story: string, label: string, at: Instant): Promise<void>;
  /** The same for several. */
  relabelAll(labels: readonly { readonly story: string; readonly label: string }[], at: Instant): Promise<void>;
  /** All members of `from` go into `into`, as they stand; `from` is gone and its id leads to `into` from then on. */
  merge(from: string, into: string, at: Instant): Promise<void>;
  /** Stories without members, with their comparisons; a former id of theirs leads nowhere. How many. */
  removeEmpty(): Promise<number>;
  /** By its id or the id of a story that went into it. */
  get(id: string): Promise<StoryRecord | undefined>;
  /** Those whose ids begin so, by id; not by ids of stories that went into others. */
  beginning(id: string, limit: number): Promise<readonly StoryHead[]>;
  /** The id that stands for it now. */
  resolve(id: string): Promise<string | undefined>;
  ofArticle(article: string): Promise<StoryHead | undefined>;
  /** Which of them have one account alone. By their ids as they are now. */
  ofOne(ids: readonly string[]): Promise<readonly string[]>;
  /** By the article whose revision it is, the latest or an earlier. */
  ofDocument(document: string): Promise<StoryHead | undefined>;
  /** What moved last first. One that moves meanwhile comes to the top, so it is not met again further down. */
  list(stretch?: Stretching): Promise<Page<StoryCounts>>;
  /** Exact up to a million; beyond, PostgreSQL gives its estimate. */
  count(): Promise<number>;
}

export interface Comparisons {
  /**
   * Of a story, in place of the one before. `key` says of what: hash of document ids, version and what people corrected.
   * `rejected` are the ids of its differences that people hold for none.
   */
  put(story: string, key: string, comparison: Comparison, at: Instant, rejected?: readonly string[]): Promise<void>;
  get(story: string): Promise<(KeptComparison & { readonly comparison: Comparison }) | undefined>;
  /** The comparison's JSON in UTF-8, packed by gzip (RFC 1952), as it is kept: to be handed on without being read. */
  packed(story: string): Promise<(KeptComparison & { readonly bytes: Uint8Array }) | undefined>;
  /** What is known of it, without reading it. */
  about(story: string): Promise<KeptComparison | undefined>;
  /** To see whether the one kept is of these documents, without reading it. */
  keyOf(story: string): Promise<string | undefined>;
  /** A person holds it for none; it is not counted any more. `false` takes that back. By the difference's id in the latest comparison. */
  reject(story: string, difference: string, rejected: boolean): Promise<void>;
  /** Differences of all stories by type and severity, the latest comparison's first, without those rejected. */
  differences(
    which: { readonly type?: DifferenceType; readonly severity?: Severity },
    stretch?: Stretching,
  ): Promise<Page<FoundDifference>>;
}

export interface Decisions {
  add(decision: NewDecision): Promise<Decision>;
  /** @throws Error where there is no such decision, or it is undone already */
  undo(id: number, at: Instant): Promise<void>;
  /** In the order they were made; of one story or one kind where these are named. */
  list(
    which?: {
      readonly story?: string;
      readonly standing?: boolean;
      readonly kind?: DecisionKind;
    } & Stretching,
  ): Promise<Page<Decision>>;
}

export interface Feeds {
  /** A known one is left as it stands. */
  add(feed: NewFeed): Promise<{ readonly feed: Feed; readonly fresh: boolean }>;
  get(url: string): Promise<Feed | undefined>;
  /** @throws Error where there is no such feed */
  update(url: string, change: Partial<Omit<Feed, 'url' | 'added'>>): Promise<void>;
  /** With the entries seen; articles stay. */
  remove(url: string): Promise<boolean>;
  /** By URL. */
  list(): Promise<readonly Feed[]>;
  /** As of articles. */
  due(now: Instant, limit: number, beyond?: Instant): Promise<readonly Feed[]>;
  /** Those of the keys that were not seen in this feed, in the order given. */
  unseen(feed: string, keys: readonly string[]): Promise<readonly string[]>;
  /** One seen before gets the new article or outcome, and keeps its time. */
  saw(entries: readonly SeenEntry[]): Promise<void>;
  entries(feed: string, stretch?: Stretching): Promise<Page<SeenEntry>>;
}

/** What happened, for whoever passes it on. Written in the transaction that made it happen. */
export interface Events {
  add(events: readonly NewEvent[]): Promise<readonly StoredEvent[]>;
  after(sequence: number, limit: number): Promise<readonly StoredEvent[]>;
  /** The last so many, in order. */
  latest(limit: number): Promise<readonly StoredEvent[]>;
  /** Notes that a new sink has got as far as events go now; one that began before stays where it is. */
  begin(sink: string): Promise<void>;
  /** How far a sink has got; 0 before it began. */
  cursor(sink: string): Promise<number>;
  /** Never back: two that hand on to one sink may end in any order. */
  moveCursor(sink: string, sequence: number): Promise<void>;
}

/** How the store does, for those who watch over it: each cheap, however much is kept. */
export interface Condition {
  /** How much there is: exact where it is little, else nearly so. */
  sizes(): Promise<Sizes>;
  /** Which step of its tables is done, and how many this program knows. The same number but while another program works on them. */
  schema(): Promise<{ readonly done: number; readonly known: number }>;
}

export interface Sizes {
  readonly articles: number;
  readonly stories: number;
  /** Number of the last: some may have been left out. */
  readonly events: number;
}

export interface Search {
  /** Limit 20 unless said. Newest first is stable while articles come in; with `best`, ranks shift as they do. */
  find(query: Query, stretch?: Stretching): Promise<Page<Hit>>;
}
