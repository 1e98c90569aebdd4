import { type Unpacked, type UnpackLimits, unpack } from '../unpack.ts';
import { blankLine, fieldsOf } from './warc.ts';

/** Longest head of a response that is read. */
const LONGEST_HEAD = 262_144;

/** Codings on one another beyond these serve only to multiply. */
const MOST_CODINGS = 3;

/** A response of a web server as an archive holds it. */
export interface HttpResponse {
  readonly status: number;
  /** Names in small letters. */
  readonly fields: ReadonlyMap<string, string>;
  /** As sent: still chunked and packed. */
  readonly body: Buffer;
}

/** The response in a record's content, or null where it does not begin with a status line. */
export function parseResponse(content: Buffer): HttpResponse | null {
  const status = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})/u.exec(content.toString('latin1', 0, 32));
  if (!status) return null;
  const blank = blankLine(content, LONGEST_HEAD);
  return {
    status: Number(status[1]),
    fields: fieldsOf(content.toString('utf8', 0, blank?.start ?? LONGEST_HEAD)),
    body: content.subarray(blank?.end ?? content.length),
  };
}

/** A type and charset as Content-Type gives them, in small letters. */
export function mediaType(value: string | null | undefined): { type: string; charset: string | null } {
  const [type = '', ...parameters] = (value ?? '').split(';');
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*["']?([^"'\s]+)/iu.exec(parameter)?.[1]);
  return {
    type: type.trim().toLowerCase(),
    charset: charset.find((name) => name !== undefined)?.toLowerCase() ?? null,
  };
}

/** What a response holds, its chunks joined and its codings undone from the last applied to the first. */
export function bodyOf({ fields, body }: HttpResponse, limits: UnpackLimits): Unpacked {
  const chunked = /\bchunked\b/iu.test(fields.get('transfer-encoding') ?? '');
  let bytes = chunked ? joinChunks(body) : body;
  const codings = (fields.get('content-encoding') ?? '').split(',');
  if (codings.length > MOST_CODINGS) return { type: 'unknown-coding' };
  for (const coding of codings.reverse()) {
    const unpacked = unpack(bytes, coding, limits);
    if (unpacked.type !== 'bytes') return unpacked;
    bytes = unpacked.bytes;
  }
  return { type: 'bytes', bytes };
}

/**
 * The data of a chunked body (RFC 9112, 7.1). Archives also hold bodies said to be chunked that are not: where no chunk
 * begins, the rest is taken as it stands.
 */
export function joinChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const head = /^[ \t]*([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/iu.exec(body.toString('latin1', at, at + 1024));
    if (!head) {
      parts.push(body.subarray(at));
      break;
    }
    const size = Number.parseInt(head[1] ?? '0', 16);
    const start = at + head[0].length;
    if (size === 0) break;
    parts.push(body.subarray(start, start + size));
    at = start + size;
    if (body[at] === 13) at += 1;
    if (body[at] === 10) at += 1;
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
