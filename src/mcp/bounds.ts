import type { Listed, Stretch } from './shapes.ts';

/**
 * Room for an answer, in bytes of its JSON, shared out among its lists by weight: each may take its share of what is left,
 * and what one does not need the next ones have.
 */
export class Room {
  #left: number;
  #weight: number;

  constructor(bytes: number, weight: number) {
    this.#left = bytes;
    this.#weight = weight;
  }

  /** A value that is shown in any case. */
  spend<T>(value: T): T {
    this.#left -= sizeOf(value);
    return value;
  }

  /** The stretch of a list that is asked for, as far as there is room. For the first entry there is all that is left. */
  list<S, T>(
    items: readonly S[],
    { offset, limit }: Pick<Stretch, 'offset' | 'limit'>,
    write: (item: S) => T,
    weight = 1,
  ): Listed<T> {
    const share = (this.#left * weight) / Math.max(weight, this.#weight);
    this.#weight -= weight;
    const entries: T[] = [];
    let used = 0;
    for (const item of items.slice(offset, offset + limit)) {
      const entry = write(item);
      const size = sizeOf(entry);
      if (used + size > (entries.length === 0 ? this.#left : share)) break;
      used += size;
      entries.push(entry);
    }
    this.#left -= used;
    return { entries, total: items.length, left_out: Math.max(0, items.length - offset - entries.length) };
  }
}

/** Bytes of a value's JSON. */
export const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '') + 1;

/** Characters of a passage that are quoted; a sentence of a newspaper is shorter. */
export const LONGEST_QUOTE = 700;

/** The beginning of a text up to a word's end, never half a character; all of it where it is short enough. */
export function beginningOf(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.search(/\s\S*$/u);
  const whole = space > longest / 2 ? cut.slice(0, space) : cut;
  return /[\uD800-\uDBFF]$/.test(whole) ? whole.slice(0, -1) : whole;
}
