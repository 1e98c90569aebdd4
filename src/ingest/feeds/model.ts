/** What a feed is read from: bytes, and what carried them. */
export interface Known {
  /** How messages name it: a path or a URL. */
  readonly name: string;
  /** Where it was fetched; relative addresses in it are resolved against this. */
  readonly url?: string;
  /** The `Content-Type` it came with, as sent. */
  readonly contentType?: string;
  /** The `Content-Language` it came with, as sent. */
  readonly language?: string;
}

/** One entry of a feed. */
export interface FeedEntry {
  /** The identifier that the feed gives (guid, atom:id, rdf:about), as written. */
  readonly id: string | null;
  /** Where the report stands. Absolute. */
  readonly url: string | null;
  /** Plain text, white space collapsed. */
  readonly title: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 in the precision given, with the offset as given, or Z where none was. Null where absent or unreadable. */
  readonly published: string | null;
  readonly modified: string | null;
  /** The fullest content, as HTML without scripts. Plain text is escaped into it. */
  readonly html: string | null;
  /** A summary as HTML, where it is another text than the content. */
  readonly summary: string | null;
  /** The publisher behind an aggregator: RSS `source`, Atom `source`. */
  readonly origin: { readonly title: string | null; readonly url: string | null } | null;
  /** A language tag, of the entry or else of the feed. */
  readonly language: string | null;
  /** Where in the feed: `entry 3`, `line 120`. */
  readonly place: string;
}

/** Something that a reader of the feed should know: what was mended, what could not be read. */
export interface FeedNote {
  readonly code: string;
  readonly message: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly column?: number;
  /** Of the entry that it is about, counted from 1. */
  readonly entry?: number;
}

/** When and where to look again, as far as the feed says. */
export interface Polling {
  /** Minutes between looks: RSS `ttl`, or the update period of the syndication module. */
  readonly minutes: number | null;
  /** Hours in GMT, 0 to 23, and days in English, in which the feed asks to be left alone. */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly string[];
  /** The feed's own address, its next page (RFC 5005) and its WebSub hub. Absolute. */
  readonly self: string | null;
  readonly next: string | null;
  readonly hub: string | null;
}

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'cdf' | 'json-feed';

export interface Feed {
  readonly type: 'feed';
  readonly format: FeedFormat;
  readonly title: string | null;
  /** The page of the site that the feed belongs to. Absolute. */
  readonly url: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
  readonly notes: readonly FeedNote[];
  readonly polling: Polling;
}

/** Why some bytes are no feed, no list of feeds, or no sitemap. */
export interface FeedProblem {
  readonly type: 'problem';
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
  /** What to do about it. */
  readonly remedy: string;
}

export interface OpmlFeed {
  readonly url: string;
  readonly title: string | null;
  /** The page of the site. Absolute. */
  readonly site: string | null;
  /** Titles of the outlines around it, outermost first. */
  readonly folder: readonly string[];
}

export interface Opml {
  readonly type: 'opml';
  readonly title: string | null;
  readonly feeds: readonly OpmlFeed[];
  readonly notes: readonly FeedNote[];
}

export interface SitemapPage {
  readonly url: string;
  /** Title, outlet, publication and language come from the Google News extension alone. */
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
}

export interface Sitemap {
  readonly type: 'sitemap';
  readonly pages: readonly SitemapPage[];
  readonly sitemaps: readonly { readonly url: string; readonly modified: string | null }[];
  readonly notes: readonly FeedNote[];
}
