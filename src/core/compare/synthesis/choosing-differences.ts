import type { Difference, SynthesisSentence } from '../../model/comparison.ts';
import { wordsOf } from '../../text/normalise.ts';
import { differingSentence } from './differing.ts';
import type { Draft } from './draft.ts';
import type { Findings } from './findings.ts';

const MOST_DIFFERING = 5;
const SORT = { contradiction: 0, imprecision: 1, wording: 2 } as const;

/** What happened before who says so. */
const rank = ({ type }: Difference): number => (type === 'attribution' ? 1 : 0);

/** The gravest differences above wording, none that reads like one before, until the draft has so many words. */
export function chooseDiffering(
  { differences, readings, apart }: Findings,
  names: ReadonlyMap<string, string>,
  draft: Draft,
  upTo: number,
): SynthesisSentence[] {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  const given: Difference[] = [];
  const chosen: SynthesisSentence[] = [];
  const bySort = [...differences].sort((x, y) => SORT[x.severity] - SORT[y.severity] || rank(x) - rank(y));
  for (const difference of bySort) {
    if (chosen.length === MOST_DIFFERING || draft.words >= upTo) break;
    const { severity, sides } = difference;
    if (severity === 'wording' || sides.some(({ document }) => apart.has(document))) continue;
    if (given.some((before) => isAlike(before, difference))) continue;
    const sentence = differingSentence(difference, byId, names);
    if (!draft.add(sentence)) continue;
    given.push(difference);
    chosen.push(sentence);
  }
  return chosen;
}

/** Whether two differences would read as one told twice: the same values, or one sort of value in the same sentences. */
function isAlike(x: Difference, y: Difference): boolean {
  const values = new Set(x.sides.map(({ value }) => wordsOf(value).join(' ')));
  const alike = y.sides.filter(({ value }) => values.has(wordsOf(value).join(' ')));
  const sentences = new Set(x.sides.map(({ document, context }) => `${document} ${context.start}`));
  const near = y.sides.filter(({ document, context }) => sentences.has(`${document} ${context.start}`));
  return alike.length > 1 || (x.type === y.type && near.length > 1 && alike.length > 0);
}
