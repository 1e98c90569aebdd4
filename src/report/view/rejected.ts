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
  const synthesis = comparison.synthesis.filter((sentence) => {
    const told = toldIn(sentence, comparison.differences);
    return told.length === 0 || told.some(({ id }) => !out.has(id));
  });
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

/**
 * The differences that a sentence of the synthesis tells as such: those of which it cites two accounts or more, and of
 * these, where it gives the values of some in their words, these alone.
 */
function toldIn({ role, text, cites }: SynthesisSentence, differences: readonly Difference[]): readonly Difference[] {
  if (role !== 'differs') return [];
  const told = flat(text);
  const ofTwo = (sides: readonly DifferenceSide[]): boolean => new Set(sides.map(({ document }) => document)).size > 1;
  const cited = differences
    .map((difference) => ({
      difference,
      sides: difference.sides.filter((side) => cites.some((one) => meets(one, side))),
    }))
    .filter(({ sides }) => ofTwo(sides));
  const inWords = cited.filter(({ sides }) => ofTwo(sides.filter((side) => told.includes(beginningOf(side)))));
  return (inWords.length > 0 ? inWords : cited).map(({ difference }) => difference);
}

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

function coverageWithout(comparison: Comparison, gone: readonly Difference[]): Coverage {
  const { points, differences } = comparison.coverage;
  const told = new Set(comparison.synthesis.flatMap((sentence) => toldIn(sentence, comparison.differences)));
  const grave = gone.filter(isGrave);
  const of = differences.of - grave.length;
  const carried = Math.min(of, Math.max(0, differences.carried - grave.filter((one) => told.has(one)).length));
  const all = points.of + of;
  return {
    points,
    differences: { carried, of },
    share: all === 0 ? null : Number(((points.carried + carried) / all).toFixed(3)),
  };
}
