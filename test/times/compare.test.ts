import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTimes, timeInterval } from '../../src/core/annotate/times/compare.ts';
import { findTimes } from '../../src/core/annotate/times/index.ts';
import type { TimeExpression } from '../../src/core/model/annotation.ts';
import { analyse } from '../../src/core/text/analysis.ts';
import { plain } from './plain.ts';

function time(words: string, published: string | null): TimeExpression {
  const document = plain(`It happened ${words}.`, published);
  const [first] = findTimes(document, analyse(document));
  if (!first) throw new Error(`no time in “${words}”`);
  return first;
}

const PHRASES = [
  'Friday',
  'Thursday',
  'Friday evening',
  'Friday afternoon',
  'yesterday',
  'today',
  'this month',
  'last month',
  'a week ago',
  'last year',
  'Sept. 6, 2013',
  'August 21',
  'in August 2013',
  'in 2013',
  'in the 1980s',
  'from 2007 to 2014',
  'since 2007',
  'at 5 p.m. Friday',
  'for two months',
  'every Friday',
  'now',
];

describe('compareTimes', () => {
  it.each([
    ['Friday', 'Friday', null, 'same'],
    ['Friday', 'Thursday', null, 'disjoint'],
    ['Friday', 'Friday evening', null, 'contains'],
    ['Friday afternoon', 'Friday evening', null, 'disjoint'],
    ['this month', 'a week ago', null, 'overlaps'],
    ['this month', 'last month', null, 'disjoint'],
    ['yesterday', 'today', null, 'disjoint'],
    ['Friday', 'last year', null, 'overlaps'],
    ['Friday', 'three years ago', null, 'disjoint'],
    ['August 21', 'August 22', null, 'disjoint'],
    ['August 21', 'August 21, 2013', null, 'same'],
    ['Friday', 'Sept. 6, 2013', '2013-09-07', 'same'],
    ['in 2013', 'Sept. 6, 2013', null, 'contains'],
    ['from 2007 to 2014', 'since 2007', null, 'contains'],
    ['from 2007 to 2014', 'from 2010 to 2016', null, 'overlaps'],
    ['for two months', 'for two months', null, 'same'],
    ['for two months', 'for three months', null, 'disjoint'],
    ['for two months', 'Friday', null, 'incomparable'],
    ['Friday', 'Sept. 6, 2013', null, 'incomparable'],
  ] as const)('%s and %s', (a, b, published, relation) => {
    expect(compareTimes(time(a, published), time(b, published))).toBe(relation);
  });

  it('has no direction', () => {
    const phrase = fc.constantFrom(...PHRASES);
    const day = fc.constantFrom(null, '2013-09-06', '2014-01-02');
    fc.assert(
      fc.property(phrase, phrase, day, day, (a, b, first, second) => {
        const [left, right] = [time(a, first), time(b, second)];
        expect(compareTimes(left, right)).toBe(compareTimes(right, left));
      }),
    );
  });
});

describe('timeInterval', () => {
  it.each(PHRASES)('%s is no empty interval', (phrase) => {
    const interval = timeInterval(time(phrase, '2013-09-06'));
    if (interval) expect(interval.from).toBeLessThan(interval.to);
    else expect(['for two months', 'every Friday', 'now']).toContain(phrase);
  });

  it('puts a part of a day within its day', () => {
    const [day, evening] = [
      timeInterval(time('Friday', '2013-09-06')),
      timeInterval(time('Friday evening', '2013-09-06')),
    ];
    expect(evening?.from).toBe((day?.from ?? 0) + 0.75);
    expect(evening?.to).toBe(day?.to);
  });
});
