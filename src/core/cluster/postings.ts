import type { SketchFigures } from './code.ts';
import type { Rarity } from './rarity.ts';
import { TERM_KINDS } from './types.ts';

/** Terms of an article by which it is found: its heaviest. */
const INDEXED = 28;
/** Most places of lists that one search visits, rare terms first, so that its work is bounded. */
const VISITS = 25_000;
/** Share of its terms' weight that an article of another time must have in common to be looked at: it can be a reprint only. */
const REPRINT_SHARE = 0.6;

const DAY_KIND = TERM_KINDS.indexOf('day');

/** Finds articles that share telling terms. Articles go by number. */
export class Postings {
  readonly #lists = new Map<number, number[]>();
  #found = new Float64Array(1024);

  add(article: number, figures: SketchFigures): void {
    for (const { key } of leading(figures)) {
      const list = this.#lists.get(key);
      if (list) list.push(article);
      else this.#lists.set(key, [article]);
    }
  }

  remove(article: number, figures: SketchFigures): void {
    for (const { key } of leading(figures)) {
      const list = this.#lists.get(key);
      const at = list?.indexOf(article) ?? -1;
      if (list && at >= 0) list.splice(at, 1);
      if (list?.length === 0) this.#lists.delete(key);
    }
  }

  /**
   * The articles most like one by the weight of its leading terms that they share, at most `most`, the likest first. `near` tells
   * whether an article is of the same time.
   */
  like(figures: SketchFigures, most: number, rarity: Rarity, near: (article: number) => boolean): number[] {
    const terms = leading(figures)
      .map(({ key, weight }) => ({ list: this.#lists.get(key) ?? [], weight: weight * rarity(key) }))
      .sort((a, b) => a.list.length - b.list.length);
    const total = terms.reduce((sum, { weight }) => sum + weight, 0);
    const touched: number[] = [];
    let visits = 0;
    for (const { list, weight } of terms) {
      visits += list.length;
      if (visits > VISITS && touched.length > 0) break;
      for (const article of list) this.#count(article, weight, touched);
    }
    const likest = touched
      .map((article) => ({ article, weight: this.#found[article] as number }))
      .filter(({ article, weight }) => near(article) || weight >= total * REPRINT_SHARE)
      .sort((a, b) => b.weight - a.weight || a.article - b.article)
      .slice(0, most)
      .map(({ article }) => article);
    for (const article of touched) this.#found[article] = 0;
    return likest;
  }

  #count(article: number, weight: number, touched: number[]): void {
    if (article >= this.#found.length) {
      const grown = new Float64Array(Math.max(article + 1, this.#found.length * 2));
      grown.set(this.#found);
      this.#found = grown;
    }
    if (this.#found[article] === 0) touched.push(article);
    this.#found[article] = (this.#found[article] as number) + weight;
  }
}

/** The heaviest terms, days left out: on one day much happens. */
function leading({ keys, weights, kinds }: SketchFigures): { readonly key: number; readonly weight: number }[] {
  const terms: { key: number; weight: number }[] = [];
  keys.forEach((key, i) => {
    if (kinds[i] !== DAY_KIND) terms.push({ key, weight: weights[i] as number });
  });
  return terms.sort((a, b) => b.weight - a.weight || a.key - b.key).slice(0, INDEXED);
}
