import type { Span } from '../../model/span.ts';
import { tokenIndexAt } from '../../text/analysis.ts';
import type { Candidate } from './candidate.ts';

/** Words by which a sentence turns to another speaker: "the army said …, while the rebels said …". */
const TURN = /,\s+(?:while|whereas|but)\s+$/i;
const LONGEST_TURN = 12;

/**
 * Reported speech ends where the sentence turns to another speaker's: of "the army said the rebels fired first, while the
 * rebels denied it" the army said the first half.
 */
export function endAtTurns(text: string, candidates: readonly Candidate[]): Candidate[] {
  const turns = candidates
    .flatMap(({ source: [source] }) => turnBefore(text, source))
    .sort((a, b) => a.start - b.start);
  if (turns.length === 0) return [...candidates];
  return candidates.map((candidate) => {
    const content = candidate.content.map((span) => cut(text, span, turns));
    return content.every((span, i) => span === candidate.content[i]) ? candidate : { ...candidate, content };
  });
}

/** The comma before the conjunction and the source after it, as a span. */
function turnBefore(text: string, source: Span | undefined): Span[] {
  if (!source) return [];
  const from = Math.max(0, source.start - LONGEST_TURN);
  const match = TURN.exec(text.slice(from, source.start));
  return match ? [{ start: from + match.index, end: source.start }] : [];
}

function cut(text: string, span: Span, turns: readonly Span[]): Span {
  const turn = turns[tokenIndexAt(turns, span.start)];
  const quoted = /["“”]/.test(text.slice(span.start, Math.min(span.end, turn?.start ?? span.end)));
  return turn && !quoted && turn.start > span.start && turn.end < span.end
    ? { start: span.start, end: turn.start }
    : span;
}
