import type { Reading } from '../../model/annotation.ts';

/** What a synthesis calls the accounts, by `Document.id`: the outlet, with the article where two accounts are of one outlet. */
export function accountNames(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { outlet } of readings) if (outlet !== null) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return new Map(
    readings.map(({ id, outlet, article }) => [
      id,
      outlet === null ? article : (counts.get(outlet) ?? 0) > 1 ? `${outlet}, ${article}` : outlet,
    ]),
  );
}

const MOST_NAMED = 3;

/** "Courier", "Courier and Wire", "Courier, Post, Wire and 4 others". */
export function listNames(names: readonly string[]): string {
  const sorted = [...names].sort();
  if (sorted.length > MOST_NAMED + 1)
    return `${sorted.slice(0, MOST_NAMED).join(', ')} and ${sorted.length - MOST_NAMED} others`;
  return sorted.length < 2 ? sorted.join('') : `${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1)}`;
}
