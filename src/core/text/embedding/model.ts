/**
 * Static vectors of word pieces: a text's meaning is the weighted mean of its pieces' rows (Arora, Liang, Ma 2017, "A
 * simple but tough-to-beat baseline for sentence embeddings"), here with rows distilled from a sentence encoder.
 */
export interface MeaningModel {
  readonly dimensions: number;
  /** The row of each word piece; a piece that goes on with a word begins with `##`. */
  readonly pieces: ReadonlyMap<string, number>;
  /** Length of the longest piece, in UTF-16 units, its `##` left out. */
  readonly longest: number;
  /** What a row's bytes are multiplied by. */
  readonly scales: Float32Array;
  /** How much a piece tells, 0 to 1: near 0 for "the", near 1 for rare pieces. */
  readonly weights: Float32Array;
  /** `dimensions` signed bytes a piece, row after row. */
  readonly rows: Int8Array;
}

const MAGIC = 'RSHMMEAN';
const VERSION = 1;
const HEADER = 28;
const MOST_DIMENSIONS = 4096;

interface Header {
  readonly dimensions: number;
  readonly pieces: number;
  readonly vocabulary: number;
  readonly checksum: number;
}

/**
 * Reads a model file: header, vocabulary, scales, weights, rows; all numbers little-endian, as on every machine that
 * Node runs on. Nothing is copied where `bytes` begin at a whole word, so the caller must not change them afterwards.
 * @throws Error that says what is wrong, where the file is no model, is cut or damaged, or has another version.
 */
export function parseModel(bytes: Uint8Array): MeaningModel {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, byteLength } = whole;
  const { dimensions, pieces, vocabulary, checksum } = headerOf(new DataView(buffer, byteOffset, byteLength));
  const scalesAt = HEADER + vocabulary;
  const weightsAt = scalesAt + pieces * 4;
  const rowsAt = weightsAt + pieces * 4;
  const end = rowsAt + Math.ceil((pieces * dimensions) / 4) * 4;
  if (byteLength !== end) throw damaged(`${byteLength} bytes where its header asks for ${end}`);
  const body = new Uint32Array(buffer, byteOffset + HEADER, (end - HEADER) / 4);
  if (checksumOf(body) !== checksum) throw damaged('its checksum does not fit');
  const map = vocabularyOf(whole.subarray(HEADER, scalesAt), pieces);
  return {
    dimensions,
    pieces: map,
    longest: longestOf(map),
    scales: new Float32Array(buffer, byteOffset + scalesAt, pieces),
    weights: new Float32Array(buffer, byteOffset + weightsAt, pieces),
    rows: new Int8Array(buffer, byteOffset + rowsAt, pieces * dimensions),
  };
}

const damaged = (why: string) => new Error(`the meaning model is damaged: ${why}`);

function headerOf(view: DataView): Header {
  if (view.byteLength < HEADER) throw damaged(`${view.byteLength} bytes are less than its header`);
  const magic = String.fromCharCode(...Array.from({ length: MAGIC.length }, (_, i) => view.getUint8(i)));
  if (magic !== MAGIC) throw new Error('this is no meaning model: its first bytes are others');
  const field = (index: number) => view.getUint32(MAGIC.length + index * 4, true);
  if (field(0) !== VERSION) throw new Error(`the meaning model has version ${field(0)}; this program reads ${VERSION}`);
  const header = { dimensions: field(1), pieces: field(2), vocabulary: field(3), checksum: field(4) };
  if (header.dimensions < 1 || header.dimensions > MOST_DIMENSIONS) throw damaged(`${header.dimensions} dimensions`);
  if (header.pieces < 1 || header.pieces > view.byteLength) throw damaged(`${header.pieces} pieces`);
  if (header.vocabulary % 4 !== 0) throw damaged('its vocabulary ends at no whole word');
  return header;
}

/** FNV-1a over 32-bit words. */
function checksumOf(words: Uint32Array): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) value = Math.imul(value ^ (words[i] as number), 0x01000193);
  return value >>> 0;
}

function vocabularyOf(bytes: Uint8Array, count: number): Map<string, number> {
  const lines = decoded(bytes).trimEnd().split('\n');
  const pieces = new Map(lines.map((piece, row) => [piece, row]));
  if (lines.length !== count || pieces.size !== count)
    throw damaged(`its vocabulary has not ${count} different pieces`);
  return pieces;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged('its vocabulary is not UTF-8');
  }
}

function longestOf(pieces: ReadonlyMap<string, number>): number {
  let longest = 0;
  for (const piece of pieces.keys()) longest = Math.max(longest, piece.length - (piece.startsWith('##') ? 2 : 0));
  return longest;
}
