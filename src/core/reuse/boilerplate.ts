import type { Reading } from '../model/annotation.ts';
import type { Reuse } from '../model/comparison.ts';
import type { Passage } from '../model/span.ts';
import type { Shared } from './coverage.ts';

/** Two reports of one outlet that share less than this are reports of their own with the outlet's furniture in common. */
const LITTLE_SHARED = 0.3;

/** Reuse between two reports without the paragraphs that one outlet sets under everything: word for word, and whole. */
export function withoutBoilerplate(one: Reading, other: Reading, reuse: readonly Reuse[], shared: Shared): Reuse[] {
  if (one.outlet === null || one.outlet !== other.outlet) return [...reuse];
  if (Math.max(shared.one, shared.other) >= LITTLE_SHARED) return [...reuse];
  return reuse.filter(
    ({ kind, passages: [a, b] }) => !(kind === 'verbatim' && wholeBlocks(one, a) && wholeBlocks(other, b)),
  );
}

const wholeBlocks = ({ blocks }: Reading, { start, end }: Passage): boolean =>
  blocks.some((block) => block.start === start) && blocks.some((block) => block.end === end);
