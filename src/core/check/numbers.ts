import { ORDINALS } from '../annotate/en/number-words.ts';
import { findQuantities } from '../annotate/quantities/index.ts';
import { readNumber } from '../annotate/quantities/number.ts';
import { numberStarts } from '../annotate/quantities/starts.ts';
import { findTimes } from '../annotate/times/index.ts';
import type { Quantity } from '../model/annotation.ts';
import type { Document } from '../model/document.ts';
import { type Span, spanContains, spanOverlap } from '../model/span.ts';
import { analyse, tokensIn } from '../text/analysis.ts';
import { stemOf } from '../text/stems.ts';
import type { Case, Cited } from './case.ts';
import type { Refusal } from './claim.ts';

/** A number as written, in digits or in words. */
export interface FoundNumber extends Span {
  readonly value: number;
}

/** "no one", "the one": a pronoun. */
const PRONOUN_ONE = /(?:\b(?:no|any|every|some|each|which|this|that|the)[ -])$/i;

/** Every number in a stretch of a document: digits, words ("nine") and ordinals. */
export function numbersIn(document: Document, span: Span): FoundNumber[] {
  const { text } = document;
  const found: FoundNumber[] = [];
  for (const start of numberStarts(text, span)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const number = readNumber(text, start);
    if (!number || number.end > span.end) continue;
    const written = text.slice(number.start, number.end);
    if (/^one$/i.test(written) && PRONOUN_ONE.test(text.slice(Math.max(0, start - 7), start))) continue;
    found.push({ start, end: number.end, value: number.value });
  }
  for (const { start, end, lower } of tokensIn(analyse(document).tokens, span)) {
    const value = ORDINALS.get(lower);
    if (value !== undefined && !found.some((number) => spanOverlap(number, { start, end }) > 0))
      found.push({ start, end, value });
  }
  return found;
}

export const isSame = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x));

/** Every number of the claim is a number of a cited passage, of the same unit and thing, between the same bounds. */
export function numberRefusals(one: Case): Refusal[] {
  const known = one.cited.flatMap(({ document, passage }) => numbersIn(document, passage));
  const missing = numbersIn(one.body, { start: 0, end: one.body.text.length }).filter(
    ({ value }) => !known.some((number) => isSame(number.value, value)),
  );
  if (missing.length > 0)
    return missing.map(({ start, end }) => ({
      rule: 'number' as const,
      reason: `${one.body.text.slice(start, end)} is no number of the cited passages`,
    }));
  return figureRefusals(one);
}

function figureRefusals(one: Case): Refusal[] {
  const { body } = one;
  const analysis = analyse(body);
  const own = findQuantities(body, analysis, { attributions: [], times: findTimes(body, analysis) });
  const known = one.cited.flatMap((cited) => quantitiesOf(cited).map((quantity) => ({ quantity, cited })));
  return own.flatMap((quantity): Refusal[] => {
    const written = body.text.slice(quantity.span.start, quantity.span.end);
    const alike = known.filter(({ quantity: other }) => sameBounds(quantity, other, false));
    if (alike.length === 0) return [];
    const fitting = alike.filter(({ quantity: other }) => other.unit === quantity.unit);
    if (fitting.length === 0) return [{ rule: 'number', reason: `“${written}” has another unit in the passages` }];
    if (!fitting.some(({ quantity: other }) => sameBounds(quantity, other, true)))
      return [{ rule: 'hedge', reason: `“${written}” is no less and no more sure in the passages` }];
    if (fitting.some(({ quantity: other, cited }) => countsSame(quantity, other, cited))) return [];
    return [{ rule: 'number', reason: `“${written}”: the passages count something else` }];
  });
}

const quantitiesOf = ({ document, passage }: Cited): Quantity[] =>
  document.quantities.filter(({ number }) => spanContains(passage, number));

/** The same number or range; with `hedges`, as open to either side. */
function sameBounds(x: Quantity, y: Quantity, hedges: boolean): boolean {
  const end = (a: number | null, b: number | null) => (a === null || b === null ? a === b : isSame(a, b));
  if (hedges) return end(x.low, y.low) && end(x.high, y.high) && x.openLow === y.openLow && x.openHigh === y.openHigh;
  const ends = ({ low, high }: Quantity) => [low, high].filter((value) => value !== null);
  return ends(x).some((a) => ends(y).some((b) => isSame(a, b)));
}

/** Whether a figure counts what another counts, or a thing that the passage speaks of without another figure for it. */
function countsSame(own: Quantity, { counted }: Quantity, { document, passage, words }: Cited): boolean {
  if (own.counted === null || counted === null || own.counted === counted) return true;
  const key = stemOf(own.counted);
  if (key === stemOf(counted)) return true;
  const others = quantitiesOf({ document, passage, words }).some(
    (other) => other.counted !== null && stemOf(other.counted) === key,
  );
  return !others && words.some((word) => word.key === key);
}
