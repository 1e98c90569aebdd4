import type {
  Alignment,
  Comparison,
  Coverage,
  Difference,
  DifferenceSide,
  Point,
  SynthesisSentence,
} from '../../core/model/comparison.ts';
import { type Passage, spanOverlap } from '../../core/model/span.ts';
import { counted } from '../outline.ts';

/**
 * A comparison without the differences of these ids, and without what rests on them alone: for what a person holds for none.
 * A note says how many they are.
 */
export function leaveOut(comparison: Comparison, rejected: readonly string[]): Comparison {
  const out = new Set(rejected);
  const gone = comparison.differences.filter(({ id }) => out.has(id));
  if (gone.length === 0) return comparison;
  const differences = comparison.differences.filter(({ id }) => !out.has(id));
  const synthesis = comparison.synthesis.filter(
    (sentence) => !gone.some(isToldBy(sentence)) || differences.some(isToldBy(sentence)),
  );
  const message = `${counted(gone.length, 'difference')} left out by hand`;
  return {
    ...comparison,
    differences,
    points: comparison.points.map((point) => pointWithout(point, out, differences)),
    alignments: comparison.alignments.map((alignment) => alignmentBy(alignment, differences)),
    timeline: comparison.timeline.map((entry) =>
      entry.conflict !== null && out.has(entry.conflict) ? { ...entry, conflict: null } : entry,
    ),
    synthesis,
    coverage: coverageWithout(comparison, gone),
    notes: [...comparison.notes, { code: 'left-out', message }],
  };
}

const isGrave = ({ severity }: Difference): boolean => severity !== 'wording';

/** Whether a sentence of the synthesis gives the values of a difference, of two accounts or more, as differing. */
const isToldBy =
  ({ role, text, cites }: SynthesisSentence) =>
  ({ sides }: Difference): boolean => {
    if (role !== 'differs') return false;
    const told = flat(text);
    const given = sides.filter((side) => told.includes(beginningOf(side)) && cites.some((cited) => meets(cited, side)));
    return new Set(given.map(({ document }) => document)).size > 1;
  };

/** Words by which a value is known: a long one is shortened in a sentence. */
const VALUE_WORDS = 6;

const beginningOf = ({ quote }: DifferenceSide): string =>
  flat(quote)
    .split(' ')
    .slice(0, VALUE_WORDS)
    .join(' ')
    .replace(/[,;:.]$/u, '');

/** On one line and without the quotation marks that a sentence puts elsewhere. */
const flat = (text: string): string => text.replace(/["“”]/gu, '').replace(/\s+/gu, ' ').trim();

const meets = (passage: Passage, side: Passage): boolean =>
  passage.document === side.document && spanOverlap(passage, side) > 0;

function pointWithout(point: Point, out: ReadonlySet<string>, differences: readonly Difference[]): Point {
  const own = point.differences.filter((id) => !out.has(id));
  if (own.length === point.differences.length) return point;
  const differs = differences.some((difference) => isGrave(difference) && own.includes(difference.id));
  if (differs || point.verdict !== 'discrepancy') return { ...point, differences: own };
  return { ...point, differences: own, verdict: point.positions.length > 1 ? 'agreement' : 'unmatched' };
}

/** Two sentences conflict where a difference that is left stands between them. */
function alignmentBy(alignment: Alignment, differences: readonly Difference[]): Alignment {
  const { a, b, relation } = alignment;
  if (relation !== 'conflict') return alignment;
  const isBetween = ({ sides }: Difference): boolean =>
    sides.some((side) => meets(a, side)) && sides.some((side) => meets(b, side));
  return differences.some((difference) => isGrave(difference) && isBetween(difference))
    ? alignment
    : { ...alignment, relation: 'overlap' };
}

function coverageWithout({ coverage, synthesis }: Comparison, gone: readonly Difference[]): Coverage {
  const { points, differences } = coverage;
  const grave = gone.filter(isGrave);
  const told = grave.filter((difference) => synthesis.some((sentence) => isToldBy(sentence)(difference)));
  const of = differences.of - grave.length;
  const carried = Math.min(of, Math.max(0, differences.carried - told.length));
  const all = points.of + of;
  return {
    points,
    differences: { carried, of },
    share: all === 0 ? null : Number(((points.carried + carried) / all).toFixed(3)),
  };
}
