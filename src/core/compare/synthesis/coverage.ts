import type { Coverage, Difference, Point, SynthesisSentence } from '../../model/comparison.ts';
import { type Passage, spanOverlap } from '../../model/span.ts';
import { wordsOf } from '../../text/normalise.ts';

/** How much of what accounts have in common some sentences carry. */
export function coverageOf(
  sentences: readonly SynthesisSentence[],
  points: readonly Point[],
  differences: readonly Difference[],
): Coverage {
  const told = points.filter(({ positions }) => positions.length > 1);
  const grave = differences.filter(({ severity }) => severity !== 'wording');
  const carried = {
    points: told.filter((point) => sentences.some((sentence) => carriesPoint(sentence, point))).length,
    differences: grave.filter((difference) => sentences.some((sentence) => carriesDifference(sentence, difference)))
      .length,
  };
  const all = told.length + grave.length;
  return {
    points: { carried: carried.points, of: told.length },
    differences: { carried: carried.differences, of: grave.length },
    share: all === 0 ? null : Number(((carried.points + carried.differences) / all).toFixed(3)),
  };
}

const cites = (sentence: SynthesisSentence, passage: Passage): boolean =>
  sentence.cites.some((cited) => cited.document === passage.document && spanOverlap(cited, passage) > 0);

const carriesPoint = (sentence: SynthesisSentence, { positions }: Point): boolean =>
  positions.filter(({ passages }) => passages.some((passage) => cites(sentence, passage))).length > 1;

/** Words of a value that must stand in the sentence: a long value is shortened there. */
const VALUE_WORDS = 6;

function carriesDifference(sentence: SynthesisSentence, { sides }: Difference): boolean {
  if (sentence.role !== 'differs') return false;
  const text = ` ${wordsOf(sentence.text).join(' ')} `;
  const given = sides.filter(
    (side) => cites(sentence, side) && text.includes(` ${wordsOf(side.quote).slice(0, VALUE_WORDS).join(' ')} `),
  );
  return new Set(given.map(({ document }) => document)).size > 1;
}
