import { describe, expect, it } from 'vitest';
import { findTimes } from '../../src/core/annotate/times/index.ts';
import type { TimeExpression } from '../../src/core/model/annotation.ts';
import { analyse } from '../../src/core/text/analysis.ts';
import { marked } from '../marked.ts';
import { plain } from './plain.ts';

/** A Friday. */
const FRIDAY = '2013-09-06';

function timesIn(text: string, published: string | null): TimeExpression[] {
  const document = plain(text, published);
  return findTimes(document, analyse(document));
}

/** Each `<t>` must be read as a time of its own, with the value given. */
function check(source: string, published: string | null, values: readonly (string | null)[]): TimeExpression[] {
  const { text, spans } = marked(source);
  const times = timesIn(text, published);
  expect(times.map(({ span }) => text.slice(span.start, span.end))).toEqual(
    (spans.t ?? []).map(({ start, end }) => text.slice(start, end)),
  );
  expect(times.map(({ span }) => span)).toEqual(spans.t ?? []);
  expect(times.map(({ value }) => value)).toEqual(values);
  return times;
}

describe('dates in full', () => {
  it.each([
    ['Talks opened on <t>Sept. 6, 2013</t>.', ['2013-09-06']],
    ['Talks opened on <t>6 September 2013</t>.', ['2013-09-06']],
    ['Talks opened on <t>Friday, Sept. 6, 2013</t>, in Geneva.', ['2013-09-06']],
    ['Talks opened on <t>2013-09-06</t>.', ['2013-09-06']],
    ['The form was dated <t>9/6/13</t>.', ['2013-09-06']],
    ['Production began in <t>August 1988</t>.', ['1988-08']],
    ['The law dates from <t>1977</t>.', ['1977']],
    ['Prices tripled in <t>the 1980s</t>.', ['198X']],
    ['The bridge dates from <t>the 19th century</t>.', ['18XX']],
    ['Sales fell in <t>the third quarter of 2012</t>.', ['2012-35']],
    ['They met in <t>the summer of 1998</t>.', ['1998-22']],
    ['They met on <t>Christmas Day 2010</t>.', ['2010-12-25']],
  ])('%s', (source, values) => {
    check(source, null, values);
  });
});

describe('dates counted from publication', () => {
  it.each([
    ['The mayor resigned <t>Friday</t>.', ['2013-09-06']],
    ['The mayor resigned <t>Thursday</t>.', ['2013-09-05']],
    ['The mayor resigned on <t>Saturday</t>.', ['2013-08-31']],
    ['The mayor will resign on <t>Tuesday</t>.', ['2013-09-10']],
    ['The vote is scheduled for <t>Monday</t>.', ['2013-09-09']],
    ['The mayor resigned <t>last Friday</t>.', ['2013-08-30']],
    ['The mayor resigned <t>late Friday afternoon</t>.', ['2013-09-06']],
    ['The mayor resigned <t>yesterday</t> and left <t>last night</t>.', ['2013-09-05', '2013-09-05']],
    ['The budget passed <t>last month</t>.', ['2013-08']],
    ['The budget passed <t>earlier this year</t>.', ['2013']],
    ['The budget was due <t>next week</t>.', ['2013-09-09/2013-09-15']],
    ['The budget passed <t>a week ago</t>.', ['2013-08-30']],
    ['The budget passed <t>three years ago</t>.', ['2010']],
    ['The alarm rang <t>two hours ago</t>.', ['2013-09-06']],
    ['The alarm rang <t>the following day</t>.', [null]],
    ['It ran through <t>the past two weeks</t>.', ['P2W']],
    ['The attack of <t>August 21</t> killed scores.', ['2013-08-21']],
    ['The inquest opened <t>Dec. 27</t>.', ['2012-12-27']],
    ['The inquest opened in <t>October</t>.', ['2012-10']],
    ['It has run since <t>April</t>.', ['2013-04/..']],
    ['The ban was lifted on <t>New Year’s Day</t>.', ['2013-01-01']],
    ['The shops closed on <t>Labor Day</t>.', ['2013-09-02']],
    ['Voting ends <t>Friday at 5 p.m. Eastern time</t>.', ['2013-09-06T17:00']],
    ['Voting ends at <t>9:30 a.m. GMT on Friday</t>.', ['2013-09-06T09:30Z']],
  ])('%s', (source, values) => {
    check(source, FRIDAY, values);
  });

  it('takes the date of a dateline before that of publication', () => {
    const { text, spans } = marked('<line>MOSCOW, Sept. 4 (Wire) —</line> Ministers met Tuesday.');
    const [line] = spans.line ?? [];
    if (!line) throw new Error('no dateline marked');
    const document = plain(text, FRIDAY, { ...line, place: 'MOSCOW', agency: 'Wire' });
    const tuesday = findTimes(document, analyse(document)).at(-1);
    expect(tuesday).toMatchObject({ value: '2013-09-03', anchor: 'dateline', offset: -1 });
  });
});

describe('dates counted from a day nobody stated', () => {
  it.each([
    ['The mayor resigned <t>Friday</t>.', 'friday'],
    ['The mayor resigned <t>Friday evening</t>.', 'friday-evening'],
    ['The mayor resigned <t>yesterday</t>.', 'yesterday'],
    ['The mayor resigned <t>last month</t>.', 'last-month'],
    ['The mayor resigned <t>a week ago</t>.', 'a-week-ago'],
    ['The mayor left <t>two days after</t> losing the vote.', 'two-days-later'],
  ])('%s', (source, key) => {
    const [time] = check(source, null, [null]);
    expect(time).toMatchObject({ relative: key, anchor: 'none' });
  });

  it('leaves the year of a month and day open', () => {
    check('The inquest opened <t>Dec. 27</t> and closed in <t>March</t>.', null, ['XXXX-12-27', 'XXXX-03']);
  });
});

describe('ranges, lengths and repeated times', () => {
  it.each([
    ['They filed from <t>2007 to 2014</t>.', ['2007/2014']],
    ['They filed between <t>2011 and 2014</t>.', ['2011/2014']],
    ['Rates held over <t>2000-2006</t>.', ['2000/2006']],
    ['Rates held in the <t>2006-07</t> season.', ['2006/2007']],
    ['They met <t>Sept. 6-8, 2013</t>.', ['2013-09-06/2013-09-08']],
    ['Rates have held since <t>the 1980s</t>.', ['198X/..']],
    ['The two spoke for <t>20 to 30 minutes</t>.', ['PT20M/PT30M']],
    ['The siege lasted <t>two months</t>.', ['P2M']],
    ['The siege lasted <t>two and a half years</t>.', ['P2.5Y']],
    ['He gave a <t>20-minute</t> speech.', ['PT20M']],
    ['They meet <t>every Friday</t>.', [null]],
  ])('%s', (source, values) => {
    check(source, null, values);
  });

  it('counts from the time named before', () => {
    check('The store opened in <t>1977</t>. <t>Two years later</t> it burned.', null, ['1977', '1979']);
  });
});

describe('words that are times elsewhere', () => {
  it.each([
    'They may march on the capital and may sit in the sun.',
    'She was the second of three; in the fall he broke his arm.',
    'April Lane and August Kerr wrote the report.',
    'The 2000 people marched past 1984 Main Street and paid $2012.',
    'The three-year-old boy was unhurt.',
    'One of the ministers said so at the time.',
    'The ratio stood at 4:1, with a score of 12:3.',
  ])('%s', (text) => {
    expect(timesIn(text, FRIDAY).map(({ span }) => text.slice(span.start, span.end))).toEqual([]);
  });
});

it('keeps every span within the text and in order', () => {
  const text = 'Friday. From 2007 to 2014, on Sept. 6, 2013 at 5 p.m., every day for two weeks, then last May.';
  const times = timesIn(text, FRIDAY);
  expect(times.length).toBeGreaterThan(5);
  times.forEach(({ span }, i) => {
    expect(span.start).toBeGreaterThanOrEqual(times[i - 1]?.span.end ?? 0);
    expect(span.end).toBeLessThanOrEqual(text.length);
  });
});
