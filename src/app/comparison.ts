import { compare as compareByMeaning } from '../core/compare/index.ts';
import type { Reading } from '../core/model/annotation.ts';
import type { Comparison } from '../core/model/comparison.ts';
import type { Note } from '../core/model/document.ts';
import { loadMeaning } from './models.ts';

/**
 * Lays readings of one event side by side, with the model of word meanings that comes with the package. The order of the
 * readings decides the labels and the order of `documents`, and nothing else. Rejects with a RangeError on fewer than two.
 */
export async function compare(readings: readonly Reading[]): Promise<Comparison> {
  return compareByMeaning(readings, await loadMeaning());
}

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
 * could not be read. Two readings or more. Rejects on fewer.
 */
export async function compareAll(
  distinct: readonly Reading[],
  twins: readonly Twin[],
  unread: readonly Note[],
): Promise<Comparison> {
  if (distinct.length < 2) throw new RangeError('a comparison needs two accounts');
  const comparison = await compare(distinct);
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
