import type { Sketch } from './types.ts';

/**
 * The binary form of a sketch, about 1 kB. Little-endian:
 * 16 bytes of header (version, 3 bytes unused, day as int32 with -2^31 for none, runs as uint32, terms and shingles as uint16 each),
 * keys and shingles as uint32, weights and kinds as bytes, then UTF-8: id, outlet, headline and surfaces, divided by U+0000.
 * An outlet or headline of null is written as U+0001.
 */
const VERSION = 1;
const HEADER = 16;
const NO_DAY = -(2 ** 31);
const NULL = '\u0001';

const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function encodeSketch(sketch: Sketch): Uint8Array {
  const before = known.get(sketch);
  if (before) return before;
  const code = encode(sketch);
  known.set(sketch, code);
  return code;
}

/** A sketch does not change, so its code is made once. */
const known = new WeakMap<Sketch, Uint8Array>();

function encode(sketch: Sketch): Uint8Array {
  const strings = [sketch.id, sketch.outlet ?? NULL, sketch.headline?.slice(0, 200) ?? NULL, ...sketch.surfaces];
  const tail = encoder.encode(strings.map((text) => text.replaceAll('\0', ' ')).join('\0'));
  const [terms, shingles] = [sketch.keys.length, sketch.shingles.length];
  const code = room(HEADER + terms * 6 + shingles * 4 + tail.length);
  const view = new DataView(code.buffer, code.byteOffset, code.byteLength);
  view.setUint8(0, VERSION);
  view.setInt32(4, sketch.day ?? NO_DAY, true);
  view.setUint32(8, sketch.runs, true);
  view.setUint16(12, terms, true);
  view.setUint16(14, shingles, true);
  sketch.keys.forEach((key, i) => void view.setUint32(HEADER + i * 4, key, true));
  sketch.shingles.forEach((hash, i) => void view.setUint32(HEADER + (terms + i) * 4, hash, true));
  const bytes = HEADER + (terms + shingles) * 4;
  code.set(sketch.weights, bytes);
  code.set(sketch.kinds, bytes + terms);
  code.set(tail, bytes + terms * 2);
  return code;
}

/** Codes stand side by side in pieces of memory of this size: a hundred thousand small ones would leave holes between them. */
const PIECE = 1 << 16;
let piece = new Uint8Array(0);
let used = 0;

/** So many bytes, all 0, beginning at a multiple of 4. */
function room(length: number): Uint8Array {
  if (used + length > piece.length) {
    piece = new Uint8Array(Math.max(PIECE, length));
    used = 0;
  }
  const from = used;
  used = (from + length + 3) & ~3;
  return piece.subarray(from, from + length);
}

/** @throws RangeError where the bytes are no sketch, or one of another version: make it anew from the article. */
export function decodeSketch(code: Uint8Array): Sketch {
  const figures = figuresOf(code);
  const [id = '', outlet = NULL, headline = NULL, ...surfaces] = decoder
    .decode(code.subarray(figures.strings))
    .split('\0');
  if (surfaces.length !== figures.keys.length) throw new RangeError('a sketch with other surfaces than terms');
  const { keys, weights, kinds, day, shingles, runs } = figures;
  const known = (text: string): string | null => (text === NULL ? null : text);
  return { id, day, outlet: known(outlet), headline: known(headline), keys, weights, kinds, surfaces, shingles, runs };
}

/** What of a sketch is compared: all but its words. */
export type SketchFigures = Pick<Sketch, 'day' | 'keys' | 'weights' | 'kinds' | 'shingles' | 'runs'>;

/** The figures of a sketch and where its words begin. They are read where they stand: the code must not change. */
export function figuresOf(code: Uint8Array): SketchFigures & { readonly strings: number } {
  if (code.length < HEADER || code[0] !== VERSION) throw new RangeError(`no sketch of version ${VERSION}`);
  const view = new DataView(code.buffer, code.byteOffset, code.byteLength);
  const [terms, shingles] = [view.getUint16(12, true), view.getUint16(14, true)];
  const bytes = HEADER + (terms + shingles) * 4;
  if (bytes + terms * 2 > code.length) throw new RangeError('a sketch that ends too early');
  const day = view.getInt32(4, true);
  const numbers = (from: number, length: number): Uint32Array => {
    const at = code.byteOffset + from;
    if (LITTLE_ENDIAN && at % 4 === 0) return new Uint32Array(code.buffer, at, length);
    const read = new Uint32Array(length);
    for (let i = 0; i < length; i++) read[i] = view.getUint32(from + i * 4, true);
    return read;
  };
  return {
    day: day === NO_DAY ? null : day,
    runs: view.getUint32(8, true),
    keys: numbers(HEADER, terms),
    shingles: numbers(HEADER + terms * 4, shingles),
    weights: code.subarray(bytes, bytes + terms),
    kinds: code.subarray(bytes + terms, bytes + terms * 2),
    strings: bytes + terms * 2,
  };
}
