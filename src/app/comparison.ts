import { setImmediate } from 'node:timers/promises';
import { compareInStages } from '../core/compare/index.ts';
import type { Reading } from '../core/model/annotation.ts';
import type { Comparison } from '../core/model/comparison.ts';
import type { Note } from '../core/model/document.ts';
import { loadMeaning } from './models.ts';
import type { WorkOptions } from './progress.ts';

/**
 * Lays readings of one event side by side, with the model of word meanings that comes with the package. The order of the
 * readings decides the labels and the order of `documents`, and nothing else. Between its stages other work has a turn; each is
 * told when it begins and when it is done. Rejects with a RangeError on fewer than two, and with the signal's reason where
 * it is called off.
 */
export async function compare(
  readings: readonly Reading[],
  { onProgress, signal }: WorkOptions = {},
): Promise<Comparison> {
  const stages = compareInStages(readings, await loadMeaning());
  let step = stages.next();
  while (!step.done) {
    const stage = step.value;
    onProgress?.({ stage, done: 0, of: 1 });
    await setImmediate();
    signal?.throwIfAborted();
    step = stages.next();
    onProgress?.({ stage, done: 1, of: 1 });
  }
  return step.value;
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
 * could not be read. Two readings or more. Rejects on fewer, and as `compare` does.
 */
export async function compareAll(
  distinct: readonly Reading[],
  twins: readonly Twin[],
  unread: readonly Note[],
  work: WorkOptions = {},
): Promise<Comparison> {
  if (distinct.length < 2) throw new RangeError('a comparison needs two accounts');
  const comparison = await compare(distinct, work);
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
