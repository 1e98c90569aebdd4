import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/core/annotate/quantities/index.ts';
import type { Attribution } from '../../src/core/model/annotation.ts';
import { analyse } from '../../src/core/text/analysis.ts';
import { marked } from '../marked.ts';
import { plain } from '../times/plain.ts';
import { intervalOf, quantitiesIn, quantityIn } from './read.ts';

describe('numbers', () => {
  it.each([
    ['They counted <q>17 boats</q>.', '[17, 17]', 0.5],
    ['They counted <q>1,429 boats</q>.', '[1429, 1429]', 0.5],
    ['They counted <q>forty-two boats</q>.', '[42, 42]', 0.5],
    ['They counted <q>a hundred and six boats</q>.', '[106, 106]', 0.5],
    ['They counted <q>two million boats</q>.', '[2000000, 2000000]', 500_000],
    ['They counted <q>1.4 million boats</q>.', '[1400000, 1400000]', 50_000],
    ['They counted <q>3.5m boats</q>.', '[3500000, 3500000]', 50_000],
    ['They counted <q>half a million boats</q>.', '[500000, 500000]', 50_000],
    ['They counted <q>a dozen boats</q>.', '[12, 12]', 6],
    ['They counted <q>dozens of boats</q>.', '[24, ∞)', 6],
    ['They counted <q>hundreds of thousands of boats</q>.', '[200000, 1000000)', 50_000],
    ['They wrote a <q>one-and-a-half-page letter</q>.', '[1.5, 1.5]', 0.05],
    ['The crew lost <q>two-thirds</q> of the catch.', `[${2 / 3}, ${2 / 3}]`, 0],
    ['The fleet lost <q>one in five boats</q>.', '[0.2, 0.2]', 0],
    ['Fares rose by <q>2½ percent</q>.', '[2.5, 2.5]', 0.05],
  ])('%s', (source, interval, rounding) => {
    const { text, spans } = marked(source);
    const quantity = quantityIn(text);
    expect(intervalOf(quantity)).toBe(interval);
    expect(quantity.rounding).toBeCloseTo(rounding, 6);
    expect(quantity.span).toEqual(spans.q?.[0]);
  });
});

describe('hedges', () => {
  it.each([
    ['They counted more than 1,400 boats.', '(1400, ∞)', 'more-than'],
    ['They counted over 1,400 boats.', '(1400, ∞)', 'more-than'],
    ['They counted at least 64 boats.', '[64, ∞)', 'at-least'],
    ['They counted no fewer than 64 boats.', '[64, ∞)', 'at-least'],
    ['They counted 64 or more boats.', '[64, ∞)', 'at-least'],
    ['They counted 1,400-plus boats.', '[1400, ∞)', 'at-least'],
    ['They counted fewer than 20 boats.', '(-∞, 20)', 'less-than'],
    ['They counted up to 20 boats.', '(-∞, 20]', 'at-most'],
    ['They counted as many as 20 boats.', '(-∞, 20]', 'at-most'],
    ['They counted no more than 20 boats.', '(-∞, 20]', 'at-most'],
    ['They counted nearly 20 boats.', '[20, 20]', 'nearly'],
    ['They counted about 20 boats.', '[20, 20]', 'about'],
    ['They counted an estimated 20 boats.', '[20, 20]', 'about'],
    ['They counted 20 boats or so, 20 or so boats.', '[20, 20]', 'about'],
    ['They counted some 1,400 boats.', '[1400, 1400]', 'some'],
    ['They counted 1,400 boats.', '[1400, 1400]', 'exact'],
  ])('%s', (text, interval, hedge) => {
    const quantity = quantitiesIn(text).at(-1);
    expect(quantity && intervalOf(quantity)).toBe(interval);
    expect(quantity?.hedge).toBe(hedge);
  });

  it('tells "over" a stretch of time from more than it', () => {
    expect(quantitiesIn('It will spend $5 million over four years.').at(-1)?.hedge).toBe('exact');
    expect(quantityIn('It was shut for over four years.').hedge).toBe('more-than');
  });

  it('begins the span at the hedge and ends it after the counted noun', () => {
    const { text, spans } = marked('Police said <q>more than <n>1,400</n> people</q> fled.');
    const quantity = quantityIn(text);
    expect([quantity.span, quantity.number]).toEqual([spans.q?.[0], spans.n?.[0]]);
  });
});

describe('ranges and scores', () => {
  it.each([
    ['The two spoke for 20 to 30 minutes.', '[20, 30]', 'minute', 'time'],
    ['It seats between 20 and 30 people.', '[20, 30]', 'one', 'count'],
    ['It seats 20-30 people.', '[20, 30]', 'one', 'count'],
    ['It cost between $19 and $22 million.', '[19000000, 22000000]', 'usd', 'money'],
    ['It cost $19 million to $22 million.', '[19000000, 22000000]', 'usd', 'money'],
    ['Rates of from 2 to 3 percent are common.', '[2, 3]', 'percent', 'ratio'],
    ['The council approved it in an 8-6 vote.', '[6, 8]', 'one', 'score'],
    ['The council voted 52 to 48 for it.', '[48, 52]', 'one', 'score'],
  ])('%s', (text, interval, unit, dimension) => {
    const quantity = quantitiesIn(text).at(-1);
    expect(quantity && intervalOf(quantity)).toBe(interval);
    expect(quantity).toMatchObject({ unit, dimension });
  });

  it('reads a change as two values', () => {
    expect(quantitiesIn('Rates rose from 2 to 3 percent.').map(intervalOf)).toEqual(['[2, 2]', '[3, 3]']);
  });
});

describe('units', () => {
  it.each([
    ['It cost $5.', 'usd', 5],
    ['It cost US$5bn.', 'usd', 5e9],
    ['It cost C$20.', 'cad', 20],
    ['It cost £3.5m.', 'gbp', 3.5e6],
    ['It cost 200 million euros.', 'eur', 2e8],
    ['It cost 40 Canadian dollars.', 'cad', 40],
    ['It fell 35.7%.', 'percent', 35.7],
    ['It fell 35.7 per cent.', 'percent', 35.7],
    ['It fell two percentage points.', 'percentage-point', 2],
    ['It lies 20 km off.', 'km', 20],
    ['It lies twelve miles off.', 'mile', 12],
    ['It covers 40 square miles.', 'square-mile', 40],
    ['It covers 40 km2.', 'square-km', 40],
    ['It weighs 30 metric tons.', 'tonne', 30],
    ['It holds 90 gallons.', 'gallon', 90],
    ['It reached 40C.', 'celsius', 40],
    ['It reached 104 degrees Fahrenheit.', 'fahrenheit', 104],
    ['It went at 70 mph.', 'mph', 70],
    ['It makes 12 megawatts.', 'megawatt', 12],
    ['It stores 16 gigabytes.', 'gigabyte', 16],
    ['It measures 5 feet 6 inches.', 'foot', 5.5],
    ['It cost three dollars and fifty cents.', 'usd', 3.5],
    ['A 20-minute talk followed.', 'minute', 20],
  ])('%s', (text, unit, value) => {
    expect(quantityIn(text)).toMatchObject({ unit, low: value, high: value });
  });
});

describe('what is counted', () => {
  it.each([
    ['Over 1,400 people died.', 'people', null],
    ['The blast killed over 1,400.', 'people', null],
    ['Another 4,000 were injured.', 'people', null],
    ['The couple owed $43 million in federal taxes.', 'tax', 'in federal taxes'],
    ['He won 44 percent of the Hispanic vote.', 'vote', 'of the Hispanic vote'],
    ['It paid $5 a share.', null, 'a share'],
    ['They shelled 12 villages in rebel-held suburbs.', 'village', 'in rebel-held suburbs'],
    ['They held a 20-minute talk.', 'talk', null],
    ['It had a turnout of 71 percent.', 'turnout', null],
    ['The penalty was about $500.', 'penalty', null],
    ['The effective rate for federal, state and local taxes was 45.8 percent.', 'rate', null],
    ['They gave $15 million to charity.', null, 'to charity'],
    ['They gave a total of $500.', null, null],
  ])('%s', (text, counted, scope) => {
    const quantity = quantityIn(text);
    expect(quantity.counted).toBe(counted);
    expect(quantity.scope && text.slice(quantity.scope.start, quantity.scope.end)).toBe(scope);
  });

  it('reads a part and its whole', () => {
    const [part, whole] = quantitiesIn('It was signed by 11 of its 20 members.');
    expect(part).toMatchObject({ low: 11, counted: 'member' });
    expect(whole).toMatchObject({ low: 20, counted: 'member' });
  });

  it('takes the percentage of a rate from a later one', () => {
    const [first, second] = quantitiesIn('Her federal rate was 35.72, and, with all taxes, a rate of 45.8 percent.');
    expect(first).toMatchObject({ low: 35.72, unit: 'percent', counted: 'rate' });
    expect(second).toMatchObject({ low: 45.8, unit: 'percent', counted: 'rate' });
  });

  it('knows ages and ordinals', () => {
    expect(quantityIn('Ada Moreau, 42, said so.')).toMatchObject({ low: 42, dimension: 'age', unit: 'year' });
    expect(quantityIn('A three-year-old boy said so.')).toMatchObject({ low: 3, dimension: 'age', counted: 'boy' });
    expect(quantityIn('It is the third major release.')).toMatchObject({ low: 3, dimension: 'ordinal' });
  });

  it('keeps the date right after the figure', () => {
    const { text, spans } = marked('Sales were $9 million in <t>2013</t>.');
    expect(quantityIn(text).asOf).toEqual(spans.t?.[0]);
  });

  it('says in whose voice the figure stands', () => {
    const { text, spans } = marked('<c>At least 64 boats sank</c>, the port said.');
    const document = plain(text);
    const said: Attribution = {
      id: 'a1',
      kind: 'indirect',
      source: [],
      cue: null,
      content: spans.c ?? [],
      speaker: { id: 'port', name: 'the port' },
      addressee: null,
      stance: 'said',
      commitment: 'neutral',
      within: null,
      rule: 'test',
      confidence: 1,
    };
    const [quantity] = findQuantities(document, analyse(document), { attributions: [said], times: [] });
    expect(quantity?.voice).toEqual({ type: 'speaker', attribution: 'a1', speaker: said.speaker });
  });
});

describe('numbers that are no figures', () => {
  it.each([
    'One of the ministers said no one knew one another.',
    'Flight 17 left from gate 5 for the Boeing 747.',
    'They met on Sept. 6, 2013, and again in 1998.',
    'He lives at 1600 Harbour Street.',
    'Call 555-1234 about the F-16 and the G20.',
    'It is a two-way street and a one-time offer.',
    'Route 66 and Area 51 are famous, said the Group of 20.',
    'The Nikkei 225 index and the S&P 500 fell.',
    'See version 3.2.1 of No. 5 at 10:30.',
  ])('%s', (text) => {
    expect(quantitiesIn(text).map(({ number }) => text.slice(number.start, number.end))).toEqual([]);
  });
});

it('keeps every span within the text, in order of the numbers, the number within the span', () => {
  const text =
    'Some 1,400 people, 400 of them children, paid $5 a share; 35.72 and 45.8 percent of 20 to 30 members voted 8-6 by -5.';
  const quantities = quantitiesIn(text);
  expect(quantities.length).toBeGreaterThan(6);
  quantities.forEach(({ span, number, scope, asOf }, i) => {
    for (const { start, end } of [span, number, ...(scope ? [scope] : []), ...(asOf ? [asOf] : [])]) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    expect(number.start).toBeGreaterThanOrEqual(span.start);
    expect(number.end).toBeLessThanOrEqual(span.end);
    expect(number.start).toBeGreaterThanOrEqual(quantities[i - 1]?.number.end ?? 0);
  });
});
