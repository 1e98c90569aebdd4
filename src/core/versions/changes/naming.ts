import type { Entity, Mention } from '../../model/annotation.ts';
import type { DifferenceType, Severity } from '../../model/comparison.ts';
import { fold } from '../../text/normalise.ts';
import { type Hunk, spanOf } from '../hunks.ts';
import type { RevisedWord } from '../units.ts';
import { told } from './certainty.ts';
import { changeAt, type Edit, type Findings, findingsOf, isCapitalOnly, NOTHING, type Side, touched } from './edit.ts';
import { isSpelling } from './spelling.ts';

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
      const type: DifferenceType = isPlace(x, y, edit.after, hunk.after[0]?.start ?? 0) ? 'place' : 'actor';
      const severity: Severity = sharesName(hunk) || x.pronoun !== y.pronoun ? 'wording' : 'contradiction';
      return { changes: [changeAt({ type, severity, what: told(edit, hunk) }, edit, hunk)], explained: [hunk] };
    }),
  );
}

/** Two places, or one and a name of which nothing tells what it names, or that stands where places do. */
const isPlace = (x: Named, y: Named, { reading: { text } }: Side, start: number): boolean =>
  (x.type === 'place' || y.type === 'place') &&
  (x.type === y.type ||
    x.type === 'other' ||
    y.type === 'other' ||
    PLACE_BEFORE.test(text.slice(Math.max(0, start - 20), start)));

const PLACE_BEFORE = /\b(?:in|at|near|from|to|off|outside|towards?|across|through|into|around) (?:the )?$/;

interface Named {
  readonly type: Entity['type'];
  readonly pronoun: boolean;
}

/** What the telling words of a place name, where they name something. A capital at the beginning of a sentence is no name by itself. */
function namedIn(side: Side, hunk: Hunk, role: 'before' | 'after'): Named | null {
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
  if (isCapitalOnly(side, first)) return null;
  const type = side.reading.entities.find(({ id }) => id === first.entity)?.type ?? 'other';
  return { type, pronoun: first.kind === 'pronoun' };
}

/** Whether both sides have a telling word of the name, or nearly so: one is the fuller, or spelt otherwise. */
function sharesName({ before, after }: Hunk): boolean {
  const names = (words: readonly RevisedWord[]) =>
    words.filter(({ weight }) => weight > 0).map(({ key }) => fold(key).replace(/'s$/, ''));
  const [x, y] = [names(before), names(after)];
  return x.some((p) => y.some((q) => p === q || isSpelling(p, q)));
}
