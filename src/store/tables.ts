import type { ColumnType, Generated, Selectable } from 'kysely';
import type { Bytes } from './pack.ts';

type Blob = ColumnType<Bytes, Uint8Array, Uint8Array>;

/** Names and types of the columns. Text columns that end in nothing special hold text by `keep`; `json` ones hold JSON. */
export interface Tables {
  readonly articles: {
    id: string;
    key: string;
    url: string | null;
    outlet: string | null;
    /** The outlet's name as search compares it. */
    outlet_key: string | null;
    headline: string | null;
    published: string | null;
    transport: string | null;
    /** What its transport counts to. */
    carrier_type: Generated<string>;
    carrier: string | null;
    fetched: string;
    checked: string;
    next: string | null;
    etag: string | null;
    last_modified: string | null;
    failures: number;
    error: string | null;
    revision: number;
    /** Number of the latest revision's document. */
    document: number | null;
  };
  readonly revisions: {
    article: string;
    number: number;
    document: number;
    fetched: string;
    change: string | null;
  };
  /** Narrow, so that ids and numbers are looked up without the texts in the way. */
  readonly documents: {
    number: number;
    id: string;
  };
  readonly texts: {
    document: number;
    json: Blob;
  };
  readonly readings: {
    document: number;
    version: string;
    /** Whether search goes by it: 1 for the one of its document that was put last, else 0. */
    searched: number;
    json: Blob;
  };
  /** Latest documents of articles that no version has read. */
  readonly unread: {
    document: number;
  };
  readonly sketches: {
    article: string;
    document: number;
    day: number;
    bytes: Blob;
  };
  readonly stories: {
    id: string;
    label: string;
    created: string;
    updated: string;
  };
  readonly former_stories: {
    id: string;
    into_story: string;
  };
  readonly memberships: {
    article: string;
    story: string;
    why: string;
    placed_by: string;
    at: string;
  };
  readonly comparisons: {
    story: string;
    key: string;
    created: string;
    /** Packed by gzip, as it is sent. */
    json: Blob;
    origins: Generated<number>;
  };
  readonly differences: {
    story: string;
    position: number;
    id: string;
    type: string;
    severity: string;
    what: string;
    confidence: number;
    rejected: number;
    created: string;
    json: string;
  };
  readonly difference_sides: {
    story: string;
    position: number;
    type: string;
    document: number;
  };
  readonly decisions: {
    id: Generated<number>;
    kind: string;
    at: string;
    story: string | null;
    payload: string;
    undone: string | null;
  };
  readonly feeds: {
    url: string;
    title: string | null;
    kind: string;
    added: string;
    next: string | null;
    interval: number;
    etag: string | null;
    last_modified: string | null;
    failures: number;
    error: string | null;
    last_ok: string | null;
  };
  readonly entries: {
    feed: string;
    key: string;
    seen: string;
    article: string | null;
    outcome: string | null;
  };
  readonly events: {
    sequence: Generated<number>;
    type: string;
    at: string;
    story: string | null;
    article: string | null;
    payload: string;
  };
  readonly sinks: {
    name: string;
    sequence: number;
  };
  readonly statements: {
    number: number;
    speaker: string | null;
    kind: string;
    start: number;
    stop: number;
  };
  readonly figures: {
    document: number;
    position: number;
    low: number | null;
    high: number | null;
    open_low: number;
    open_high: number;
    /** 1 where it is a range, 0 where it is one value. */
    wide: number;
    unit: string;
    counted: string | null;
    start: number;
    stop: number;
  };
  readonly times: {
    document: number;
    position: number;
    first_day: number;
    last_day: number;
    /** 1 where it is more than a day. */
    wide: number;
    start: number;
    stop: number;
  };
  readonly schema_steps: {
    number: number;
    name: string;
    at: string;
  };
}

export type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;
