import type { Range } from './gold.ts';

/** Letters and digits matched at a time. */
const BLOCK = 24;

/** The letters and digits of a text, lower case, with the place of each. */
interface Squeezed {
  readonly letters: string;
  readonly at: readonly number[];
}

function squeeze(text: string): Squeezed {
  let letters = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (!/[\p{L}\p{N}]/u.test(unit)) continue;
    letters += unit.toLowerCase();
    at.push(i);
  }
  return { letters, at };
}

/** From places in a document's text to places in the annotated text: by letters and digits, so marks and spaces do no harm. */
export class Mapping {
  readonly #gold: Squeezed;
  /** Index among the gold's letters by offset in the document's text. */
  readonly #links = new Map<number, number>();

  constructor(goldText: string, documentText: string) {
    this.#gold = squeeze(goldText);
    const document = squeeze(documentText);
    let from = 0;
    for (let i = 0; i < document.letters.length; ) {
      const block = document.letters.slice(i, i + BLOCK);
      let j = this.#gold.letters.indexOf(block, from);
      if (j < 0) j = this.#gold.letters.indexOf(block);
      if (j < 0) {
        i++;
        continue;
      }
      let length = 0;
      while (i + length < document.letters.length && this.#gold.letters[j + length] === document.letters[i + length])
        this.#links.set(document.at[i + length] ?? 0, j + length++);
      from = j + length;
      i += length;
    }
  }

  /** The annotated text's range for one of the document's, or null where nothing of it is there. */
  range({ start, end }: { readonly start: number; readonly end: number }): Range | null {
    let first: number | undefined;
    let last: number | undefined;
    for (let offset = start; offset < end; offset++) {
      const index = this.#links.get(offset);
      if (index === undefined) continue;
      first ??= index;
      last = index;
    }
    if (first === undefined || last === undefined || last < first) return null;
    return [this.#gold.at[first] ?? 0, (this.#gold.at[last] ?? 0) + 1];
  }

  /** Share of the letters of a range of the annotated text that the document kept. */
  kept([start, end]: Range): number {
    const present = new Set(this.#links.values());
    let letters = 0;
    let kept = 0;
    this.#gold.at.forEach((offset, index) => {
      if (offset < start || offset >= end) return;
      letters++;
      if (present.has(index)) kept++;
    });
    return letters === 0 ? 0 : kept / letters;
  }
}
