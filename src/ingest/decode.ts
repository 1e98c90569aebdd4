import { analyse } from 'chardet';
import sniffHtml from 'html-encoding-sniffer';
import iconv from 'iconv-lite';

/** The text of some bytes, the encoding it was read in, and how many marks stand for bytes that are none. */
export interface Decoded {
  readonly text: string;
  /** Name as in the Encoding Standard (encoding.spec.whatwg.org), such as `UTF-8`. */
  readonly encoding: string;
  readonly replaced: number;
}

export interface DecodeOptions {
  /** What carried the bytes says of them, such as the charset of HTTP's Content-Type. */
  readonly charset?: string | null;
}

/**
 * Bytes of a page or text file as text. In order: a byte order mark; UTF-16 shown by its zero bytes; UTF-8 where the
 * bytes are valid UTF-8, or all but a few are, whatever is declared, for other encodings do not look like it by chance;
 * what the carrier declares; what the page's `meta` or the XML declaration does; what the bytes look like, where many are
 * beyond ASCII; windows-1252, as browsers do.
 */
export function decode(bytes: Uint8Array, { charset }: DecodeOptions = {}): Decoded {
  const marked = byteOrderMark(bytes) ?? zeroBytes(bytes);
  if (marked) return decodeAs(bytes, marked);
  const utf8 = decodeAs(bytes, 'UTF-8');
  if (utf8.replaced === 0 || mostlyUtf8(utf8)) return utf8;
  const declared = known(charset) ?? known(xmlDeclared(bytes)) ?? known(metaDeclared(bytes));
  return decodeAs(bytes, declared ?? detected(bytes) ?? 'windows-1252');
}

/** Bytes as text of an encoding that is known to be there. */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text =
    encoding === 'UTF-8'
      ? new TextDecoder('utf-8').decode(bytes)
      : wellFormed(iconv.decode(Buffer.from(bytes), encoding));
  return { text, encoding, replaced: marksIn(text) };
}

/** Half a pair of UTF-16 stands for nothing. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** Replacement marks, counted without splitting a large text. */
function marksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

/** Names that mean windows-1252 wherever pages are read (encoding.spec.whatwg.org, 4.2). */
const WESTERN = /^(?:iso[-_]?8859-?1|latin-?1|l1|cp1252|x-cp1252|us-ascii|ascii|ansi_x3\.4-1968)$/iu;

/** Names that say nothing of bytes that are no UTF-8, and such as the package knows for what is no encoding of text. */
const NONE = /^(?:utf-?(?:8|16.*)|base64|hex|binary|internal|_.*)$/iu;

/** A declared encoding that says something: one that can be read, and not UTF-8, which the bytes are not. */
function known(declared: string | null | undefined): string | null {
  const name = declared?.trim() ?? '';
  if (WESTERN.test(name)) return 'windows-1252';
  return name !== '' && !NONE.test(name) && iconv.encodingExists(name) ? name : null;
}

const xmlDeclared = (bytes: Uint8Array): string | null =>
  /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(head(bytes, 300))?.[1] ?? null;

const metaDeclared = (bytes: Uint8Array): string | null =>
  /<meta\b[^>]*charset/iu.test(head(bytes, 1024)) ? sniffed(bytes) : null;

/** The package stumbles over some declarations that are cut off. */
function sniffed(bytes: Uint8Array): string | null {
  try {
    return sniffHtml(bytes);
  } catch {
    return null;
  }
}

const head = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.subarray(0, length)).toString('latin1');

/** Bytes looked at to tell an encoding that nobody declares. */
const SAMPLE = 65_536;

/**
 * The encoding that bytes look like. Of a text in Latin letters few bytes are beyond ASCII, and they tell too little:
 * null there.
 */
function detected(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.filter((byte) => byte > 0x7f).length < sample.length * 0.15) return null;
  const [best] = analyse(sample);
  return best && best.confidence >= 30 ? known(best.name) : null;
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  return null;
}

/** UTF-16 of mostly Latin text: nearly every second byte is zero, and always the same second one. */
function zeroBytes(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 1024) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (length < 4) return null;
  if (odd > length * 0.35 && even < length * 0.05) return 'UTF-16LE';
  if (even > length * 0.35 && odd < length * 0.05) return 'UTF-16BE';
  return null;
}

/** UTF-8 with some broken bytes, rather than another encoding: far more of its letters beyond ASCII are whole than broken. */
const mostlyUtf8 = ({ text, replaced }: Decoded): boolean =>
  (text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0) > 2 * replaced;
