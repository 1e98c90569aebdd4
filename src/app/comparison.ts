import { compare } from '../core/compare/index.ts';
import type { Reading } from '../core/model/annotation.ts';
import type { Comparison } from '../core/model/comparison.ts';
import type { Note } from '../core/model/document.ts';

/** A reading whose text is another's, letter for letter. */
export interface Twin {
  readonly reading: Reading;
  /** The reading that stands for both: the first of them. */
  readonly of: Reading;
}

/** Readings of different texts, in their order, and those that only repeat one of them. */
export function setTwinsApart(readings: readonly Reading[]): { distinct: Reading[]; twins: Twin[] } {
  const first = new Map<string, Reading>();
  const distinct: Reading[] = [];
  const twins: Twin[] = [];
  for (const reading of readings) {
    const of = first.get(reading.text);
    if (of) twins.push({ reading, of });
    else {
      first.set(reading.text, reading);
      distinct.push(reading);
    }
  }
  return { distinct, twins };
}

/**
 * Compares readings of different texts, with notes on what is not among them: twins, which count once, and articles that
 * could not be read. Two readings or more. Throws on fewer.
 */
export function compareAll(distinct: readonly Reading[], twins: readonly Twin[], unread: readonly Note[]): Comparison {
  if (distinct.length < 2) throw new RangeError('a comparison needs two accounts');
  const comparison = compare(distinct);
  const repeated = twins.map((twin) => ({
    code: 'same-text',
    message: `${sameness(twin)} and counts once`,
  }));
  return { ...comparison, notes: [...comparison.notes, ...repeated, ...unread] };
}

/** In what two readings are one: "b.txt has the same text as a.txt", "a.txt is given twice". */
export const sameness = ({ reading, of }: Twin): string =>
  reading.article === of.article
    ? `${of.article} is given twice`
    : `${reading.article} has the same text as ${of.article}`;
