import type { Transport } from '../core/model/article.ts';
import { articlesOfArchive } from './archives/articles.ts';
import { unpackedStart } from './archives/gzip.ts';
import { mediaType } from './archives/http.ts';
import { HEAD, type Kind, kindOfInput, wholeLines } from './kind.ts';
import { articlesOfMail } from './mail/index.ts';
import { articleFromBytes, brokenAt, problem, type Received } from './received.ts';
import { collect, GrowthError, gunzipStream, openStream } from './stream.ts';
import { type Carrier, receivedOfFeed } from './subscriptions.ts';
import { articlesOfCsv } from './tables/csv.ts';
import { articlesOfJson, articlesOfJsonLines, articlesOfJsonList } from './tables/json.ts';
import { MAX_RATIO } from './unpack.ts';

export interface OpenOptions {
  /** Largest article, page or mail that is read, in bytes. Archives and tables may be of any size. */
  readonly maxBytes: number;
  /** Size of the input in bytes, where it is known. */
  readonly size?: number;
  /** Where it was fetched, and the `Content-Type` it came with. */
  readonly url?: string;
  readonly contentType?: string;
  /** What becomes of a page or a text, where that is not one article. */
  readonly onDocument?: (name: string, bytes: Buffer) => Iterable<Received>;
}

/** Everything that an input gives. What it is is told by its content, then by its name; it is read forward, once. */
export async function* openInput(
  name: string,
  source: AsyncIterable<unknown>,
  options: OpenOptions,
): AsyncGenerator<Received> {
  const { head, whole, stream } = await openStream(source, HEAD);
  const kind = kindOfInput(head, name, whole, options.contentType);
  try {
    if (kind === 'gzip') yield* openPacked(name, head, stream, options);
    else yield* openKind(kind, name, head, stream, options);
  } finally {
    await stream.return(undefined);
  }
}

async function* openPacked(
  name: string,
  head: Buffer,
  stream: AsyncIterable<Uint8Array>,
  options: OpenOptions,
): AsyncGenerator<Received> {
  const inner = kindOfInput(unpackedStart(head), name.replace(/\.gz$/iu, ''), false);
  if (inner === 'warc' || inner === 'arc') {
    yield* articlesOfArchive(name, stream, { maxBytes: options.maxBytes, format: inner, packed: true });
    return;
  }
  const { size: _, contentType: __, ...unsized } = options;
  const limits = { maxBytes: Number.POSITIVE_INFINITY, maxRatio: MAX_RATIO };
  try {
    const opened = await openStream(gunzipStream(stream, limits), HEAD);
    const plainName = name.replace(/\.gz$/iu, '');
    const kind = kindOfInput(opened.head, plainName, opened.whole);
    if (kind === 'gzip') yield problem(name, 'binary', 'is packed more than once', 'Unpack it and give what is in it.');
    else yield* openKind(kind, plainName, opened.head, opened.stream, unsized);
  } catch (error) {
    if (error instanceof GrowthError)
      yield problem(
        name,
        'too-large',
        `unpacks to far more than a text would (${error.message})`,
        'Unpack it and look at it.',
      );
    else yield brokenAt(name, 'its packed data', error instanceof Error ? error.message : String(error));
  }
}

async function* openKind(
  kind: Exclude<Kind, 'gzip'>,
  name: string,
  head: Buffer,
  stream: AsyncIterable<Uint8Array>,
  options: OpenOptions,
): AsyncGenerator<Received> {
  const { maxBytes } = options;
  switch (kind) {
    case 'warc':
    case 'arc':
      return yield* articlesOfArchive(name, stream, { maxBytes, format: kind, packed: false });
    case 'json-lines':
      return yield* articlesOfJsonLines(name, stream, maxBytes);
    case 'json-list':
      return yield* articlesOfJsonList(name, stream, maxBytes);
    case 'table':
      return yield* articlesOfCsv(name, wholeLines(head), stream, maxBytes);
    default:
      yield* openWhole(kind, name, stream, options);
  }
}

/** What can only be read as a whole. */
async function* openWhole(
  kind: 'json' | 'mail' | 'feed' | 'opml' | 'sitemap' | 'document',
  name: string,
  stream: AsyncIterable<Uint8Array>,
  options: OpenOptions,
): AsyncGenerator<Received> {
  const { maxBytes, size, onDocument } = options;
  const bytes = (size ?? 0) > maxBytes ? null : await collect(stream, maxBytes);
  if (bytes === null) yield tooLarge(name, size ?? null, maxBytes);
  else if (kind === 'json') yield* articlesOfJson(name, bytes);
  else if (kind === 'mail') yield* await articlesOfMail(name, bytes);
  else if (kind !== 'document') yield* receivedOfFeed(kind, bytes, { ...carrierOf(options), name });
  else if (onDocument) yield* onDocument(name, bytes);
  else yield documentOf(name, bytes, options);
}

/** A page or a text, with the address it was fetched from. */
function documentOf(name: string, bytes: Buffer, { url, contentType }: OpenOptions): Received {
  const { type, charset } = mediaType(contentType);
  const received = articleFromBytes(name, bytes, { charset, ...(type === 'text/html' && { type: 'html' }) });
  if (received.type !== 'article') return received;
  const transport: Transport = url === undefined ? { type: 'file', name } : { type: 'page', name: url };
  return { ...received, article: { ...received.article, ...(url !== undefined && { url }), transport } };
}

const carrierOf = ({ url, contentType }: OpenOptions): Omit<Carrier, 'name'> => ({
  ...(url !== undefined && { url }),
  ...(contentType !== undefined && { contentType }),
});

export function tooLarge(name: string, size: number | null, maxBytes: number): Received {
  const is = size === null ? 'is larger' : `is ${showSize(size)}, more`;
  return problem(
    name,
    'too-large',
    `${is} than the limit of ${showSize(maxBytes)}`,
    'If it is one article, raise the limit with --max-bytes.',
  );
}

function showSize(bytes: number): string {
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${size.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;
}
