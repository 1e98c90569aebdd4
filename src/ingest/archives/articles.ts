import type { Article, Transport } from '../../core/model/article.ts';
import { isHtml } from '../content.ts';
import { articleFromBytes, brokenAt, leftOut, type Received } from '../received.ts';
import { MAX_RATIO } from '../unpack.ts';
import { bodyOf, mediaType, parseResponse } from './http.ts';
import { type ReadOptions, readArchive } from './reader.ts';
import type { ArchiveRecord } from './record.ts';
import type { Place } from './tape.ts';

/** Why a record is no article. */
type Reason =
  | 'unreadable'
  | 'redirect'
  | 'error'
  | 'no content'
  | 'robots.txt'
  | 'not HTML'
  | 'revisit'
  | 'no HTTP'
  | 'empty'
  | 'too large';

/** Every page of an archive, what is broken in it, and at last how many records were left out and why. */
export async function* articlesOfArchive(
  name: string,
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Received> {
  const counts = new Map<string, number>();
  const count = (reason: Reason): void => void counts.set(reason, (counts.get(reason) ?? 0) + 1);
  for await (const item of readArchive(source, options)) {
    if (item.type === 'too-large') count('too large');
    else if (item.type === 'fault') {
      const { record, place, expected, found, mended } = item.fault;
      const what = `expected ${expected}, found ${found}`;
      const note = { code: 'archive', message: `${placeOf(record, place)}: ${what}; read as far as the next record` };
      yield mended ? { type: 'note', name, note } : brokenAt(name, placeOf(record, place), what);
    } else {
      const received = receivedOf(name, item.record, options.maxBytes);
      if (typeof received === 'string') count(received);
      else if (received) yield received;
    }
  }
  if (counts.size > 0) yield leftOut(name, 'record', counts);
}

/** "record 12, byte 40961". */
const placeOf = (record: number, { byte, unpacked }: Place): string =>
  `record ${record}, byte ${byte}${unpacked ? ' unpacked' : ''}`;

/** What one record gives: an article, the reason why it is none, or null where it holds no page by its kind. */
function receivedOf(name: string, record: ArchiveRecord, maxBytes: number): Received | Reason | null {
  switch (record.type) {
    case 'response':
      return record.uri?.startsWith('filedesc:') || record.uri?.startsWith('dns:')
        ? null
        : ofResponse(name, record, maxBytes);
    case 'resource':
      return ofPage(name, record, record.content, record.contentType);
    case 'conversion':
      return mediaType(record.contentType).type === 'text/plain'
        ? articleOf(name, record, record.content, 'text', mediaType(record.contentType).charset)
        : ofPage(name, record, record.content, record.contentType);
    case 'revisit':
      return 'revisit';
    default:
      return null;
  }
}

function ofResponse(name: string, record: ArchiveRecord, maxBytes: number): Received | Reason {
  const response = parseResponse(record.content);
  if (!response) return 'no HTTP';
  const { status, fields } = response;
  if (isRobots(record.uri)) return 'robots.txt';
  if (status >= 300 && status < 400) return 'redirect';
  if (status >= 400) return 'error';
  if (status === 204 || status === 205 || response.body.length === 0) return 'no content';
  const { type } = mediaType(fields.get('content-type'));
  if (type !== '' && !PAGES.has(type)) return 'not HTML';
  const body = bodyOf(response, { maxBytes, maxRatio: MAX_RATIO });
  if (body.type === 'too-large') return 'too large';
  if (body.type !== 'bytes') return 'unreadable';
  return ofPage(name, record, body.bytes, fields.get('content-type') ?? null);
}

const PAGES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'application/vnd.wap.xhtml+xml']);

const isRobots = (uri: string | null): boolean => /^https?:\/\/[^/]+\/robots\.txt(?:$|[?#])/iu.test(uri ?? '');

/** A page by its type, or by its words where no type is given. */
function ofPage(name: string, record: ArchiveRecord, bytes: Buffer, contentType: string | null): Received | Reason {
  const { type, charset } = mediaType(contentType);
  if (isRobots(record.uri)) return 'robots.txt';
  if (type !== '' ? !PAGES.has(type) : !isHtml(bytes.toString('latin1', 0, 65_536), '')) return 'not HTML';
  return articleOf(name, record, bytes, 'html', charset);
}

function articleOf(
  name: string,
  record: ArchiveRecord,
  bytes: Buffer,
  type: Article['type'],
  charset: string | null,
): Received | Reason {
  const place = placeOf(record.number, record.place);
  const transport: Transport = { type: 'archive', name, place };
  const url = record.uri?.replaceAll(' ', '%20') || undefined;
  const received = articleFromBytes(url ?? `${name} ${place}`, bytes, { charset, type });
  if (received.type !== 'article')
    return received.type === 'problem' && received.problem.code === 'empty' ? 'empty' : 'not HTML';
  const known = {
    transport,
    ...(url !== undefined && { url }),
    ...(record.date !== null && { fetched: record.date }),
  };
  const wrong = { code: 'archive', message: `the archive states a wrong length of it (${place})` };
  const notes = record.mended ? [...received.notes, wrong] : received.notes;
  return { ...received, article: { ...received.article, ...known }, notes };
}
