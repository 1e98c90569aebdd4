import { coverageOf } from '../core/compare/synthesis/coverage.ts';
import type { Alignment, Comparison, Difference, Point, SynthesisSentence } from '../core/model/comparison.ts';
import { type Passage, spanOverlap } from '../core/model/span.ts';

/** A comparison without the differences of these ids, and without what is told because of them; a note says how many they were. */
export function withoutDifferences(comparison: Comparison, ids: readonly string[]): Comparison {
  const out = new Set(ids);
  const left = comparison.differences.filter(({ id }) => out.has(id));
  if (left.length === 0) return comparison;
  const differences = comparison.differences.filter(({ id }) => !out.has(id));
  const points = comparison.points.map((point) => pointWithout(point, out, differences));
  const synthesis = comparison.synthesis.filter(
    (sentence) => !left.some((one) => tells(sentence, one)) || differences.some((one) => tells(sentence, one)),
  );
  const message = `${left.length} ${left.length === 1 ? 'difference' : 'differences'} left out by hand`;
  return {
    ...comparison,
    differences,
    points,
    synthesis,
    alignments: comparison.alignments.map((alignment) => alignmentBy(alignment, differences)),
    timeline: comparison.timeline.map((entry) =>
      entry.conflict !== null && out.has(entry.conflict) ? { ...entry, conflict: null } : entry,
    ),
    coverage: coverageOf(synthesis, points, differences),
    notes: [...comparison.notes, { code: 'left-out', message }],
  };
}

const isGrave = ({ severity }: Difference): boolean => severity !== 'wording';

function pointWithout(point: Point, out: ReadonlySet<string>, differences: readonly Difference[]): Point {
  const own = point.differences.filter((id) => !out.has(id));
  if (own.length === point.differences.length) return point;
  const differs = differences.some((difference) => isGrave(difference) && own.includes(difference.id));
  return { ...point, differences: own, verdict: differs ? 'discrepancy' : 'agreement' };
}

/** Whether a sentence tells a difference, of whatever severity, as one. */
const tells = (sentence: SynthesisSentence, difference: Difference): boolean =>
  coverageOf([sentence], [], [{ ...difference, severity: 'contradiction' }]).differences.carried > 0;

/** Two sentences conflict where a difference that is left stands between them. */
function alignmentBy(alignment: Alignment, differences: readonly Difference[]): Alignment {
  const { a, b, relation } = alignment;
  if (relation !== 'conflict') return alignment;
  const isIn = ({ sides }: Difference, passage: Passage): boolean =>
    sides.some((side) => side.document === passage.document && spanOverlap(side, passage) > 0);
  const conflicts = differences.some((one) => isGrave(one) && isIn(one, a) && isIn(one, b));
  return conflicts ? alignment : { ...alignment, relation: 'overlap' };
}
