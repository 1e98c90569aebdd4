import type { Reading } from '../model/annotation.ts';
import type { Origin, Reuse } from '../model/comparison.ts';

/** Passages shared between the accounts, by pairs of documents. */
export function findReuse(_readings: readonly Reading[]): Reuse[] {
  return [];
}

/** Accounts grouped by what they independently go back to; every document is in exactly one. */
export function findOrigins(readings: readonly Reading[], _reuse: readonly Reuse[]): Origin[] {
  return readings.map(({ id }) => ({ id: `origin-${id}`, documents: [id], reason: 'shares no passages' }));
}
