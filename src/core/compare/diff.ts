/** One step from `from` to `to`. */
export interface Edit<T> {
  readonly op: 'kept' | 'cut' | 'added';
  readonly item: T;
}

/** Beyond this many cells the sequences are compared as wholes. */
const MOST_CELLS = 1_000_000;

/** Shortest edit from one sequence to another by their longest common subsequence; cuts come before additions. */
export function diffSequences<T>(from: readonly T[], to: readonly T[], keyOf: (item: T) => string): Edit<T>[] {
  const a = from.map(keyOf);
  const b = to.map(keyOf);
  if (a.length * b.length > MOST_CELLS)
    return [
      ...from.map((item) => ({ op: 'cut' as const, item })),
      ...to.map((item) => ({ op: 'added' as const, item })),
    ];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const edits: Edit<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      edits.push({ op: 'kept', item: from[i] as T });
      i++;
      j++;
    } else if (
      i < a.length &&
      (j >= b.length || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      edits.push({ op: 'cut', item: from[i++] as T });
    } else edits.push({ op: 'added', item: to[j++] as T });
  }
  return edits;
}
