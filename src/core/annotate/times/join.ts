import type { TimeExpression } from '../../model/annotation.ts';

/** Puts together what neighbouring rules read: a day with its hour, the two ends of a range, an open "since". */
export function joinTimes(text: string, times: readonly TimeExpression[]): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    const pair = last && (dayWithHour(text, last, time) ?? rangeOf(text, last, time));
    if (pair) joined[joined.length - 1] = pair;
    else joined.push(time);
  }
  return joined.map((time) => openSince(text, time));
}

const between = (text: string, a: TimeExpression, b: TimeExpression): string | null =>
  b.span.start - a.span.end > 12 ? null : text.slice(a.span.end, b.span.start);

const clockOf = (time: TimeExpression): string | undefined =>
  time.type === 'time' ? /^T.*/.exec(time.relative ?? '')?.[0] : undefined;

const isDay = (time: TimeExpression): boolean =>
  time.type === 'date' && (time.precision === 'day' || time.precision === 'part-of-day');

/** "10 p.m. Wednesday", "Friday at 5 p.m.". */
function dayWithHour(text: string, a: TimeExpression, b: TimeExpression): TimeExpression | null {
  const gap = between(text, a, b);
  if (gap === null || !/^(?: |, | on |, on | at |, at | around | about | at about | at around )$/.test(gap))
    return null;
  const [clock, day, hour] = clockOf(a) ? [clockOf(a), b, a] : [clockOf(b), a, b];
  if (clock === undefined || !isDay(day)) return null;
  const date = day.value !== null && /^[\dX]{4}-\d\d-\d\d$/.test(day.value) ? day.value : null;
  return {
    ...day,
    span: { start: a.span.start, end: b.span.end },
    type: 'time',
    precision: hour.precision,
    value: date === null ? null : `${date}${clock}`,
    relative: day.relative === null ? clock : `${day.relative}-${clock}`,
  };
}

const RANGE_ENDS: ReadonlySet<string> = new Set([
  'year',
  'month',
  'day',
  'decade',
  'quarter',
  'hour',
  'minute',
  'part-of-day',
]);

/** "from 2007 to 2014", "between Monday and Thursday", "2000-2006". */
function rangeOf(text: string, a: TimeExpression, b: TimeExpression): TimeExpression | null {
  const gap = between(text, a, b);
  if (gap === null || a.type !== b.type || !(a.type === 'date' || a.type === 'time')) return null;
  if (a.precision !== b.precision || !RANGE_ENDS.has(a.precision)) return null;
  const both = /^ and $/.test(gap) && /\bbetween $/i.test(text.slice(Math.max(0, a.span.start - 8), a.span.start));
  const spaced = a.precision === 'year' && /^ [-–] $/.test(gap);
  if (!both && !spaced && !/^(?: to | until | till | through | thru |[-–])$/.test(gap)) return null;
  const known = a.value !== null && b.value !== null && !a.value.includes('/') && !b.value.includes('/');
  if (known && (a.value ?? '') > (b.value ?? '')) return null;
  return {
    ...b,
    span: { start: a.span.start, end: b.span.end },
    type: 'range',
    value: known ? `${a.value}/${b.value}` : null,
    offset: null,
    relative: a.relative === null && b.relative === null ? null : `${a.relative ?? a.value}/${b.relative ?? b.value}`,
  };
}

/** "since the 1980s": from then on. */
function openSince(text: string, time: TimeExpression): TimeExpression {
  if (time.type !== 'date' || time.precision === 'vague') return time;
  if (!/\bsince (?:at least |about |around )?$/i.test(text.slice(Math.max(0, time.span.start - 16), time.span.start)))
    return time;
  const value = time.value === null || time.value.includes('/') ? time.value : `${time.value}/..`;
  return { ...time, type: 'range', value, relative: time.relative === null ? null : `${time.relative}/..` };
}
