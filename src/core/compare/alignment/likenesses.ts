/** Likenesses kept at most: 64 megabytes of them. A story with more begins anew. */
const MOST_KEPT = 2 ** 24;

/** How alike pairs of numbered words are, worked out when asked for and kept word by word. */
export class Likenesses {
  readonly #words: number;
  readonly #of: (x: number, y: number) => number;
  readonly #rows: (Float32Array | undefined)[] = [];
  #kept = 0;

  /** `likeness` is symmetric, and 0 or more. */
  constructor(words: number, likeness: (x: number, y: number) => number) {
    this.#words = words;
    this.#of = likeness;
  }

  of(x: number, y: number): number {
    const row = this.#rows[x] ?? this.#begin(x);
    const known = row[y] as number;
    return known >= 0 ? known : this.#work(row, x, y);
  }

  #work(row: Float32Array, x: number, y: number): number {
    const mirrored = this.#rows[y]?.[x] ?? -1;
    row[y] = mirrored >= 0 ? mirrored : this.#of(x, y);
    return row[y] as number;
  }

  #begin(x: number): Float32Array {
    this.#kept += this.#words;
    if (this.#kept > MOST_KEPT) {
      this.#rows.length = 0;
      this.#kept = this.#words;
    }
    const row = new Float32Array(this.#words).fill(-1);
    this.#rows[x] = row;
    return row;
  }
}
