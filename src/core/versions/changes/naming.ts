import type { Entity, Mention } from '../../model/annotation.ts';
import type { DifferenceType, Severity } from '../../model/comparison.ts';
import { fold } from '../../text/normalise.ts';
import { type Hunk, spanOf } from '../hunks.ts';
import type { RevisedWord } from '../units.ts';
import { told } from './certainty.ts';
import { changeAt, type Edit, type Findings, findingsOf, NOTHING, type Side, touched } from './edit.ts';

/** Longest place, in words on a side, that only exchanges one name for another. */
const LONGEST = 7;

/** A person, body or place that stands where another stood, or that is named more or less fully. */
export function namingChanges(edit: Edit): Findings {
  return findingsOf(
    edit.hunks.map((hunk) => {
      if (
        hunk.before.length === 0 ||
        hunk.after.length === 0 ||
        hunk.before.length > LONGEST ||
        hunk.after.length > LONGEST
      )
        return NOTHING;
      const [x, y] = [namedIn(edit.before, hunk, 'before'), namedIn(edit.after, hunk, 'after')];
      if (!x || !y) return NOTHING;
      const type: DifferenceType = x.type === 'place' && y.type === 'place' ? 'place' : 'actor';
      const severity: Severity = sharesName(hunk) || x.pronoun !== y.pronoun ? 'wording' : 'contradiction';
      return { changes: [changeAt({ type, severity, what: told(edit, hunk) }, edit, hunk)], explained: [hunk] };
    }),
  );
}

/** What the telling words of a place name, where they name something. A capital at the beginning of a sentence is no name by itself. */
function namedIn(side: Side, hunk: Hunk, role: 'before' | 'after'): { type: Entity['type']; pronoun: boolean } | null {
  const mentions = touched(side.reading.mentions, ({ span }: Mention) => [span], side, [hunk], role).filter(
    ({ kind }) => kind !== 'nominal',
  );
  const [first] = mentions;
  const span = spanOf(hunk[role]);
  if (!first || !span) return null;
  const others = hunk[role].filter(
    (word) =>
      word.weight > 0 && !mentions.some((mention) => mention.span.start < word.end && mention.span.end > word.start),
  );
  if (others.length > 1) return null;
  const type = side.reading.entities.find(({ id }) => id === first.entity)?.type ?? 'other';
  if (type === 'other' && side.units.some(({ start }) => start === first.span.start)) return null;
  return { type, pronoun: first.kind === 'pronoun' };
}

/** Whether both sides have a telling word of the name, or nearly so: one is the fuller, or spelt otherwise. */
function sharesName({ before, after }: Hunk): boolean {
  const names = (words: readonly RevisedWord[]) =>
    words.filter(({ weight }) => weight > 0).map(({ key }) => fold(key).replace(/'s$/, ''));
  const [x, y] = [names(before), names(after)];
  return x.some((p) => y.some((q) => p === q || isSpelling(p, q)));
}

/** One letter changed, added, left out, or two that changed places. */
function isSpelling(p: string, q: string): boolean {
  if (Math.min(p.length, q.length) < 4 || Math.abs(p.length - q.length) > 1) return false;
  let start = 0;
  while (start < p.length && p[start] === q[start]) start++;
  let end = 0;
  while (end < Math.min(p.length, q.length) - start && p[p.length - 1 - end] === q[q.length - 1 - end]) end++;
  const [left, right] = [p.length - start - end, q.length - start - end];
  return (
    Math.max(left, right) <= 1 || (left === 2 && right === 2 && p[start] === q[start + 1] && p[start + 1] === q[start])
  );
}
