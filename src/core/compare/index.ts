import { linkEntities } from '../annotate/entities/story.ts';
import type { Reading } from '../model/annotation.ts';
import type { Comparison } from '../model/comparison.ts';
import { findOrigins, findReuse } from '../reuse/index.ts';

/** Lays readings of one event side by side. The order of the readings decides the labels and nothing else. */
export function compare(inputs: readonly Reading[]): Comparison {
  const { entities, readings } = linkEntities([...inputs].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const reuse = findReuse(readings);
  const documents = inputs.map((input, i) => ({
    ...(readings.find(({ id }) => id === input.id) as Reading),
    label: String.fromCharCode(65 + i),
  }));
  return {
    version: 1,
    documents,
    entities,
    alignments: [],
    points: [],
    differences: [],
    nonDifferences: [],
    quotes: [],
    reuse,
    origins: findOrigins(readings, reuse),
    only: [],
    timeline: [],
    synthesis: [],
    notes: [],
  };
}
