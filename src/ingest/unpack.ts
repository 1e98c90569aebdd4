import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** How far packed bytes may grow. */
export interface UnpackLimits {
  /** Most bytes that may come out. */
  readonly maxBytes: number;
  /** Most bytes that may come out of one packed byte, beyond the first million: pages and tables stay far below it. */
  readonly maxRatio: number;
}

export const MAX_RATIO = 250;

/** Bytes that may come out whatever the ratio. */
const FREE = 1_000_000;

/** Most bytes that so many packed ones may give. */
export const allowance = (packed: number, { maxBytes, maxRatio }: UnpackLimits): number =>
  Math.min(maxBytes, Math.max(FREE, packed * maxRatio));

export type Unpacked =
  | { readonly type: 'bytes'; readonly bytes: Buffer }
  | { readonly type: 'too-large' | 'broken' | 'unknown-coding' };

/**
 * Undoes a coding of HTTP's Content-Encoding: gzip, deflate (with a zlib head or without), br, identity. Packed data that
 * is cut off gives what is there; data that is not packed at all, as archives often hold it, is left as it is.
 */
export function unpack(bytes: Uint8Array, coding: string, limits: UnpackLimits): Unpacked {
  const options = { maxOutputLength: allowance(bytes.length, limits) };
  const cut = { ...options, finishFlush: constants.Z_SYNC_FLUSH };
  switch (coding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return isGzip(bytes) ? attempt(() => gunzipSync(bytes, cut)) : asIs(bytes);
    case 'deflate':
      return isZlib(bytes) ? attempt(() => inflateSync(bytes, cut)) : orAsIs(bytes, () => inflateRawSync(bytes, cut));
    case 'br':
      return orAsIs(bytes, () =>
        brotliDecompressSync(bytes, { ...options, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
      );
    case '':
    case 'identity':
    case 'none':
      return asIs(bytes);
    default:
      return { type: 'unknown-coding' };
  }
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;

/** A zlib head (RFC 1950): method 8 and a check of its two bytes. */
const isZlib = ([method = 0, flags = 0]: Uint8Array): boolean =>
  (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;

const asIs = (bytes: Uint8Array): Unpacked => ({ type: 'bytes', bytes: Buffer.from(bytes) });

function attempt(run: () => Buffer): Unpacked {
  try {
    return { type: 'bytes', bytes: run() };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return { type: code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken' };
  }
}

/** For codings without a mark to tell them by: what cannot be unpacked and reads as a page was none. */
function orAsIs(bytes: Uint8Array, run: () => Buffer): Unpacked {
  const unpacked = attempt(run);
  return unpacked.type === 'broken' && /^\s*</u.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))
    ? asIs(bytes)
    : unpacked;
}
