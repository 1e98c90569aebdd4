/** Lengths of the beginnings that places are indexed by. */
const TIERS: readonly number[] = [32, 16, 8, 4, 2, 1];

/** Where words stand in a text. Each beginning's index is made when first asked for, in linear time. */
export class Occurrences {
  readonly #text: string;
  readonly #indexes = new Map<number, Map<string, number[]>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Places of an exact string that does not begin with white space, in order; not those within a word; no more than one beyond `most`. */
  of(quote: string, most: number): number[] {
    const tier = TIERS.find((length) => length <= quote.length) ?? 1;
    const places: number[] = [];
    for (const place of this.#index(tier).get(quote.slice(0, tier)) ?? [])
      if (this.#text.startsWith(quote, place) && places.push(place) > most) break;
    return places;
  }

  #index(tier: number): Map<string, number[]> {
    const known = this.#indexes.get(tier);
    if (known) return known;
    const index = new Map<string, number[]>();
    for (const { index: place } of this.#text.matchAll(STARTS)) {
      const key = this.#text.slice(place, place + tier);
      const list = index.get(key);
      if (list) list.push(place);
      else index.set(key, [place]);
    }
    this.#indexes.set(tier, index);
    return index;
  }
}

/** Beginnings of words, and marks. */
const STARTS = /(?<![\p{L}\p{N}])[\p{L}\p{N}]|[^\p{L}\p{N}\s]/gu;
