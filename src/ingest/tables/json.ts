import { decode } from '../decode.ts';
import { brokenAt, problem, type Received } from '../received.ts';
import { type Row, receivedOfRow } from './row.ts';

/** A value of a JSON stream as it stands in the file, or that it is longer than is read. */
interface Piece {
  /** From 1: of its first byte. */
  readonly line: number;
  readonly bytes: Buffer | null;
}

/** Collects the bytes of one piece, and lets go of them where they are too many. */
class Collector {
  #parts: Buffer[] = [];
  #length = 0;
  #tooLong = false;
  readonly #maxBytes: number;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(bytes: Buffer): void {
    this.#length += bytes.length;
    if (this.#length > this.#maxBytes) {
      this.#tooLong = true;
      this.#parts = [];
    } else this.#parts.push(bytes);
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  take(): Buffer | null {
    const taken = this.#tooLong ? null : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    this.#tooLong = false;
    return taken;
  }
}

/** JSON Lines: each line an article. A line that cannot be read is told, and the rest goes on. */
export async function* articlesOfJsonLines(
  name: string,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Received> {
  yield* ofPieces(name, lines(source, maxBytes), maxBytes);
}

async function* lines(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Piece> {
  const collector = new Collector(maxBytes);
  let line = 1;
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      collector.add(bytes.subarray(from, end));
      yield { line, bytes: collector.take() };
      line += 1;
      from = end + 1;
    }
    collector.add(bytes.subarray(from));
  }
  if (!collector.isEmpty) yield { line, bytes: collector.take() };
}

/** A JSON list: each member an article. Read forward, so that it may be of any length. */
export async function* articlesOfJsonList(
  name: string,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Received> {
  yield* ofPieces(name, members(source, maxBytes), maxBytes);
}

const [QUOTE, BACKSLASH, COMMA, LINE_END] = [0x22, 0x5c, 0x2c, 0x0a];
const OPENING: ReadonlySet<number> = new Set([0x7b, 0x5b]);
const CLOSING: ReadonlySet<number> = new Set([0x7d, 0x5d]);

/** The members of the list that a file begins with, by its brackets and strings alone. */
async function* members(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Piece> {
  const collector = new Collector(maxBytes);
  let [depth, line, memberLine] = [0, 1, 1];
  let [inString, escaped] = [false, false];
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      if (byte === LINE_END) line += 1;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (OPENING.has(byte)) {
        depth += 1;
        if (depth === 1) from = i + 1;
        if (depth === 2) memberLine = line;
      } else if (depth === 1 && (byte === COMMA || CLOSING.has(byte))) {
        collector.add(bytes.subarray(from, i));
        yield { line: memberLine, bytes: collector.take() };
        from = i + 1;
        if (byte !== COMMA) return;
      } else if (CLOSING.has(byte)) depth -= 1;
    }
    if (depth > 0) collector.add(bytes.subarray(from));
  }
  if (!collector.isEmpty) yield { line: memberLine, bytes: collector.take() };
}

async function* ofPieces(name: string, pieces: AsyncIterable<Piece>, maxBytes: number): AsyncGenerator<Received> {
  for await (const { line, bytes } of pieces)
    if (bytes === null) yield brokenAt(name, `line ${line}`, `longer than ${maxBytes.toLocaleString('en')} bytes`);
    else yield* ofJson(name, `line ${line}`, decode(bytes).text);
}

/** Stands before each value of a JSON text sequence (RFC 7464). */
const RECORD_SEPARATOR = '\u001e';

function* ofJson(name: string, place: string, json: string): Generator<Received> {
  const text = json.replaceAll(RECORD_SEPARATOR, '');
  if (text.trim() === '') return;
  try {
    const value: unknown = JSON.parse(text);
    yield isRow(value) ? receivedOfRow(name, place, value) : brokenAt(name, place, 'expected a JSON object');
  } catch (error) {
    yield brokenAt(name, place, `no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** One JSON object: an article, or what holds a list of them (`articles`, `items`, `results` …). */
export function* articlesOfJson(name: string, bytes: Uint8Array): Generator<Received> {
  const { text } = decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield brokenAt(name, 'line 1', `no JSON (${error instanceof Error ? error.message : String(error)})`);
    return;
  }
  if (!isRow(value)) {
    yield problem(name, 'no-text', 'is JSON that holds no article', 'Give objects with a text or an address.');
    return;
  }
  const list = Object.values(value).find((held) => Array.isArray(held) && held.length > 0 && held.every(isRow));
  const own = receivedOfRow(name, 'object', value);
  if (own.type === 'problem' && Array.isArray(list))
    for (const [i, row] of list.entries()) yield receivedOfRow(name, `object ${i + 1}`, row);
  else yield own;
}

const isRow = (value: unknown): value is Row => value !== null && typeof value === 'object' && !Array.isArray(value);
