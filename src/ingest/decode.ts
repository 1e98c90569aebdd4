import sniffHtml from 'html-encoding-sniffer';
import iconv from 'iconv-lite';

/** The text of some bytes, the encoding it was read in, and how many marks stand for bytes that are none. */
export interface Decoded {
  readonly text: string;
  /** Name as in the Encoding Standard (encoding.spec.whatwg.org), such as `UTF-8`. */
  readonly encoding: string;
  readonly replaced: number;
}

/**
 * Bytes of a page or text file as text. In order: a byte order mark; UTF-16 shown by its zero bytes; UTF-8 where the
 * bytes are valid UTF-8, or all but a few are, whatever the page says, for other encodings do not look like it by chance; what the page's
 * `meta` declares; windows-1252, as browsers do.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes) ?? zeroBytes(bytes);
  if (marked) return decodeAs(bytes, marked);
  const utf8 = decodeAs(bytes, 'UTF-8');
  if (utf8.replaced === 0 || mostlyUtf8(utf8)) return utf8;
  const declared = sniffHtml(bytes);
  return decodeAs(bytes, declared !== 'UTF-8' && iconv.encodingExists(declared) ? declared : 'windows-1252');
}

/** Bytes as text of an encoding that is known to be there. */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text =
    encoding === 'UTF-8' ? new TextDecoder('utf-8').decode(bytes) : iconv.decode(Buffer.from(bytes), encoding);
  return { text, encoding, replaced: marksIn(text) };
}

/** Replacement marks, counted without splitting a large text. */
function marksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
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
