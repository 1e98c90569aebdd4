import { compareTimes, type TimeRelation } from '../../annotate/times/compare.ts';
import type { TimeExpression, TimePrecision } from '../../model/annotation.ts';
import { spanOverlap } from '../../model/span.ts';
import type { Profile } from '../profile.ts';
import { type AlignedWords, contextOf, type Draft, likeliest, side, topicOf } from './draft.ts';

const LEAST_CONTEXT = 0.5;
const REACH = 6;
/** In sentences aligned as surely as this, times need no more in common. */
const SURE = 0.5;
/** A time that holds the other is likelier meant to be the same than one that lies apart. */
const NEARNESS: Readonly<Record<TimeRelation, number>> = {
  same: 9,
  contains: 2,
  overlaps: 1,
  disjoint: 0,
  incomparable: 0,
};

interface Match {
  readonly x: TimeExpression;
  readonly y: TimeExpression;
  readonly relation: TimeRelation;
  readonly weight: number;
}

/** The same event told at different times, at one time more exactly, or lasting differently long. */
export function timeDifferences(words: AlignedWords): Draft[] {
  const { a, b, score } = words.pair;
  const candidates = a.times.flatMap((x) => b.times.flatMap((y) => candidate(words, x, y) ?? []));
  return likeliest(candidates)
    .filter(({ x, y, relation }) => relation !== 'same' && !(isFigure(a, x) && isFigure(b, y)))
    .map(({ x, y, relation }) => ({
      type: x.type === 'duration' ? ('figure' as const) : ('time' as const),
      severity: relation === 'disjoint' ? ('contradiction' as const) : ('imprecision' as const),
      about: `${x.type === 'duration' ? 'How long' : 'When'}${topicOf(words, x.span)}`,
      sides: [side(a, x.span), side(b, y.span)] as const,
      reasons: [RELATION_WORDS[relation]],
      confidence: score * (relation === 'disjoint' ? 1 : 0.7),
    }));
}

const RELATION_WORDS: Readonly<Record<TimeRelation, string>> = {
  same: 'the same time',
  contains: 'one time is wider than the other',
  overlaps: 'the times overlap',
  disjoint: 'the times lie apart',
  incomparable: 'the times are told in ways that cannot be set against each other',
};

function candidate(words: AlignedWords, x: TimeExpression, y: TimeExpression): Match | undefined {
  if (kindOf(x) !== kindOf(y)) return undefined;
  const relation = relationOf(words, x, y);
  const context = contextOf(words, x.span, y.span, REACH);
  if (relation !== 'same' && context < LEAST_CONTEXT && words.pair.score < SURE) return undefined;
  if (relation === 'disjoint' && scaleOf(x.precision) !== scaleOf(y.precision) && words.pair.score < SURE)
    return undefined;
  return { x, y, relation, weight: context + NEARNESS[relation] };
}

/** Hours of a day nobody names are hours of the same day, unless one of them is told in a time zone of its own. */
function relationOf({ pair: { a, b } }: AlignedWords, x: TimeExpression, y: TimeExpression): TimeRelation {
  const [left, right] = [x.relative, y.relative];
  if (
    x.value !== null ||
    y.value !== null ||
    !left ||
    !right ||
    !CLOCK.test(left) ||
    !CLOCK.test(right) ||
    namesZone(a, x) ||
    namesZone(b, y)
  )
    return compareTimes(x, y);
  if (left === right) return 'same';
  return left.slice(0, 3) === right.slice(0, 3) && x.precision !== y.precision ? 'contains' : 'disjoint';
}

const CLOCK = /^T\d\d:\d\d$/;
/** Units of text after a time in which the name of its zone stands. */
const ZONE_REACH = 20;

const namesZone = ({ reading }: Profile, { span }: TimeExpression): boolean =>
  /\b(?:[A-Z]{1,3}T|UTC|local time)\b/.test(reading.text.slice(span.start, span.end + ZONE_REACH));

/** A length of time that is a figure is compared as one; here it is only paired off. */
const isFigure = ({ quantities }: Profile, { type, span }: TimeExpression): boolean =>
  type === 'duration' && quantities.some((quantity) => spanOverlap(quantity.span, span) > 0);

const kindOf = ({ type }: TimeExpression): 'point' | 'duration' | 'set' =>
  type === 'duration' || type === 'set' ? type : 'point';

/** Times of different scales that lie apart are times of different things: an hour of Tuesday and the year a house was built. */
const scaleOf = (precision: TimePrecision): 'day' | 'month' | 'year' | 'vague' => {
  if (['minute', 'hour', 'part-of-day', 'day'].includes(precision)) return 'day';
  if (['week', 'month', 'season', 'quarter'].includes(precision)) return 'month';
  return precision === 'vague' ? 'vague' : 'year';
};
