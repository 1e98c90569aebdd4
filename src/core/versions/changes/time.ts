import { compareTimes } from '../../annotate/times/compare.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import { change, type Edit, type Findings, findingsOf, hunksAt, touched, wordsAt } from './edit.ts';

/** Times that were changed. One day told otherwise (“on Monday”, “yesterday”) explains its place and is no change. */
export function timeChanges(edit: Edit): Findings {
  const before = timesIn(edit, 'before');
  const open = new Set(timesIn(edit, 'after'));
  return findingsOf(
    before.flatMap((x) => {
      const own = hunksAt(edit.hunks, 'before', x.span);
      const y = [...open].find((time) => hunksAt(edit.hunks, 'after', time.span).some((hunk) => own.includes(hunk)));
      if (!y) return [];
      open.delete(y);
      const explained = [...new Set([...own, ...hunksAt(edit.hunks, 'after', y.span)])];
      const relation = compareTimes(x, y);
      if (relation === 'same') return [{ changes: [], explained }];
      const what = `time changed: ${wordsAt(edit.before, x.span)} → ${wordsAt(edit.after, y.span)}`;
      const severity = relation === 'disjoint' ? ('contradiction' as const) : ('imprecision' as const);
      return [{ changes: [change({ type: 'time', severity, what }, edit, x.span, y.span)], explained }];
    }),
  );
}

const timesIn = ({ hunks, ...sides }: Edit, role: 'before' | 'after'): TimeExpression[] =>
  touched(sides[role].reading.times, ({ span }) => [span], sides[role], hunks, role);
