import type { Entity, Reading } from '../../model/annotation.ts';

/** Entities across the readings of one story. The readings come back with mentions and speakers that refer to them. */
export function linkEntities(readings: readonly Reading[]): { entities: Entity[]; readings: Reading[] } {
  return { entities: readings.flatMap(({ entities }) => entities), readings: [...readings] };
}
