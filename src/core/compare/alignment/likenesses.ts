/**
 * How alike pairs of numbered words are, worked out when asked for; the table forgets a pair when
 * another needs its place. The values have single precision, whether kept or worked out anew, so that the order of asking
 * decides nothing.
 */
export class Likenesses {
  static readonly PLACES = 2 ** 20;
  readonly #of: (low: number, high: number) => number;
  readonly #pairs = new Float64Array(Likenesses.PLACES).fill(-1);
  readonly #values = new Float32Array(Likenesses.PLACES);

  constructor(likeness: (low: number, high: number) => number) {
    this.#of = likeness;
  }

  of(x: number, y: number): number {
    const [low, high] = x < y ? [x, y] : [y, x];
    const pair = high * 2 ** 26 + low;
    const place = (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 12;
    if (this.#pairs[place] === pair) return this.#values[place] as number;
    const value = Math.fround(this.#of(low, high));
    this.#pairs[place] = pair;
    this.#values[place] = value;
    return value;
  }
}
