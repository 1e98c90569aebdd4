import { type Span, spanContains } from '../../model/span.ts';
import type { Candidate } from './candidate.ts';

/**
 * Leaves out what reads as a cue and reports little where it stands: what somebody wants, plans or decides to do, told
 * inside the words of another ("he said he wants to go"), is part of those words.
 */
export function withoutWeak(candidates: readonly Candidate[]): Candidate[] {
  const contents = candidates.filter((candidate) => !isWeak(candidate)).flatMap(({ content }) => content);
  contents.sort((a, b) => a.start - b.start);
  return candidates.filter((candidate) => !isWeak(candidate) || !candidate.cue || !isInside(contents, candidate.cue));
}

const isWeak = ({ rule, sort, stance }: Candidate): boolean =>
  rule === 'verb-to' && (sort === 'thought' || sort === 'other' || stance === 'agreed');

function isInside(contents: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = contents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((contents[middle] as Span).start <= span.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i > low - 12; i--) if (spanContains(contents[i] as Span, span)) return true;
  return false;
}
