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
  /** How far before and after a token it reads. */
  readonly before: number;
  readonly after: number;
}

/** So many tokens are read in one go: few enough for their features to stay in the fastest cache. */
export const BLOCK = 32;

/** Tokens from `from` to `to` (exclusive). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Templates bound to the columns of a document, for as many ranges of its tokens as are wanted. */
export class Features<Name extends string> {
  readonly #bound: readonly Bound[];
  readonly #sheet: Int32Array;

  constructor(templates: readonly Template<Name>[], columns: Columns<Name>) {
    this.#bound = templates.map(({ seed, parts }) => ({
      seed,
      columns: parts.map(({ column }) => columns[column]),
      offsets: parts.map(({ offset }) => offset),
      before: Math.max(0, ...parts.map(({ offset }) => -offset)),
      after: Math.max(0, ...parts.map(({ offset }) => offset)),
    }));
    this.#sheet = new Int32Array(templates.length * BLOCK);
  }

  /** How many features a token has. */
  get count(): number {
    return this.#bound.length;
  }

  /**
   * Hashes of the features of at most `BLOCK` tokens: those that the first template makes, from 0 on, those of the next from
   * `BLOCK` on. They stand until the next reading, which writes over them. Neighbours are seen as far as `bounds`, which
   * holds those tokens.
   */
  read(range: Range, bounds: Range): Int32Array {
    for (let template = 0; template < this.#bound.length; template++)
      hashAll(this.#bound[template] as Bound, range, bounds, this.#sheet, template * BLOCK);
    return this.#sheet;
  }
}

/** Writes the hash of the feature of each token. Nearly all tokens have their neighbours within the bounds. */
function hashAll(bound: Bound, { from, to }: Range, bounds: Range, hashes: Int32Array, at: number): void {
  const first = Math.max(from, Math.min(to, bounds.from + bound.before));
  const last = Math.max(first, Math.min(to, bounds.to - bound.after));
  for (let i = from; i < first; i++) hashes[at + i - from] = hashNear(bound, i, bounds);
  hashWithin(bound, first, last, hashes, at + first - from);
  for (let i = last; i < to; i++) hashes[at + i - from] = hashNear(bound, i, bounds);
}

/** The hash of one token's feature; beyond the bounds its columns read `OUTSIDE`. */
function hashNear({ seed, columns, offsets }: Bound, token: number, { from, to }: Range): number {
  let hash = seed;
  for (let part = 0; part < columns.length; part++) {
    const at = token + (offsets[part] as number);
    const isOutside = at < from || at >= to;
    hash = mix(hash, isOutside ? OUTSIDE - part : ((columns[part] as Int32Array)[at] as number));
  }
  return finish(hash);
}

/** The hashes of tokens that have all their neighbours, written from `at` on: a loop of its own for as many columns as templates often have. */
function hashWithin(bound: Bound, from: number, to: number, hashes: Int32Array, at: number): void {
  const { seed, columns, offsets } = bound;
  const [one, two, three] = [columns[0] as Int32Array, columns[1] as Int32Array, columns[2] as Int32Array];
  const [here, next, last] = [offsets[0] as number, offsets[1] as number, offsets[2] as number];
  if (columns.length === 1)
    for (let i = from; i < to; i++, at++) hashes[at] = finish(mix(seed, one[i + here] as number));
  else if (columns.length === 2)
    for (let i = from; i < to; i++, at++)
      hashes[at] = finish(mix(mix(seed, one[i + here] as number), two[i + next] as number));
  else if (columns.length === 3)
    for (let i = from; i < to; i++, at++)
      hashes[at] = finish(
        mix(mix(mix(seed, one[i + here] as number), two[i + next] as number), three[i + last] as number),
      );
  else for (let i = from; i < to; i++, at++) hashes[at] = hashNear(bound, i, EVERYWHERE);
}

const EVERYWHERE: Range = { from: -Infinity, to: Infinity };

/** The hashes of a range of tokens, which sees nothing beyond itself: all features of the first token, then those of the next. */
export function featuresOf<Name extends string>(
  templates: readonly Template<Name>[],
  columns: Columns<Name>,
  range: Range,
): Int32Array {
  return inOrder(new Features(templates, columns), range);
}

/** The same from templates that are bound already. */
export function inOrder(features: Features<string>, range: Range): Int32Array {
  const { count } = features;
  const list = new Int32Array(Math.max(0, range.to - range.from) * count);
  for (let from = range.from, at = 0; from < range.to; from += BLOCK) {
    const to = Math.min(range.to, from + BLOCK);
    const hashes = features.read({ from, to }, range);
    for (let token = 0; token < to - from; token++)
      for (let template = 0; template < count; template++) list[at++] = hashes[template * BLOCK + token] as number;
  }
  return list;
}
