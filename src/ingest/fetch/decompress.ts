import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

type Decoder = (bytes: Uint8Array, options: zlib.ZlibOptions) => Promise<Uint8Array>;

/** What more than this many times its packed size comes out of is no text; HTML packs to a tenth, at best to a fiftieth. */
const MAX_RATIO = 200;
/** Below this size the ratio is not looked at. */
const RATIO_FREE_BYTES = 1_000_000;
/** More codings on one another serve only to multiply. */
const MAX_LAYERS = 2;
/** Memory that zstd may look back in, as a power of two: what RFC 9659 grants on the web. */
const ZSTD_WINDOW_LOG = 23;

const gunzip: Decoder = promisify(zlib.gunzip);
const inflate: Decoder = promisify(zlib.inflate);
const inflateRaw: Decoder = promisify(zlib.inflateRaw);
const brotli = promisify(zlib.brotliDecompress);
const zstd = zstdDecoder();

const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: (bytes, options) => (hasZlibHead(bytes) ? inflate(bytes, options) : inflateRaw(bytes, options)),
  br: (bytes, { finishFlush, maxOutputLength }) =>
    brotli(bytes, {
      ...(finishFlush !== undefined && { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH }),
      ...(maxOutputLength !== undefined && { maxOutputLength }),
    }),
  ...(zstd && { zstd }),
};

/** What we ask for: every coding that can be undone here. */
export const ACCEPT_ENCODING = ['gzip', 'deflate', 'br', ...(zstd ? ['zstd'] : [])].join(', ');

export type Decompressed =
  | { readonly type: 'done'; readonly bytes: Uint8Array; readonly truncated: boolean }
  | { readonly type: 'too-large' | 'bomb' | 'unknown' | 'broken' };

/** Content with its codings undone, the last one first. Never gives more than `maxBytes`, nor works on much longer. */
export async function decompress(bytes: Uint8Array, contentEncoding: string, maxBytes: number): Promise<Decompressed> {
  const layers = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (layers.length > MAX_LAYERS) return { type: 'bomb' };
  let packed = bytes;
  let truncated = false;
  for (const layer of layers.reverse()) {
    const decoder = Object.hasOwn(DECODERS, layer) ? DECODERS[layer] : undefined;
    if (!decoder) return { type: 'unknown' };
    const unpacked = await decode(decoder, packed, maxBytes);
    if (unpacked.type !== 'done') return unpacked;
    packed = unpacked.bytes;
    truncated ||= unpacked.truncated;
  }
  return { type: 'done', bytes: packed, truncated };
}

async function decode(decoder: Decoder, bytes: Uint8Array, maxBytes: number): Promise<Decompressed> {
  if (bytes.length === 0) return { type: 'done', bytes, truncated: false };
  const ratioBytes = Math.max(RATIO_FREE_BYTES, bytes.length * MAX_RATIO);
  const limits = { maxOutputLength: Math.min(maxBytes, ratioBytes), chunkSize: 65_536 };
  try {
    return { type: 'done', bytes: await decoder(bytes, limits), truncated: false };
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return { type: maxBytes <= ratioBytes ? 'too-large' : 'bomb' };
    if (!isCutOff(error)) return { type: 'broken' };
  }
  try {
    const part = await decoder(bytes, { ...limits, finishFlush: zlib.constants.Z_SYNC_FLUSH });
    return { type: 'done', bytes: part, truncated: true };
  } catch {
    return { type: 'broken' };
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const isCutOff = (error: unknown): boolean =>
  codeOf(error) === 'Z_BUF_ERROR' || (error instanceof Error && /unexpected end/iu.test(error.message));

/** `deflate` is zlib's format (RFC 9110), but some servers send the bare stream: told by the two bytes of a head (RFC 1950). */
const hasZlibHead = ([first = 0, second = 0]: Uint8Array): boolean =>
  (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;

/** Newer Nodes know zstd; the types of the oldest one we run on do not. */
function zstdDecoder(): Decoder | null {
  const known: Readonly<Record<string, unknown>> = { ...zlib, ...zlib.constants };
  const { zstdDecompress, ZSTD_d_windowLogMax } = known;
  if (typeof zstdDecompress !== 'function' || typeof ZSTD_d_windowLogMax !== 'number') return null;
  return (bytes, { maxOutputLength }) =>
    new Promise((resolve, reject) => {
      const options = { maxOutputLength, params: { [ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } };
      zstdDecompress(bytes, options, (error: unknown, result: Uint8Array) => (error ? reject(error) : resolve(result)));
    });
}
