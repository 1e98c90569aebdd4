import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Flow } from './flow.ts';
import { Window } from './window.ts';

/** Packed bytes of a member that are kept to look for the next one in, should it break. */
const KEPT = 8_000_000;

/** Packed bytes that are unpacked at a time: what comes of them is held at once. */
const SLICE = 16_384;

/** Longest head of a member that is read: a file name and a comment may stand in it. */
const LONGEST_HEAD = 4096;

const TRAILER = 8;

/** A file read forward, with what has been read of the present member kept. */
class Packed {
  readonly window = new Window();
  readonly #source: AsyncIterator<Uint8Array>;
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Reads until bytes up to an offset are there; false where the file ends before it. */
  async reach(offset: number): Promise<boolean> {
    while (this.window.end < offset && !this.#ended) {
      const { done, value } = await this.#source.next();
      if (done) this.#ended = true;
      else this.window.push(value);
    }
    return this.window.end >= offset;
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }
}

/**
 * The members of a gzip file (RFC 1952), one for each record or one for all. A member that is broken gives what could be
 * unpacked and a break; the next member that begins like a record is searched from the broken one's second byte on.
 * Where a member breaks by wrong data, up to 16 kB of what it holds before that place may be lost with it.
 */
export async function* gunzipped(source: AsyncIterable<Uint8Array>): AsyncGenerator<Flow> {
  const packed = new Packed(source);
  try {
    let at: number | null = 0;
    while (at !== null && (await packed.reach(at + 1))) {
      packed.window.dropBefore(at);
      const end: MemberEnd = yield* unpackMember(packed, at);
      if (end.fault === null) at = end.next;
      else {
        yield { type: 'break', fault: { ...end.fault, checksum: end.checksum } };
        at = end.checksum && (await beginsMember(packed, end.next)) ? end.next : await nextMember(packed, at + 1);
      }
      if (at !== null) at = await afterPadding(packed, at);
    }
  } finally {
    await packed.close();
  }
}

interface MemberEnd {
  /** Offset behind the member. */
  readonly next: number;
  readonly fault: { readonly byte: number; readonly message: string } | null;
  readonly checksum: boolean;
}

const broken = (byte: number, message: string): MemberEnd => ({
  next: byte,
  fault: { byte, message },
  checksum: false,
});

async function* unpackMember(packed: Packed, start: number): AsyncGenerator<Flow, MemberEnd> {
  await packed.reach(start + LONGEST_HEAD);
  const head = headLength(packed.window.slice(start, LONGEST_HEAD));
  if (head === null) return broken(start, 'no gzip member begins here');
  yield { type: 'member', byte: start };
  const { end, crc, size, message } = yield* inflate(packed, start + head);
  if (message !== null) return broken(end, message);
  if (!(await packed.reach(end + TRAILER))) return broken(packed.window.end, 'the file ends inside a gzip member');
  const trailer = packed.window.slice(end, TRAILER);
  const fits = trailer.readUInt32LE(0) === crc && trailer.readUInt32LE(4) === size % 2 ** 32;
  const fault = fits ? null : { byte: end, message: 'the gzip member does not fit its checksum' };
  return { next: end + TRAILER, fault, checksum: !fits };
}

interface Inflated {
  /** Offset behind the packed data, or of what could not be unpacked. */
  readonly end: number;
  readonly crc: number;
  readonly size: number;
  readonly message: string | null;
}

async function* inflate(packed: Packed, from: number): AsyncGenerator<Flow, Inflated> {
  const engine = createInflateRaw();
  const out: Buffer[] = [];
  const state = { crc: 0, size: 0, failure: null as string | null };
  let wake = (): void => undefined;
  engine.on('data', (bytes: Buffer) => out.push(bytes));
  engine.on('error', ({ message }) => {
    state.failure = message;
    wake();
  });
  const take = function* (): Generator<Flow> {
    for (const bytes of out.splice(0)) {
      state.crc = crc32(bytes, state.crc);
      state.size += bytes.length;
      yield { type: 'bytes', bytes };
    }
  };
  try {
    let fed = 0;
    while (engine.bytesWritten === fed && state.failure === null) {
      if (!(await packed.reach(from + fed + 1)))
        return { ...state, end: from + fed, message: 'the file ends inside a gzip member' };
      const slice = packed.window.slice(from + fed, SLICE);
      fed += slice.length;
      await new Promise<void>((resolve) => {
        wake = resolve;
        engine.write(slice, () => resolve());
      });
      while (engine.readableLength > 0 && state.failure === null) await new Promise(setImmediate);
      yield* take();
      packed.window.dropBefore(from + fed - KEPT);
    }
    if (state.failure !== null) return { ...state, end: from + fed, message: `gzip data is broken: ${state.failure}` };
    return { ...state, end: from + engine.bytesWritten, message: null };
  } finally {
    engine.destroy();
  }
}

/** Length of a member's head, or null where none begins. */
function headLength(bytes: Buffer): number | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8 || bytes.length < 10) return null;
  const flags = bytes[3] ?? 0xff;
  if (flags & 0xe0) return null;
  let at = 10;
  if (flags & 4) at += 2 + (bytes.length >= at + 2 ? bytes.readUInt16LE(at) : 0);
  for (const named of [8, 16])
    if (flags & named) {
      const end = bytes.indexOf(0, at);
      if (end < 0) return null;
      at = end + 1;
    }
  if (flags & 2) at += 2;
  return at <= bytes.length ? at : null;
}

/** Behind the zero bytes that some writers pad with. */
async function afterPadding(packed: Packed, from: number): Promise<number | null> {
  for (let at = from; await packed.reach(at + 1); at++) {
    if (packed.window.slice(at, 1)[0] !== 0) return at;
    packed.window.dropBefore(at);
  }
  return null;
}

async function beginsMember(packed: Packed, at: number): Promise<boolean> {
  await packed.reach(at + LONGEST_HEAD);
  return headLength(packed.window.slice(at, LONGEST_HEAD)) !== null;
}

/** Offset of the next member that begins like a record of an archive, or null. */
async function nextMember(packed: Packed, from: number): Promise<number | null> {
  let at = Math.max(from, packed.window.start);
  while (await packed.reach(at + 10)) {
    const bytes = packed.window.slice(at, SLICE);
    const found = bytes.indexOf(MAGIC);
    if (found < 0) {
      at += Math.max(1, bytes.length - MAGIC.length + 1);
      packed.window.dropBefore(at);
    } else {
      at += found;
      await packed.reach(at + LONGEST_HEAD);
      if (beginsRecord(packed.window.slice(at, LONGEST_HEAD))) return at;
      at += 1;
    }
  }
  return null;
}

const MAGIC = Buffer.from([0x1f, 0x8b, 8]);

/** Whether a member unpacks to what a record begins with. */
function beginsRecord(member: Buffer): boolean {
  return /^(?:WARC\/\d|[a-z][a-z0-9+.-]*:\S)/u.test(unpackedStart(member).toString('latin1'));
}

/** What the first bytes of a gzip member unpack to; empty where they are none. */
export function unpackedStart(member: Buffer): Buffer {
  const head = headLength(member);
  if (head === null) return Buffer.alloc(0);
  try {
    return inflateRawSync(member.subarray(head), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 100 * Math.max(member.length, SLICE),
    });
  } catch {
    return Buffer.alloc(0);
  }
}
