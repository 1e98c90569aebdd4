import { decodeSketch, encodeSketch, figuresOf, type SketchFigures } from './code.ts';
import type { Sketch } from './types.ts';

/** An article held. Its number is its place on the shelf. */
export interface Held {
  readonly number: number;
  readonly id: string;
  readonly day: number | null;
  readonly code: Uint8Array;
  story: string | null;
  /** Articles that are at least as alike as those of one story, as far as they were looked for. */
  readonly edges: Set<number>;
  /** Its edges have been looked for. */
  linked: boolean;
  /** It was counted as the first of a story. */
  first: boolean;
  /** Articles of the very same text, which stand where it stands. */
  readonly copies: Held[];
  /** The article whose copy it is. */
  original: Held | null;
}

const REMEMBERED = 20_000;

/** The articles of an index, by id and by number, and the stories they stand in. Sketches are kept in their binary form. */
export class Shelf {
  readonly #byId = new Map<string, Held>();
  readonly #byNumber = new Map<number, Held>();
  readonly #stories = new Map<string, Set<Held>>();
  /** Stories in order, as they were last asked for. */
  readonly #sorted = new Map<string, readonly Held[]>();
  readonly #figures = new Map<number, SketchFigures>();
  #next = 0;

  get size(): number {
    return this.#byId.size;
  }

  get all(): Iterable<Held> {
    return this.#byId.values();
  }

  get stories(): Iterable<string> {
    return this.#stories.keys();
  }

  put(given: Sketch | Uint8Array): Held {
    const code = given instanceof Uint8Array ? given : encodeSketch(given);
    const { id, day } = given instanceof Uint8Array ? decodeSketch(given) : given;
    const held: Held = {
      number: this.#next++,
      id,
      day,
      code,
      story: null,
      edges: new Set(),
      linked: false,
      first: false,
      copies: [],
      original: null,
    };
    this.#byId.set(id, held);
    this.#byNumber.set(held.number, held);
    return held;
  }

  remove(held: Held): void {
    this.place(held, null);
    this.#byId.delete(held.id);
    this.#byNumber.delete(held.number);
    this.#figures.delete(held.number);
    for (const other of held.edges) this.#byNumber.get(other)?.edges.delete(held.number);
  }

  get(id: string): Held | undefined {
    return this.#byId.get(id);
  }

  at(number: number): Held | undefined {
    return this.#byNumber.get(number);
  }

  /** All of a story, copies too. */
  in(story: string): ReadonlySet<Held> {
    return this.#stories.get(story) ?? EMPTY;
  }

  /** The same by day and id. */
  sorted(story: string): readonly Held[] {
    const known = this.#sorted.get(story);
    if (known) return known;
    const sorted = [...this.in(story)].sort(byDayAndId);
    if (sorted.length > 0) this.#sorted.set(story, sorted);
    return sorted;
  }

  place(held: Held, story: string | null): void {
    if (held.story === story) return;
    if (held.story !== null) {
      this.#sorted.delete(held.story);
      const left = this.#stories.get(held.story);
      left?.delete(held);
      if (left?.size === 0) this.#stories.delete(held.story);
    }
    held.story = story;
    if (story === null) return;
    this.#sorted.delete(story);
    const joined = this.#stories.get(story);
    if (joined) joined.add(held);
    else this.#stories.set(story, new Set([held]));
  }

  figures(held: Held): SketchFigures {
    const known = this.#figures.get(held.number);
    if (known) return known;
    if (this.#figures.size >= REMEMBERED) this.#figures.clear();
    const figures = figuresOf(held.code);
    this.#figures.set(held.number, figures);
    return figures;
  }

  sketch(held: Held): Sketch {
    return decodeSketch(held.code);
  }
}

const EMPTY: ReadonlySet<Held> = new Set();

/** By day, those without one last, then by id: an order that does not depend on that of arrival. */
export const byDayAndId = (a: Held, b: Held): number =>
  (a.day ?? Infinity) - (b.day ?? Infinity) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) || 0;
