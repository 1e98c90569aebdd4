import { finish, hashOf, mix } from './hashing.ts';

/** Named columns of integers, one value a token. */
export type Columns<Name extends string> = Readonly<Record<Name, Int32Array>>;

/** A feature made of one or more columns, each read at the token or some tokens away from it: `lower@-1 lower`. */
export interface Template<Name extends string> {
  readonly seed: number;
  readonly parts: readonly { readonly column: Name; readonly offset: number }[];
}

/**
 * Templates from their text, one a line: columns parted by spaces, `@n` for a neighbour's. Throws for a column that is not
 * among `names`.
 */
export function templatesOf<Name extends string>(text: string, names: readonly Name[]): Template<Name>[] {
  const known: ReadonlySet<string> = new Set(names);
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line) => {
    const parts = line.split(/\s+/).map((part) => {
      const [column = '', offset = '0'] = part.split('@');
      if (!known.has(column)) throw new Error(`the template "${line}" names no known column: ${column}`);
      return { column: column as Name, offset: Number(offset) };
    });
    return { seed: hashOf(line), parts };
  });
}

/** What a column reads before the first and after the last token. */
const OUTSIDE = 0x5bd1e995;

/** A template bound to its columns, so that reading one feature needs no look-up of a name. */
interface Bound {
  readonly seed: number;
  readonly columns: readonly Int32Array[];
  readonly offsets: readonly number[];
}

/** Templates bound to the columns of a document, for as many ranges of its tokens as are wanted. */
export class Features<Name extends string> {
  readonly #bound: readonly Bound[];
  #sheet = new Int32Array(0);
  #hashes = new Int32Array(0);

  constructor(templates: readonly Template<Name>[], columns: Columns<Name>) {
    this.#bound = templates.map(({ seed, parts }) => ({
      seed,
      columns: parts.map(({ column }) => columns[column]),
      offsets: parts.map(({ offset }) => offset),
    }));
  }

  /**
   * Hashes of the features of tokens `from` to `to` (exclusive), template after template, token after token. They stand until
   * the next reading, which writes over them. Neighbours are seen as far as `bounds`, which holds those tokens.
   */
  read(from: number, to: number, bounds = { from, to }): Int32Array {
    const count = this.#bound.length;
    const length = Math.max(0, to - from);
    if (this.#sheet.length < length * count) {
      this.#sheet = new Int32Array(length * count);
      this.#hashes = new Int32Array(length);
    }
    const [sheet, hashes] = [this.#sheet, this.#hashes];
    this.#bound.forEach(({ seed, columns, offsets }, template) => {
      hashes.fill(seed, 0, length);
      for (let i = 0; i < columns.length; i++)
        mixIn(hashes, columns[i] as Int32Array, {
          from,
          to,
          bounds,
          offset: offsets[i] as number,
          outside: OUTSIDE - i,
        });
      for (let token = 0, at = template; token < length; token++, at += count)
        sheet[at] = finish(hashes[token] as number);
    });
    return sheet.subarray(0, length * count);
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly bounds: { readonly from: number; readonly to: number };
  readonly offset: number;
  readonly outside: number;
}

/** Mixes a column, read `offset` tokens away, into the hash of each token; beyond the bounds it reads `outside`. */
function mixIn(hashes: Int32Array, column: Int32Array, { from, to, bounds, offset, outside }: Stretch): void {
  const length = to - from;
  const first = Math.min(length, Math.max(0, bounds.from - from - offset));
  const last = Math.max(first, Math.min(length, bounds.to - from - offset));
  for (let i = 0; i < first; i++) hashes[i] = mix(hashes[i] as number, outside);
  for (let i = first, at = from + first + offset; i < last; i++, at++)
    hashes[i] = mix(hashes[i] as number, column[at] as number);
  for (let i = last; i < length; i++) hashes[i] = mix(hashes[i] as number, outside);
}

/** The same for one range. */
export const featuresOf = <Name extends string>(
  templates: readonly Template<Name>[],
  columns: Columns<Name>,
  from: number,
  to: number,
): Int32Array => new Features(templates, columns).read(from, to);
