import { CURRENCY_NAMES } from '../../src/core/annotate/en/unit-currencies.ts';
import { UNITS } from '../../src/core/annotate/en/unit-names.ts';
import { findQuantities } from '../../src/core/annotate/quantities/index.ts';
import { findTimes } from '../../src/core/annotate/times/index.ts';
import type { Quantity } from '../../src/core/model/annotation.ts';
import { spanOverlap } from '../../src/core/model/span.ts';
import { analyse } from '../../src/core/text/analysis.ts';
import type { Row } from '../row.ts';
import { plainDocument } from '../times/score.ts';
import { type Expected, type SpecCase, specCases } from './specs.ts';

export const MODELS: readonly (readonly [name: string, file: string])[] = [
  ['number', 'Number/English/NumberModel.json'],
  ['percent', 'Number/English/PercentModel.json'],
  ['currency', 'NumberWithUnit/English/CurrencyModel.json'],
  ['dimension', 'NumberWithUnit/English/DimensionModel.json'],
  ['age', 'NumberWithUnit/English/AgeModel.json'],
  ['temperature', 'NumberWithUnit/English/TemperatureModel.json'],
];

/** One expected value with what was found where it stands. */
export interface Judged {
  readonly text: string;
  readonly quote: string;
  readonly expected: Expected;
  readonly found: Quantity | null;
  readonly valueRight: boolean;
  readonly unitRight: boolean;
}

function quantitiesOf(text: string): Quantity[] {
  const document = plainDocument(text, null);
  const analysis = analyse(document);
  return findQuantities(document, analysis, { attributions: [], times: findTimes(document, analysis) });
}

const near = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));

/** Value by either bound of the interval; unit by the project's own name for it. */
export function judge({ text, expected }: SpecCase): Judged[] {
  const found = quantitiesOf(text);
  return expected.map((wanted) => {
    const mates = found.filter(
      (quantity) =>
        spanOverlap(quantity.number, wanted) > 0 || spanOverlap(quantity.span, wanted) === wanted.end - wanted.start,
    );
    const mate =
      mates.find((quantity) => near(quantity.low, wanted.value) || near(quantity.high, wanted.value)) ??
      mates[0] ??
      null;
    const valueRight = mate !== null && (near(mate.low, wanted.value) || near(mate.high, wanted.value));
    return {
      text,
      quote: text.slice(wanted.start, wanted.end),
      expected: wanted,
      found: mate,
      valueRight,
      unitRight: valueRight && unitMatches(mate?.unit ?? '', mate?.dimension === 'money', wanted),
    };
  });
}

function unitMatches(unit: string, money: boolean, { unit: written, iso }: Expected): boolean {
  if (written === null) return true;
  if (iso !== null) return unit === iso.toLowerCase();
  const lower = written.toLowerCase();
  const measure = UNITS.get(lower) ?? UNITS.get(`${lower}s`) ?? UNITS.get(lower.replace(/^(\w+)/, '$1s'));
  const known = money ? (CURRENCY_NAMES.get(lower) ?? SHORT_NAMES[lower]) : (measure?.unit ?? SHORT_NAMES[lower]);
  return known === undefined ? unit === lower : unit === known;
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  c: 'celsius',
  f: 'fahrenheit',
  age: 'year',
  pound: 'gbp',
  k: 'kelvin',
};

/** Share of expected values found with the right value, and with the right value and unit, for each model under `dir`. */
export function scoreQuantities(dir: string): Row[] {
  return MODELS.flatMap(([name, file]) => {
    const judged = specCases(dir, file).flatMap(judge);
    const share = (hits: number): number => (judged.length === 0 ? 0 : hits / judged.length);
    const corpus = `recognizers ${name}`;
    return [
      {
        corpus,
        measure: 'value',
        value: share(judged.filter(({ valueRight }) => valueRight).length),
        n: judged.length,
      },
      {
        corpus,
        measure: 'value and unit',
        value: share(judged.filter(({ unitRight }) => unitRight).length),
        n: judged.length,
      },
    ];
  });
}
