/** Pairs that are one for some purpose. */
export interface Alike {
  /** Of each pair the number of its kind. */
  readonly kinds: Int32Array;
  /** Of each kind the place of its first pair. */
  readonly first: readonly number[];
}

/**
 * Sorts pairs of sentences by what is the same about both sides, so that what rests on nothing else is worked out once a
 * kind: accounts of one event hold many sentences word for word. `keys` tell of each sentence, by its place, what counts.
 */
export function alikePairs(
  pairs: readonly { readonly atA: number; readonly atB: number }[],
  keys: readonly string[],
): Alike {
  const { numbers, counts } = numbered(keys);
  const known = counts.map(() => new Map<number, number>());
  const kinds = new Int32Array(pairs.length);
  const first: number[] = [];
  pairs.forEach(({ atA, atB }, i) => {
    const [a, b] = [numbers[atA] as number, numbers[atB] as number];
    const row = known[a] as Map<number, number>;
    const kind = row.get(b) ?? first.length;
    kinds[i] = kind;
    if (kind < first.length) return;
    first.push(i);
    if (counts[a] !== 1 || counts[b] !== 1) row.set(b, kind);
  });
  return { kinds, first };
}

/** Each different key as a number, and how often it is there. */
function numbered(keys: readonly string[]): {
  readonly numbers: readonly number[];
  readonly counts: readonly number[];
} {
  const known = new Map<string, number>();
  const counts: number[] = [];
  const numbers = keys.map((key) => {
    const number = known.get(key) ?? counts.length;
    if (number === counts.length) counts.push(0);
    known.set(key, number);
    counts[number] = (counts[number] as number) + 1;
    return number;
  });
  return { numbers, counts };
}
