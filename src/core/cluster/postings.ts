import type { SketchFigures } from './code.ts';
import type { Rarity } from './rarity.ts';
import { TERM_KINDS } from './types.ts';

/** Terms of an article by which it is found: its heaviest. */
const INDEXED = 28;
/** Most places of lists that one search visits, rare terms first, so that its work is bounded: of the same time, and of others. */
const VISITS = 25_000;
const OTHER_VISITS = 8_000;
/** Lists shorter than this, which are the most, are made anew with each article: no room is kept in them. */
const SHORT = 8;
/** Share of its terms' weight that an article of another time must have in common to be looked at: it can be a reprint only. */
const REPRINT_SHARE = 0.6;

const DAY_KIND = TERM_KINDS.indexOf('day');

/** After every day: where articles without one stand. They are of every time. */
const NO_DAY = 2 ** 31 - 1;

/** A list of articles by day, and where in it those of the same time stand: from `from` up to `to`, and from `undated` on. */
interface Found {
  readonly list: readonly number[];
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly undated: number;
}

const near = ({ list, from, to, undated }: Found): number => to - from + list.length - undated;

/** Finds articles that share telling terms. Articles go by number. */
export class Postings {
  readonly #lists = new Map<number, number[]>();
  #days = new Int32Array(1024);
  #found = new Float64Array(1024);

  add(article: number, figures: SketchFigures): void {
    this.#grow(article);
    const day = figures.day ?? NO_DAY;
    this.#days[article] = day;
    for (const { key } of leading(figures)) {
      const list = this.#lists.get(key) ?? [];
      const at = list.length === 0 || this.#dayOf(list.at(-1)) <= day ? list.length : this.#firstFrom(list, day + 1);
      if (list.length < SHORT) this.#lists.set(key, list.toSpliced(at, 0, article));
      else list.splice(at, 0, article);
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
   * The articles most like one by the weight of its leading terms that they share, at most `most`, the likest first. Those of
   * the same time are within `windowDays`; of others only what may be a reprint.
   */
  like(figures: SketchFigures, most: number, rarity: Rarity, windowDays: number): number[] {
    const asked = leading(figures).map(({ key, weight }) => ({ key, weight: weight * rarity(key) }));
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    const terms = asked.flatMap(({ key, weight }) => this.#find(key, weight, figures, windowDays));
    const same = this.#ofSameTime(terms);
    const others = this.#ofOtherTimes(terms);
    const reprints = others.filter((article) => this.#weight(article) >= total * REPRINT_SHARE);
    const likest = [...same, ...reprints].sort((a, b) => this.#weight(b) - this.#weight(a) || a - b).slice(0, most);
    for (const article of same) this.#found[article] = 0;
    for (const article of others) this.#found[article] = 0;
    return likest;
  }

  #find(key: number, weight: number, { day }: SketchFigures, windowDays: number): Found[] {
    const list = this.#lists.get(key);
    if (!list) return [];
    if (day === null) return [{ list, weight, from: 0, to: list.length, undated: list.length }];
    const undated = this.#firstFrom(list, NO_DAY);
    const from = this.#firstFrom(list, day - windowDays);
    return [{ list, weight, from, to: Math.min(undated, this.#firstFrom(list, day + windowDays + 1)), undated }];
  }

  #ofSameTime(terms: readonly Found[]): number[] {
    const touched: number[] = [];
    let visits = 0;
    for (const term of [...terms].sort((a, b) => near(a) - near(b))) {
      visits += near(term);
      if (visits > VISITS && touched.length > 0) break;
      this.#count(term, term.from, term.to, touched);
      this.#count(term, term.undated, term.list.length, touched);
    }
    return touched;
  }

  #ofOtherTimes(terms: readonly Found[]): number[] {
    const touched: number[] = [];
    let visits = 0;
    for (const term of [...terms].sort((a, b) => a.list.length - b.list.length)) {
      visits += term.list.length - near(term);
      if (visits > OTHER_VISITS && touched.length > 0) break;
      this.#count(term, 0, term.from, touched);
      this.#count(term, term.to, term.undated, touched);
    }
    return touched;
  }

  #count({ list, weight }: Found, from: number, to: number, touched: number[]): void {
    for (let at = from; at < to; at++) {
      const article = list[at] as number;
      const before = this.#weight(article);
      if (before === 0) touched.push(article);
      this.#found[article] = before + weight;
    }
  }

  #weight(article: number): number {
    return this.#found[article] as number;
  }

  #dayOf(article: number | undefined): number {
    return article === undefined ? NO_DAY : (this.#days[article] as number);
  }

  /** The first place in a list whose article is of the day or later. */
  #firstFrom(list: readonly number[], day: number): number {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#dayOf(list[middle]) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #grow(article: number): void {
    if (article < this.#found.length) return;
    const size = Math.max(article + 1, this.#found.length * 2);
    const found = new Float64Array(size);
    found.set(this.#found);
    this.#found = found;
    const days = new Int32Array(size);
    days.set(this.#days);
    this.#days = days;
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
