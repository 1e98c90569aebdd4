import type { Reading } from '../model/annotation.ts';

/** A, B, … Z, AA, AB, … for 0, 1, … */
export function labelOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : labelOf(Math.floor(index / 26) - 1) + letter;
}

/** Readings with an id of their own each: the second with the same content is `…-2`, and so on. */
export function distinctReadings(readings: readonly Reading[]): Reading[] {
  const seen = new Map<string, number>();
  return readings.map((reading) => {
    const count = (seen.get(reading.id) ?? 0) + 1;
    seen.set(reading.id, count);
    return count === 1 ? reading : { ...reading, id: `${reading.id}-${count}` };
  });
}
