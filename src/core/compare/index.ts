import { linkEntities } from '../annotate/entities/story.ts';
import type { Reading } from '../model/annotation.ts';
import type { Alignment, Comparison, Difference } from '../model/comparison.ts';
import type { Note } from '../model/document.ts';
import { labelOf } from '../model/label.ts';
import { passageOf, spanOverlap } from '../model/span.ts';
import { findOrigins, findReuse } from '../reuse/index.ts';
import type { MeaningModel } from '../text/embedding/index.ts';
import { type Pair, scorePairs } from './alignment/index.ts';
import { reasonsOf } from './alignment/reasons.ts';
import { THRESHOLD } from './alignment/weights.ts';
import { findDifferences } from './differences/index.ts';
import { distinctReadings } from './distinct.ts';
import { groupFacts } from './facts.ts';
import { findOnlyHere } from './only.ts';
import { pointsOf, unmatchedPoint } from './points.ts';
import { profilesOf } from './profile.ts';
import { collateQuotes, publishQuote } from './quotes.ts';
import { statementsOf } from './statements.ts';
import { synthesise } from './synthesis.ts';
import { timelineOf } from './timeline.ts';

/**
 * Lays readings of one event side by side. The order of the readings decides the labels and the order of
 * `documents`, and nothing else. Throws on fewer than two readings.
 */
export function compare(inputs: readonly Reading[], meaning: MeaningModel): Comparison {
  if (inputs.length < 2) throw new RangeError('a comparison needs two readings or more');
  const distinct = distinctReadings(inputs).map(statementsOf);
  const { entities, readings } = linkEntities([...distinct].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const profiles = profilesOf(readings, meaning);
  const scored = scorePairs(profiles);
  const pairs = scored.filter(({ score }) => score >= THRESHOLD);
  const reuse = findReuse(readings);
  const collations = collateQuotes(readings);
  const { differences, nonDifferences } = findDifferences(readings, entities, scored, collations);
  const facts = groupFacts(pairs);
  const alone = findOnlyHere(profiles, scored);
  const told = pointsOf(facts, differences, reuse, readings.length);
  return {
    version: 1,
    documents: distinct.map(({ id }, i) => ({
      ...(readings.find((reading) => reading.id === id) as Reading),
      label: labelOf(i),
    })),
    entities,
    alignments: pairs.map((pair) => alignmentOf(pair, differences)).sort(byPassages),
    points: [
      ...told,
      ...alone.map(({ profile, only }) => unmatchedPoint(profile, only.newsworthiness / readings.length)),
    ],
    differences,
    nonDifferences,
    quotes: collations.map((collation, i) => publishQuote(collation, `quote-${i + 1}`)),
    reuse,
    origins: findOrigins(readings, reuse),
    only: alone.map(({ only }) => only),
    timeline: timelineOf(profiles, facts, differences),
    synthesis: synthesise(told, differences, alone),
    notes: notesOn(readings, pairs),
  };
}

function alignmentOf(pair: Pair, differences: readonly Difference[]): Alignment {
  const a = passageOf(pair.a.reading, pair.a.sentence);
  const b = passageOf(pair.b.reading, pair.b.sentence);
  const conflicts = differences.some(
    ({ severity, sides }) =>
      severity !== 'wording' &&
      [a, b].every((passage) =>
        sides.some((side) => side.document === passage.document && spanOverlap(side, passage) > 0),
      ),
  );
  const relation = conflicts ? 'conflict' : pair.signals.mutual >= 0.7 ? 'same' : 'overlap';
  return { a, b, relation, score: Number(pair.score.toFixed(3)), reasons: reasonsOf(pair) };
}

const byPassages = (x: Alignment, y: Alignment): number =>
  (x.a.document < y.a.document ? -1 : x.a.document > y.a.document ? 1 : 0) ||
  (x.b.document < y.b.document ? -1 : x.b.document > y.b.document ? 1 : 0) ||
  x.a.start - y.a.start ||
  x.b.start - y.b.start;

/** Accounts of one event have at least this share of their sentences aligned with some other account. */
const LEAST_ALIGNED = 0.08;

function notesOn(readings: readonly Reading[], pairs: readonly Pair[]): Note[] {
  const told = readings.filter(({ sentences }) => sentences.length > 0);
  const apart = told.filter(({ id, sentences }) => {
    const aligned = new Set(pairs.flatMap(({ a, b }) => [a, b]).filter(({ document }) => document === id));
    return aligned.size / sentences.length < LEAST_ALIGNED;
  });
  if (apart.length === 0) return [];
  const names = apart.map(({ outlet, article }) => outlet ?? article).join(', ');
  const message =
    apart.length === told.length
      ? 'These accounts share hardly anything: they may report different events'
      : `${names}: shares hardly anything with the other accounts, and may report another event`;
  return [{ code: 'different-events', message }];
}
