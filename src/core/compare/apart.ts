import type { Reading } from '../model/annotation.ts';
import type { Note } from '../model/document.ts';
import type { Pair } from './alignment/index.ts';

/** Accounts of one event have at least this share of their sentences aligned with some other account. */
const LEAST_ALIGNED = 0.08;

/** Accounts that share hardly anything with the others, in their order. Those without a sentence are not among them. */
export function accountsApart(readings: readonly Reading[], pairs: readonly Pair[]): Reading[] {
  const aligned = new Map<string, Set<unknown>>();
  for (const profile of pairs.flatMap(({ a, b }) => [a, b]))
    aligned.set(profile.document, (aligned.get(profile.document) ?? new Set()).add(profile));
  return readings.filter(
    ({ id, sentences }) => sentences.length > 0 && (aligned.get(id)?.size ?? 0) / sentences.length < LEAST_ALIGNED,
  );
}

/** A warning where accounts seem to tell of different events. */
export function notesOn(readings: readonly Reading[], apart: readonly Reading[]): Note[] {
  if (apart.length === 0) return [];
  const names = apart.map(({ outlet, article }) => outlet ?? article).join(', ');
  const message =
    apart.length === readings.filter(({ sentences }) => sentences.length > 0).length
      ? 'These accounts share hardly anything: they may report different events'
      : `${names}: shares hardly anything with the other accounts, and may report another event`;
  return [{ code: 'different-events', message }];
}
