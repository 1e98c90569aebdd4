import type { Hedge, Quantity } from '../../core/model/index.ts';

const HEDGES: Readonly<Record<Hedge, string>> = {
  exact: '',
  about: 'about',
  'more-than': 'more than',
  'less-than': 'less than',
  'at-least': 'at least',
  'at-most': 'at most',
  nearly: 'nearly',
  some: 'some',
};

/** "more than 1,400", "20 to 30", "17". */
export function rangeInWords({ low, high, openLow, openHigh, hedge }: Quantity): string {
  if (low !== null && low === high) return [HEDGES[hedge], shownNumber(low)].filter(Boolean).join(' ');
  if (low !== null && high !== null) return `${shownNumber(low)} to ${shownNumber(high)}`;
  if (low !== null) return `${openLow ? 'more than' : 'at least'} ${shownNumber(low)}`;
  return high === null ? '' : `${openHigh ? 'less than' : 'at most'} ${shownNumber(high)}`;
}

/** A number as a reader writes it; millions in short. */
export const shownNumber = (value: number): string =>
  Math.abs(value) >= 1e6
    ? value.toLocaleString('en-GB', { notation: 'compact', maximumSignificantDigits: 4 })
    : value.toLocaleString('en-GB', {
        maximumFractionDigits: 3,
        useGrouping: Math.abs(value) >= 10_000 || !isYear(value),
      });

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1800 && value < 2100;

/** What a figure is measured in, as it is shown; null for a plain count. */
export const unitOf = ({ unit, dimension }: Quantity): string | null =>
  unit === 'one' ? null : dimension === 'money' ? unit.toUpperCase() : unit;

/** Whether the words leave open how near the figure is. */
export const isVague = (hedge: Hedge): boolean => hedge === 'about' || hedge === 'some' || hedge === 'nearly';
