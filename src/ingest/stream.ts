import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { allowance, type UnpackLimits } from './unpack.ts';

/** The first bytes of a stream, and the stream with them still in it. */
export interface Opened {
  readonly head: Buffer;
  /** Whether the head is all of it. */
  readonly whole: boolean;
  readonly stream: AsyncGenerator<Uint8Array>;
}

/** Reads up to `length` bytes ahead. */
export async function openStream(source: AsyncIterable<unknown>, length: number): Promise<Opened> {
  const rest = source[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let size = 0;
  let whole = false;
  while (size < length && !whole) {
    const { done, value } = await rest.next();
    if (done) whole = true;
    else {
      const chunk = bytesOf(value);
      chunks.push(chunk);
      size += chunk.length;
    }
  }
  const read = Buffer.concat(chunks);
  return { head: read.subarray(0, length), whole: whole && size <= length, stream: joined(read, rest) };
}

async function* joined(read: Buffer, rest: AsyncIterator<unknown>): AsyncGenerator<Uint8Array> {
  try {
    if (read.length > 0) yield read;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield bytesOf(next.value);
  } finally {
    await rest.return?.();
  }
}

const bytesOf = (chunk: unknown): Buffer =>
  typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);

/** All bytes of a stream, or null where there are more than `maxBytes`. */
export async function collect(stream: AsyncIterable<unknown>, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = bytesOf(chunk);
    length += bytes.length;
    if (length > maxBytes) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Packed data that gives more than a text can: a bomb. */
export class GrowthError extends Error {}

/**
 * A gzip stream unpacked.
 * @throws GrowthError where it grows beyond the limits; Error where it is broken.
 */
export async function* gunzipStream(source: AsyncIterable<Uint8Array>, limits: UnpackLimits): AsyncGenerator<Buffer> {
  let packed = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      packed += chunk.length;
      yield chunk;
    }
  };
  const engine = createGunzip();
  const feed = Readable.from(counted(), { objectMode: false });
  feed.on('error', (error) => engine.destroy(error));
  let unpacked = 0;
  try {
    for await (const chunk of feed.pipe(engine)) {
      const bytes = bytesOf(chunk);
      unpacked += bytes.length;
      if (unpacked > allowance(packed, limits)) throw new GrowthError(`more than ${unpacked - bytes.length} bytes`);
      yield bytes;
    }
  } finally {
    feed.destroy();
    engine.destroy();
  }
}
