/** One step from an address to the next. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  /** Status of the answer that led on; 200 where the page itself did, with a refresh after no time. */
  readonly status: number;
  /** Whether `to` replaces `from` for good (301, 308). */
  readonly permanent: boolean;
}

interface FetchedBase {
  /** The address asked for, without a name and password. */
  readonly url: string;
  /** The address that gave the answer, or where the way ended. */
  readonly final: string;
  readonly redirects: readonly Redirect[];
  /** When the answer was there. ISO 8601 in UTC. */
  readonly fetched: string;
}

/** What became of one fetch. Whatever a server or a network does is one of these; nothing of it is thrown. */
export type Fetched = FetchedPage | NotModified | Refused | Failed;

/** An answer with its content, whatever its type. */
export interface FetchedPage extends FetchedBase {
  readonly type: 'page';
  readonly status: number;
  /** Lower-case, without parameters: `text/html`. Null where the server does not say. */
  readonly contentType: string | null;
  /** As the HTTP header names it, lower-case; null where it does not. */
  readonly charset: string | null;
  /** Decompressed. */
  readonly bytes: Uint8Array;
  /** To send next time, for an answer only if something changed. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Whether the connection broke before the content was whole, each time it was tried. */
  readonly truncated: boolean;
}

/** The page is as it was when the given `etag` or `lastModified` came with it. */
export interface NotModified extends FetchedBase {
  readonly type: 'not-modified';
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Why a page was not asked for, or not taken: a rule of ours. Asking again gives the same. */
export type RefusalCode =
  | 'invalid-url'
  | 'scheme'
  | 'port'
  | 'private-address'
  | 'robots'
  | 'too-large'
  | 'bomb'
  | 'too-many-redirects';

/** Why a page could not be had: the server or the network. */
export type FailureCode =
  | 'dns'
  | 'connection'
  | 'tls'
  | 'timeout'
  | 'protocol'
  | 'encoding'
  | 'not-found'
  | 'gone'
  | 'forbidden'
  | 'rate-limited'
  | 'status'
  | 'aborted';

export interface Refused extends FetchedBase {
  readonly type: 'refused';
  readonly code: RefusalCode;
  /** What is the matter: "10.0.0.7 is a private address". */
  readonly message: string;
  /** What to do about it: a sentence. */
  readonly remedy: string;
}

export interface Failed extends FetchedBase {
  readonly type: 'failed';
  readonly code: FailureCode;
  readonly status?: number;
  readonly message: string;
  readonly remedy: string;
  /** When the server wants to be asked again at the earliest. ISO 8601 in UTC. */
  readonly retryAfter?: string;
}

/** A refusal or failure before it is known on which way it befell. */
export type Obstacle =
  | Pick<Refused, 'type' | 'code' | 'message' | 'remedy'>
  | Pick<Failed, 'type' | 'code' | 'status' | 'message' | 'remedy' | 'retryAfter'>;

/** One line for a person: "refused: 10.0.0.7 is a private address. Give --allow-private if you mean it." */
export const describeObstacle = ({ type, message, remedy }: Obstacle): string => `${type}: ${message}. ${remedy}`;
