import type { Quantity, TimeExpression } from '../../model/annotation.ts';
import { type Span, spanContains } from '../../model/span.ts';
import { isWord } from '../../text/tokens.ts';
import type { Profile } from '../profile.ts';
import type { Draft, SideDraft } from './draft.ts';

/** Words that bring a figure or a time in, and are no part of it. */
const LEADING: ReadonlySet<string> = new Set(['DET', 'ADP']);

/**
 * Whether two sides with a figure or a time in each have the same words but for how these are written: “six workers” and
 * “6 workers”, “on Sept. 6” and “6 September”. Values that are not the words they stand in are left alone.
 */
export function saysTheSame({ sides: [x, y] }: Draft, { a, b }: { readonly a: Profile; readonly b: Profile }): boolean {
  const [left, right] = [keysOf(a, x), keysOf(b, y)];
  return left !== undefined && right !== undefined && left === right;
}

/** The words of a side with each figure and time as its value; undefined where it has none or stands elsewhere. */
function keysOf({ reading, sentence, quantities, times }: Profile, { reading: own, span, value }: SideDraft) {
  if (own.id !== reading.id || value !== reading.text.slice(span.start, span.end)) return undefined;
  const known = [...quantities.map(figureOf), ...times.map(timeOf)].filter(
    (item) => item.key !== undefined && spanContains(span, item.span),
  );
  if (known.length === 0) return undefined;
  const inKnown = (part: Span) => known.some((item) => spanContains(item.span, part));
  const words = sentence.tokens
    .filter((token) => spanContains(span, token) && isWord(token) && !inKnown(token) && !LEADING.has(token.pos))
    .map(({ start, lower }) => ({ start, key: lower }));
  return [...words, ...known.map((item) => ({ start: item.span.start, key: item.key }))]
    .sort((p, q) => p.start - q.start)
    .map(({ key }) => key)
    .join(' ');
}

const figureOf = ({ span, low, high, unit, counted }: Quantity) => ({
  span,
  key: low === null && high === null ? undefined : `${low}–${high} ${unit} ${counted}`,
});

const timeOf = ({ span, value, relative, precision }: TimeExpression) => ({
  span,
  key: precision === 'vague' ? undefined : (value ?? relative ?? undefined),
});
