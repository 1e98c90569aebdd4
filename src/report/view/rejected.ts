import type { Comparison, Coverage, Difference, Point, SynthesisSentence } from '../../core/model/comparison.ts';

/** A comparison without the differences of these ids, and without what rests on them alone: for what a person holds for none. */
export function leaveOut(comparison: Comparison, rejected: readonly string[]): Comparison {
  if (rejected.length === 0) return comparison;
  const out = new Set(rejected);
  const differences = comparison.differences.filter(({ id }) => !out.has(id));
  const gone = comparison.differences.filter(({ id }) => out.has(id));
  const rests = (sentence: SynthesisSentence): boolean =>
    sentence.role === 'differs' && gone.some(tells(sentence)) && !differences.some(tells(sentence));
  const synthesis = comparison.synthesis.filter((sentence) => !rests(sentence));
  return {
    ...comparison,
    differences,
    points: comparison.points.map((point) => pointWithout(point, out)),
    timeline: comparison.timeline.map((entry) =>
      entry.conflict !== null && out.has(entry.conflict) ? { ...entry, conflict: null } : entry,
    ),
    synthesis,
    coverage: coverageWithout(comparison.coverage, gone, comparison.synthesis.length - synthesis.length),
  };
}

/** Whether a sentence of the synthesis cites nothing but the sentences that a difference stands in. */
const tells =
  ({ cites }: SynthesisSentence) =>
  ({ sides }: Difference): boolean =>
    cites.every(({ document, start, end }) =>
      sides.some(({ context }) => context.document === document && context.start === start && context.end === end),
    );

function pointWithout(point: Point, out: ReadonlySet<string>): Point {
  const differences = point.differences.filter((id) => !out.has(id));
  if (differences.length === point.differences.length) return point;
  if (differences.length > 0 || point.verdict !== 'discrepancy') return { ...point, differences };
  return { ...point, differences, verdict: point.positions.length > 1 ? 'agreement' : 'unmatched' };
}

function coverageWithout({ points, differences }: Coverage, gone: readonly Difference[], sentences: number): Coverage {
  const of = differences.of - gone.filter(({ severity }) => severity !== 'wording').length;
  const carried = Math.min(of, Math.max(0, differences.carried - sentences));
  const all = points.of + of;
  return {
    points,
    differences: { carried, of },
    share: all === 0 ? null : Number(((points.carried + carried) / all).toFixed(3)),
  };
}
