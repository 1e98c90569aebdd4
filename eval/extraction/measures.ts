import type { Document } from '../../src/core/model/document.ts';
import { fold } from '../../src/core/text/normalise.ts';

export interface Overlap {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Overlap of two bags of words, lower case. Nothing found where nothing was to be found counts as right. */
export function wordOverlap(found: string, gold: string): Overlap {
  const ours = bagOf(found);
  const theirs = bagOf(gold);
  const [a, b] = [sizeOf(ours), sizeOf(theirs)];
  if (a === 0 && b === 0) return { precision: 1, recall: 1, f1: 1 };
  let shared = 0;
  for (const [word, count] of ours) shared += Math.min(count, theirs.get(word) ?? 0);
  const precision = a === 0 ? 0 : shared / a;
  const recall = b === 0 ? 0 : shared / b;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}_]+/gu)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

const sizeOf = (bag: ReadonlyMap<string, number>): number => [...bag.values()].reduce((sum, count) => sum + count, 0);

/** Body of a document: its text without the headline. */
export const bodyOf = ({ text, blocks }: Document): string =>
  blocks
    .filter(({ kind }) => kind !== 'headline')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

/** Share of snippets a text holds, white space and marks aside. */
export function countHeld(text: string, snippets: readonly string[]): number {
  const squeezed = squeeze(text);
  return snippets.filter((snippet) => squeezed.includes(squeeze(snippet))).length;
}

/** Lists of names are written with and without "and". */
const withoutAnd = (text: string): string => squeeze(text.replace(/\band\b|&/g, ' '));

const squeeze = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Two titles or names are one where their letters and digits are, or where one holds the other. */
export function sameWords(found: string | null, gold: string): boolean {
  if (found === null) return false;
  const [a, b] = [withoutAnd(found), withoutAnd(gold)];
  return a === b || (Math.min(a.length, b.length) > 3 && (a.includes(b) || b.includes(a)));
}
