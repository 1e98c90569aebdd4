import type { Reading } from '../../model/annotation.ts';

/**
 * What a synthesis calls the accounts within a sentence, by `Document.id`: the outlet, with the article where two accounts are
 * of one outlet.
 */
export function accountNames(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { outlet } of readings) if (outlet !== null) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return new Map(
    readings.map(({ id, outlet, article }) => [
      id,
      outlet === null
        ? (article.split(/[\\/]/).at(-1) ?? article)
        : (counts.get(outlet) ?? 0) > 1
          ? `${withinSentence(outlet)}, ${article}`
          : withinSentence(outlet),
    ]),
  );
}

/** Accounts of a list that are named however long it is. */
export const ALWAYS_NAMED = 3;

/** "The Courier" as "the Courier". */
const withinSentence = (outlet: string): string => outlet.replace(/^The (?=\p{Lu})/u, 'the ');

/** "Courier", "Courier and Wire", "Courier, Post, Wire and 4 others". */
export function listNames(names: readonly string[]): string {
  const sorted = [...names].sort();
  if (sorted.length > ALWAYS_NAMED + 1)
    return `${sorted.slice(0, ALWAYS_NAMED).join(', ')} and ${sorted.length - ALWAYS_NAMED} others`;
  return sorted.length < 2 ? sorted.join('') : `${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1)}`;
}
