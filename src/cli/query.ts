import { InvalidArgumentError } from 'commander';
import type { Query } from '../store/records.ts';

/** "1000..2000 people", "1400", "20.. minute", "..5 percent": a range, then a unit or the thing counted. */
export function figureOf(value: string): NonNullable<Query['figure']> {
  const match = /^\s*(?:(-?[\d,.]*?)\.\.(-?[\d,.]*)|(-?[\d,]+(?:\.\d+)?))(?:\s+(\S.*?))?\s*$/u.exec(value);
  const [, from, to, single, thing] = match ?? [];
  const low = numberOf(single ?? from);
  const high = numberOf(single ?? to);
  if (!match || Number.isNaN(low) || Number.isNaN(high) || (low === undefined && high === undefined && !thing))
    throw new InvalidArgumentError('Write a figure or a range and what it counts: 1400, 1000..2000, "20..30 minute".');
  return {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(thing === undefined ? {} : UNITS.has(thing) ? { unit: thing } : { counted: thing }),
  };
}

/** Names of units as readings have them; another word is the thing counted. */
const UNITS: ReadonlySet<string> = new Set([
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'percent',
  'usd',
  'eur',
  'gbp',
  'km',
  'm',
  'kg',
]);

const numberOf = (written: string | undefined): number | undefined =>
  written === undefined || written === '' ? undefined : Number(written.replaceAll(',', ''));

const DAY = 86_400_000;

/** "2026-03-04" as the number of days since 1970. */
export function dayOf(value: string): number {
  const moment = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(moment)) throw new InvalidArgumentError('Write a day as 2026-03-04.');
  return moment / DAY;
}
