import type { SketchFigures } from './code.ts';
import { hashKey, runKey } from './key.ts';
import type { Held } from './shelf.ts';

/** Runs of words from which two texts can be told to be the same, whenever they were published. */
const LONG = 40;

/** Finds articles whose sketch is that of another: the very same text. They are kept beside it and not compared again. */
export class Originals {
  readonly #byPrint = new Map<number, Held>();

  /** The article of which one with these figures is a copy. */
  of(figures: SketchFigures): Held | null {
    const known = this.#byPrint.get(printOf(figures));
    if (!known || figures.runs === 0) return null;
    const near = known.day === figures.day || Math.abs((known.day ?? Infinity) - (figures.day ?? Infinity)) <= 1;
    return near || figures.runs >= LONG ? known : null;
  }

  add(held: Held, figures: SketchFigures): void {
    const print = printOf(figures);
    if (!this.#byPrint.has(print)) this.#byPrint.set(print, held);
  }

  remove(held: Held, figures: SketchFigures): void {
    const print = printOf(figures);
    if (this.#byPrint.get(print) === held) this.#byPrint.delete(print);
  }
}

/** A hash of all that is compared but the day. 53 bits, so that two texts do not meet by chance. */
function printOf({ keys, shingles, runs }: SketchFigures): number {
  const high = runKey(shingles, 0, shingles.length) & 0x1fffff;
  return high * 2 ** 32 + ((runKey(keys, 0, keys.length) ^ hashKey(String(runs))) >>> 0);
}

export function fold(copy: Held, original: Held): void {
  copy.original = original;
  original.copies.push(copy);
}

export function unfold(copy: Held): void {
  const { original } = copy;
  if (!original) return;
  original.copies.splice(original.copies.indexOf(copy), 1);
  copy.original = null;
}
