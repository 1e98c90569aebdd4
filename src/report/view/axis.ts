/** A straight or logarithmic axis, from 0 to 100 per cent of its width. */
export interface Axis {
  readonly ticks: readonly number[];
  readonly logarithmic: boolean;
  /** Place of a value in per cent. */
  place(value: number): number;
}

/** Beyond this ratio of the largest to the smallest value a straight axis would hide the small ones. */
const STRAIGHT_RATIO = 200;
const MARGIN = 12;

/** An axis on which all the values have their place, with room at both ends for what is open. Throws on no values. */
export function axisOf(values: readonly number[]): Axis {
  if (values.length === 0) throw new RangeError('axis of no values');
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low > 0 && high / low > STRAIGHT_RATIO) return logarithmicAxis(low, high);
  const spread = high - low || Math.abs(high) * 0.2 || 1;
  const ticks = straightTicks(low, high, spread);
  const from = Math.min(low, ticks[0] ?? low);
  const to = Math.max(high, ticks.at(-1) ?? high);
  return { ticks, logarithmic: false, place: (value) => scaled((value - from) / (to - from)) };
}

/** Ticks that there is room to write at: all of few, every other one of many. */
export const labelledTicks = (ticks: readonly number[]): number[] =>
  ticks.filter((_, i) => ticks.length <= 4 || i % 2 === 0);

const scaled = (share: number): number => MARGIN + share * (100 - 2 * MARGIN);

/** Round numbers, three to six of them, around the values. */
function straightTicks(low: number, high: number, spread: number): number[] {
  const rough = spread / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor((high === low ? low - spread / 2 : low) / step);
  const last = Math.ceil((high === low ? high + spread / 2 : high) / step);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function logarithmicAxis(low: number, high: number): Axis {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const every = Math.ceil((last - first) / 5);
  const ticks = Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, i) => 10 ** (first + i * every));
  return {
    ticks,
    logarithmic: true,
    place: (value) => scaled((Math.log10(Math.max(value, 10 ** first)) - first) / (last - first)),
  };
}
