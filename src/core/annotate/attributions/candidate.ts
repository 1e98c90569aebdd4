import type { Stance } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { Chunk } from './chunks.ts';
import type { Lane } from './lane.ts';
import type { Sort } from './lexicon.ts';
import type { Run } from './phrases.ts';
import type { Quotation } from './quotations.ts';

/** A proposed attribution: what a rule found, before quotations are joined and speakers named. */
export interface Candidate {
  readonly rule: string;
  readonly cue: Span | null;
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly addressee: Span | null;
  readonly stance: Stance;
  readonly sort: Sort;
  readonly confidence: number;
}

/** A lane with its chunks and what its rules need to know of the rest. */
export interface Clause {
  readonly lane: Lane;
  readonly chunks: readonly Chunk[];
  /** The quotation that ends just before this sentence in the same block, where it begins with no content of its own. */
  readonly before: Quotation | null;
}

export const spanOf = (chunks: readonly Chunk[], { from, to }: Run): Span => ({
  start: (chunks[from] as Chunk).start,
  end: (chunks[to - 1] as Chunk).end,
});

/** The source without a comma or dash at its end. */
export function sourceSpans(chunks: readonly Chunk[], { from, to }: Run): Span[] {
  let end = to;
  while (end > from + 1 && ['comma', 'dash', 'stop'].includes(chunks[end - 1]?.kind ?? '')) end--;
  return [spanOf(chunks, { from, to: end })];
}
