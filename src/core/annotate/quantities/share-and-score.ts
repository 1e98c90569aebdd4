import { tokenIndexAt } from '../../text/analysis.ts';
import { SCORE_NOUNS, SCORE_VERBS } from '../en/number-contexts.ts';
import type { Figure, Place } from './figure.ts';
import { figure } from './make-figure.ts';
import { at, readNumber, type WrittenNumber } from './number.ts';
import { secondEnd } from './second.ts';
import { type FoundUnit, unitAfter } from './unit.ts';

const OUT_OF = / (?:in|in every|out of|out of every|of every) /y;

/** "one in five", "four out of ten": a share of the whole. */
export function shareOf({ text, sentence, dates }: Place, first: WrittenNumber, unit: FoundUnit | null): Figure | null {
  const match = unit || first.place !== 1 ? null : at(OUT_OF, text, first.end);
  const whole = match && readNumber(text, first.end + match[0].length);
  if (!whole || whole.end > sentence.end || whole.value <= first.value || whole.value > 1e6 || first.value < 1)
    return null;
  if (whole.form === 'vague' || whole.form === 'fraction' || unitAfter(text, whole)) return null;
  if (dates[tokenIndexAt(dates, whole.start)]?.start === whole.start) return null;
  const share = first.value / whole.value;
  const number = { start: first.start, end: whole.end };
  return {
    ...figure(text, first, whole, first, null, null),
    ...number,
    number,
    low: share,
    high: share,
    place: 0,
    form: 'fraction',
    dimension: 'ratio',
  };
}

/** "an 8-6 vote", "voted 52 to 48", "won 3-1": the count of two sides. */
export function scoreOf(place: Place, first: WrittenNumber, unit: FoundUnit | null): Figure | null {
  const { text, tokens } = place;
  if (unit || (first.form !== 'digits' && first.form !== 'words')) return null;
  const second = secondEnd(place, first.end);
  if (!second || second.unit || second.sign || !/^(?:[-–—]|to)$/.test(second.connector)) return null;
  if (first.place !== 1 || second.number.place !== 1 || Math.max(first.value, second.number.value) > 650) return null;
  const after = tokenIndexAt(tokens, second.number.end);
  const next = tokens.slice(after, after + 3).map(({ lemma }) => lemma);
  const index = tokenIndexAt(tokens, first.start);
  const before = tokens.slice(Math.max(0, index - 4), index).map(({ lemma }) => lemma);
  const noun = next.slice(0, 2).some((lemma) => SCORE_NOUNS.has(lemma));
  const verb = before.some((lemma) => SCORE_VERBS.has(lemma)) || before.at(-1) === 'vote';
  const falling = !/\s/.test(text.slice(first.end, second.number.start)) && first.value > second.number.value;
  if (!noun && !verb && !falling) return null;
  return { ...figure(text, first, second.number, first, null, null), dimension: 'score' };
}
