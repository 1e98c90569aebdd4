import { gzipSync } from 'node:zlib';
import { readArchive } from '../../src/ingest/archives/reader.ts';
import type { ArchiveItem } from '../../src/ingest/archives/record.ts';

const EOL = '\r\n';

interface Written {
  readonly type?: string;
  readonly uri?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly content: Uint8Array;
  /** What the head states, where that is not the length. */
  readonly length?: string;
  readonly eol?: string;
  /** What stands behind the content. */
  readonly after?: string;
}

/** A WARC record. */
export function recordOf({ type = 'response', uri, fields = {}, content, length, eol = EOL, after }: Written): Buffer {
  const head = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:0c7a4d3a-6a0c-4a3e-9a54-4f1c8e6a1d11>',
    'WARC-Date: 2024-03-08T07:15:00Z',
    ...(uri === undefined ? [] : [`WARC-Target-URI: ${uri}`]),
    ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${length ?? content.length}`,
  ].join(eol);
  return Buffer.concat([Buffer.from(`${head}${eol}${eol}`), content, Buffer.from(after ?? eol + eol)]);
}

/** What a web server sends. */
export function http(
  body: string | Uint8Array,
  fields: Readonly<Record<string, string>> = { 'Content-Type': 'text/html; charset=utf-8' },
  status = '200 OK',
): Buffer {
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}${EOL}`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}${EOL}${head.join('')}${EOL}`), Buffer.from(body)]);
}

export const page = (words: string): string => `<!doctype html><html><body><p>${words}</p></body></html>`;

/** A response that holds a page. */
export const response = (uri: string, words: string, more: Partial<Written> = {}): Buffer =>
  recordOf({ uri, content: http(page(words)), ...more });

/** A file with a gzip member for each record. */
export const packed = (records: readonly Buffer[]): Buffer => Buffer.concat(records.map((record) => gzipSync(record)));

/** Bytes in pieces of a size. */
export async function* pieces(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Everything that the reader gives of an archive. */
export async function read(
  bytes: Uint8Array,
  { format = 'warc', maxBytes = 1_000_000, size }: { format?: 'warc' | 'arc'; maxBytes?: number; size?: number } = {},
): Promise<ArchiveItem[]> {
  const items: ArchiveItem[] = [];
  const options = { format, maxBytes, packed: bytes[0] === 0x1f && bytes[1] === 0x8b };
  for await (const item of readArchive(pieces(bytes, size), options)) items.push(item);
  return items;
}

export const urisOf = (items: readonly ArchiveItem[]): (string | null)[] =>
  items.flatMap((item) => (item.type === 'record' ? [item.record.uri] : []));
