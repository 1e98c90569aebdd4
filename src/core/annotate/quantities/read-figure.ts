import { compound } from './compound.ts';
import type { Figure, Place } from './figure.ts';
import { figure } from './make-figure.ts';
import { readNumber, type WrittenNumber } from './number.ts';
import { rangeOf } from './range.ts';
import { secondEnd, withShortScale } from './second.ts';
import { scoreOf, shareOf } from './share-and-score.ts';
import { currencyBefore, type FoundUnit, unitAfter } from './unit.ts';

/** The figure whose number begins at a place, with sign, range and unit; null where no number begins. */
export function readFigure(place: Place, start: number): Figure | null {
  const { text, sentence } = place;
  const first = readNumber(text, start);
  if (!first || first.end > sentence.end) return null;
  const sign = currencyBefore(text, start);
  const number = withShortScale(text, first, sign);
  const unit = sign ? withName(text, number, sign) : unitAfter(text, number);
  return (
    shareOf(place, number, sign ?? unit) ??
    scoreOf(place, number, sign ?? unit) ??
    rangeOf(place, number, sign, unit) ??
    compound(text, figure(text, number, number, number, sign, unit ?? coordinatedPercent(place, number)))
  );
}

/** "35.72 and 45.8 percent", "from 2 to 3 percent": the unit of the second goes for the first, which keeps its own end. */
function coordinatedPercent(place: Place, first: WrittenNumber): FoundUnit | null {
  if (first.form === 'vague' || first.form === 'fraction') return null;
  const unit = secondEnd(place, first.end)?.unit;
  if (unit?.dimension !== 'ratio') return null;
  return { ...unit, start: first.end, end: first.end };
}

/** "$5 million U.S. dollars", "$20 Canadian": the sign decides unless a name follows. */
function withName(text: string, number: WrittenNumber, sign: FoundUnit): FoundUnit {
  const named = unitAfter(text, number);
  return named && named.dimension === 'money' ? named : { ...sign, end: number.end };
}
