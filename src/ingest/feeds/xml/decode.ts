import { constants, gunzipSync } from 'node:zlib';
import { detect } from 'chardet';
import iconv from 'iconv-lite';
import { decode, decodeAs } from '../../decode.ts';

/** Bytes that a compressed feed may grow to. */
const MAX_UNPACKED = 200_000_000;

/** Bytes that a guess of the encoding looks at. */
const MAX_GUESSED = 65_536;

export interface DecodedFeed {
  readonly text: string;
  readonly encoding: string;
  /** Bytes that are none in this encoding and stand as U+FFFD. */
  readonly replaced: number;
}

/**
 * The text of XML or JSON by the rules of XML 1.0 (appendix F) and RFC 7303: a byte order mark; the pattern of zero bytes of UTF-16 and
 * UTF-32; the charset of the content type; the XML declaration; UTF-8. A named encoding that does not fit the bytes is passed over; where
 * nothing is named and it is no UTF-8, the bytes themselves are looked at.
 */
export function decodeFeed(received: Uint8Array, contentType: string | undefined): DecodedFeed {
  const marked = byMark(received) ?? byPattern(received);
  if (marked) return read(received, marked);
  const bytes = withoutHalfCharacter(received);
  let best: DecodedFeed | null = null;
  for (const name of [charsetOf(contentType), declaredIn(bytes), 'UTF-8']) {
    const encoding = known(name);
    if (!encoding || best?.encoding === encoding) continue;
    const result = read(bytes, encoding);
    if (result.replaced === 0) return result;
    if (!best || result.replaced * 10 < best.replaced) best = result;
  }
  const guess = known(detect(bytes.subarray(0, MAX_GUESSED)) ?? undefined);
  const named = best !== null && best.encoding !== 'UTF-8';
  if (named && best) return best;
  const { text, encoding, replaced } = decode(bytes);
  if (encoding === 'UTF-8') return { text, encoding, replaced };
  return read(bytes, guess && guess !== 'UTF-8' ? guess : 'windows-1252');
}

/** Without the beginning of a UTF-8 character that breaks off at the end: the rest is no less UTF-8 for that. */
function withoutHalfCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length > 0) return length > back ? bytes.subarray(0, -back) : bytes;
  }
  return bytes;
}

/** The beginning of some bytes, unpacked; null where it is no archive that can be read. */
export function unpackedHead(bytes: Uint8Array, length: number): Uint8Array | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.subarray(0, length);
  try {
    const flush = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_UNPACKED };
    return gunzipSync(bytes.subarray(0, length), flush).subarray(0, length);
  } catch {
    return null;
  }
}

/** The bytes of a gzip archive unpacked, others as they are; null where it is broken or too large. */
export function unpacked(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED });
  } catch {
    return null;
  }
}

function read(bytes: Uint8Array, encoding: string): DecodedFeed {
  const decoded = decodeAs(bytes, encoding);
  const text = decoded.text.startsWith('\ufeff') ? decoded.text.slice(1) : decoded.text;
  return { ...decoded, text: withoutControls(text) };
}

/**
 * Control characters mean nothing in a feed. Those of ISO 8859 are letters and quotation marks of windows-1252 that were recoded as Latin-1;
 * those of ASCII, which XML forbids, are left out.
 */
const withoutControls = (text: string): string =>
  CONTROLS.test(text)
    ? text.replace(/(?![\t\n\r])\p{Cc}/gu, (control) =>
        control < '\u0080' ? '' : iconv.decode(Buffer.from(control, 'latin1'), 'windows-1252'),
      )
    : text;

const CONTROLS = /(?![\t\n\r])\p{Cc}/u;

function byMark([a, b, c, d]: Uint8Array): string | null {
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32BE';
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'UTF-32LE';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'UTF-8';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  return a === 0xff && b === 0xfe ? 'UTF-16LE' : null;
}

/** Where the zero bytes stand among the first four of `<?xm`, `<rss` or `{ "`. */
function byPattern([a, b, c, d]: Uint8Array): string | null {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  const zeros = [a, b, c, d].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  const patterns: Readonly<Record<string, string>> = {
    '000x': 'UTF-32BE',
    x000: 'UTF-32LE',
    '0x0x': 'UTF-16BE',
    x0x0: 'UTF-16LE',
  };
  return patterns[zeros] ?? null;
}

function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s"';]+)/iu.exec(contentType ?? '')?.[1];
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']\s*([\w.:-]+)/u.exec(head)?.[1];
}

/** A name that can be read, as this program calls it. UTF-16 and UTF-32 are out: their bytes would have shown it. Latin-1 is windows-1252, as in browsers. */
function known(name: string | undefined): string | null {
  if (name === undefined) return null;
  const lower = name.toLowerCase().replace(/_/gu, '-');
  if (/^(?:unicode-1-1-)?utf-?8$/u.test(lower)) return 'UTF-8';
  if (/^(?:utf|ucs|csucs|u)-?(?:16|32|2|4|7)|^iso-10646/u.test(lower)) return null;
  if (/^(?:iso-?8859-?1|latin-?1|l1|us-ascii|ascii|ansi|ansi-x3.*|cp1252|windows-1252)$/u.test(lower))
    return 'windows-1252';
  if (/^(?:gb2312|gbk|x-gbk|euc-cn|gb-?18030|cp936|iso-ir-58)$/u.test(lower)) return 'gb18030';
  if (/^(?:ks-c-5601.*|euc-?kr|korean|windows-949|iso-2022-kr)$/u.test(lower)) return 'cp949';
  if (/^(?:shift-?jis|x-sjis|sjis|windows-31j|ms-kanji)$/u.test(lower)) return 'shift_jis';
  if (lower === 'iso-8859-9') return 'windows-1254';
  if (lower === 'iso-8859-11' || lower === 'tis-620') return 'windows-874';
  return iconv.encodingExists(lower) ? lower : null;
}
