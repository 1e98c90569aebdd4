import type { FeedNote } from './model.ts';

/** Entries of one feed, feeds of one list and pages of one sitemap that are taken; the protocol of sitemaps allows 50,000. */
export const MOST_ENTRIES = 100_000;

/** Notes of one kind that are kept; a feed may give cause for any number. */
const MAX_OF_A_KIND = 20;

/** Collects notes, with places found from offsets in the text. */
export class Notes {
  readonly #text: string;
  readonly #notes: FeedNote[] = [];
  readonly #counts = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  add(code: string, message: string, { at, entry }: { at?: number; entry?: number } = {}): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > MAX_OF_A_KIND) return;
    const place = at === undefined ? {} : placeOf(this.#text, at);
    this.#notes.push({ code, message, ...place, ...(entry === undefined ? {} : { entry }) });
  }

  /** Tells that there are more than are taken. */
  tooMany(at?: number): void {
    if (this.#counts.has('too-many')) return;
    const message = `holds more than ${MOST_ENTRIES.toLocaleString('en')} entries; the rest is left out`;
    this.add('too-many', message, at === undefined ? {} : { at });
  }

  all(): readonly FeedNote[] {
    const more = [...this.#counts].flatMap(([code, count]) =>
      count > MAX_OF_A_KIND ? [{ code, message: `${count - MAX_OF_A_KIND} more notes of this kind` }] : [],
    );
    return [...this.#notes, ...more];
  }
}

/** Line and column of an offset, counted from 1. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: at - start + 1 };
}
