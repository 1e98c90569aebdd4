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

/** Hashes of the features of tokens `from` to `to` (exclusive), template after template, token after token. */
export function featuresOf<Name extends string>(
  templates: readonly Template<Name>[],
  columns: Columns<Name>,
  from: number,
  to: number,
): Int32Array {
  const bound: Bound[] = templates.map(({ seed, parts }) => ({
    seed,
    columns: parts.map(({ column }) => columns[column]),
    offsets: parts.map(({ offset }) => offset),
  }));
  const count = bound.length;
  const features = new Int32Array(Math.max(0, to - from) * count);
  bound.forEach(({ seed, columns: read, offsets }, template) => {
    for (let token = from, next = template; token < to; token++, next += count) {
      let hash = seed;
      for (let i = 0; i < read.length; i++) {
        const at = token + (offsets[i] as number);
        hash = mix(hash, at < from || at >= to ? OUTSIDE - i : ((read[i] as Int32Array)[at] as number));
      }
      features[next] = finish(hash);
    }
  });
  return features;
}
