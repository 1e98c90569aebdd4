import { compareTimes } from '../../annotate/times/compare.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import { type AlignedWords, contextOf, type Draft, otherSubjects, side } from './draft.ts';

const LEAST_CONTEXT = 2.5;
const REACH = 6;

/** The same event told at different times, or at one time more exactly. */
export function timeDifferences(words: AlignedWords): Draft[] {
  const { pair } = words;
  const { a, b } = pair;
  const drafts: Draft[] = [];
  for (const x of unmatched(a.times, b.times))
    for (const y of unmatched(b.times, a.times)) {
      if (!isPoint(x) || !isPoint(y)) continue;
      const relation = compareTimes(x, y);
      if (relation === 'same' || relation === 'incomparable') continue;
      if (contextOf(words, x.span, y.span, REACH) < LEAST_CONTEXT || otherSubjects(pair, x.span, y.span)) continue;
      drafts.push({
        type: 'time',
        severity: relation === 'disjoint' ? 'contradiction' : 'imprecision',
        about: 'When',
        sides: [side(a, x.span), side(b, y.span)],
        reasons: [relation === 'disjoint' ? 'the times lie apart' : 'one time is wider than the other'],
        confidence: pair.score * (relation === 'disjoint' ? 1 : 0.7),
      });
    }
  return drafts;
}

const isPoint = ({ type }: TimeExpression): boolean => type === 'date' || type === 'time' || type === 'range';

const unmatched = (own: readonly TimeExpression[], others: readonly TimeExpression[]): TimeExpression[] =>
  own.filter((x) => !others.some((y) => compareTimes(x, y) === 'same'));
