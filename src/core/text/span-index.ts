import type { Span } from '../model/span.ts';

interface Entry<T> extends Span {
  readonly item: T;
  /** Position among the items. */
  readonly order: number;
}

/**
 * Items by the spans they have, which may nest and overlap: those that touch a place are found in logarithmic time. A
 * static interval tree: entries by start, each half with the furthest end in it (Cormen et al., "Introduction to
 * Algorithms", 14.3).
 */
export class SpanIndex<T> {
  readonly #entries: readonly Entry<T>[];
  readonly #furthest: Float64Array;

  constructor(items: readonly T[], spansOf: (item: T) => readonly Span[]) {
    this.#entries = items
      .flatMap((item, order) => spansOf(item).map(({ start, end }) => ({ start, end, item, order })))
      .sort((a, b) => a.start - b.start || a.order - b.order);
    this.#furthest = new Float64Array(this.#entries.length);
    this.#measure(0, this.#entries.length);
  }

  /** Items with a span that shares at least one unit with `span`, each once, in their own order. */
  overlapping(span: Span): T[] {
    const found: Entry<T>[] = [];
    if (span.start < span.end) this.#collect(0, this.#entries.length, span, found);
    found.sort((a, b) => a.order - b.order);
    return found.filter(({ order }, i) => order !== found[i - 1]?.order).map(({ item }) => item);
  }

  #measure(from: number, to: number): number {
    if (from >= to) return -1;
    const middle = (from + to) >>> 1;
    const own = (this.#entries[middle] as Entry<T>).end;
    const furthest = Math.max(own, this.#measure(from, middle), this.#measure(middle + 1, to));
    this.#furthest[middle] = furthest;
    return furthest;
  }

  #collect(from: number, to: number, span: Span, found: Entry<T>[]): void {
    if (from >= to) return;
    const middle = (from + to) >>> 1;
    if ((this.#furthest[middle] as number) <= span.start) return;
    this.#collect(from, middle, span, found);
    const entry = this.#entries[middle] as Entry<T>;
    if (entry.start >= span.end) return;
    if (entry.end > span.start && entry.start < entry.end) found.push(entry);
    this.#collect(middle + 1, to, span, found);
  }
}

/** An index of a list, made once for as long as the list lives. */
export function indexOnce<T>(spansOf: (item: T) => readonly Span[]): (items: readonly T[]) => SpanIndex<T> {
  const known = new WeakMap<readonly T[], SpanIndex<T>>();
  return (items) => {
    const index = known.get(items) ?? new SpanIndex(items, spansOf);
    known.set(items, index);
    return index;
  };
}
