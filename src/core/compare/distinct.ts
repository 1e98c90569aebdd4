import type { Reading } from '../model/annotation.ts';

/** Readings with an id of their own each: the second with the same content is `…-2`, and so on. */
export function distinctReadings(readings: readonly Reading[]): Reading[] {
  const seen = new Map<string, number>();
  return readings.map((reading) => {
    const count = (seen.get(reading.id) ?? 0) + 1;
    seen.set(reading.id, count);
    return count === 1 ? reading : { ...reading, id: `${reading.id}-${count}` };
  });
}
