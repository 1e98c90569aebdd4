import { linkEntities } from '../annotate/entities/story.ts';
import { stands } from '../check/index.ts';
import type { Reading } from '../model/annotation.ts';
import type { Alignment, Comparison, Difference, SynthesisSentence } from '../model/comparison.ts';
import { labelOf } from '../model/label.ts';
import { passageOf, spanOverlap } from '../model/span.ts';
import { findOrigins, findReuse } from '../reuse/index.ts';
import type { MeaningModel } from '../text/embedding/index.ts';
import { type Pair, scorePairs } from './alignment/index.ts';
import { reasonsOf } from './alignment/reasons.ts';
import { THRESHOLD } from './alignment/weights.ts';
import { accountsApart, notesOn } from './apart.ts';
import { findDifferences } from './differences/index.ts';
import { distinctReadings } from './distinct.ts';
import { groupFacts } from './facts.ts';
import { findOmissions } from './omissions.ts';
import { findOnlyHere } from './only.ts';
import { pointsOf, unmatchedPoint } from './points.ts';
import { type Profile, profilesOf } from './profile.ts';
import { collateQuotes, publishQuote } from './quotes.ts';
import type { CompareStage } from './stages.ts';
import { statementsOf } from './statements.ts';
import { coverageOf } from './synthesis/coverage.ts';
import { synthesise } from './synthesis/index.ts';
import { timelineOf } from './timeline.ts';

/**
 * Lays readings of one event side by side, stage by stage: tells each as it begins, so that others may have a turn in between
 * or call it off; whether somebody listens changes nothing. The order of the readings decides the labels and the order of
 * `documents`, and nothing else. Throws on fewer than two readings.
 */
export function* compareInStages(
  inputs: readonly Reading[],
  meaning: MeaningModel,
): Generator<CompareStage, Comparison, void> {
  if (inputs.length < 2) throw new RangeError('a comparison needs two readings or more');
  yield 'align';
  const distinct = distinctReadings(inputs).map(statementsOf);
  const { entities, readings } = linkEntities([...distinct].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const profiles = profilesOf(readings, meaning);
  const scored = scorePairs(profiles);
  const pairs = scored.filter(({ score }) => score >= THRESHOLD);
  yield 'copies';
  const reuse = findReuse(readings);
  yield 'collate';
  const collations = collateQuotes(readings);
  yield 'differences';
  const { differences, nonDifferences } = findDifferences(readings, entities, scored, collations);
  yield 'synthesis';
  const facts = groupFacts(pairs);
  const alone = findOnlyHere(profiles, scored);
  const told = pointsOf(facts, differences, reuse, readings.length);
  const points = told.map(({ point }) => point);
  const origins = findOrigins(readings, reuse);
  const apart = accountsApart(readings, pairs);
  const apartIds = new Set(apart.map(({ id }) => id));
  const together = readings.filter(({ id }) => !apartIds.has(id));
  const documents = distinct.map(({ id }, i) => ({
    ...(readings.find((reading) => reading.id === id) as Reading),
    label: labelOf(i),
  }));
  const unlabelled = readings.map((reading) => ({ ...reading, label: '' }));
  const holds = once((sentence: SynthesisSentence) => stands(sentence, { documents: unlabelled, differences }));
  const synthesis = synthesise({ readings, told, differences, alone, apart: apartIds, pairs: scored, holds });
  return {
    version: 1,
    documents,
    entities,
    alignments: alignmentsOf(pairs, differences),
    points: [
      ...points,
      ...alone.map(({ profile, only }) => unmatchedPoint(profile, only.newsworthiness / readings.length)),
    ],
    differences,
    nonDifferences,
    quotes: collations.map((collation, i) => publishQuote(collation, `quote-${i + 1}`)),
    reuse,
    origins,
    only: alone.map(({ only }) => only),
    omissions: findOmissions(together, told, scored, origins),
    timeline: timelineOf(profiles, facts, differences),
    synthesis,
    coverage: coverageOf(synthesis, points, differences),
    notes: notesOn(readings, apart),
  };
}

/** An answer that is asked for again: a sentence that does not fit in yet may later. */
function once<T extends object, A>(answer: (question: T) => A): (question: T) => A {
  const known = new Map<T, A>();
  return (question) => {
    const found = known.get(question) ?? answer(question);
    known.set(question, found);
    return found;
  };
}

function alignmentsOf(pairs: readonly Pair[], differences: readonly Difference[]): Alignment[] {
  const grave = differences.filter(({ severity }) => severity !== 'wording');
  const inSentence = new Map<Profile, ReadonlySet<Difference>>();
  const differencesIn = (profile: Profile): ReadonlySet<Difference> => {
    const known = inSentence.get(profile);
    if (known) return known;
    const { document, sentence } = profile;
    const found = new Set(
      grave.filter(({ sides }) => sides.some((side) => side.document === document && spanOverlap(side, sentence) > 0)),
    );
    inSentence.set(profile, found);
    return found;
  };
  const conflict = ({ a, b }: Pair): boolean => {
    const others = differencesIn(b);
    return [...differencesIn(a)].some((difference) => others.has(difference));
  };
  return pairs.map((pair) => alignmentOf(pair, conflict(pair))).sort(byPassages);
}

function alignmentOf(pair: Pair, conflicts: boolean): Alignment {
  const a = passageOf(pair.a.reading, pair.a.sentence);
  const b = passageOf(pair.b.reading, pair.b.sentence);
  const relation = conflicts ? 'conflict' : pair.signals.mutual >= 0.7 ? 'same' : 'overlap';
  return { a, b, relation, score: Number(pair.score.toFixed(3)), reasons: reasonsOf(pair) };
}

const byPassages = (x: Alignment, y: Alignment): number =>
  (x.a.document < y.a.document ? -1 : x.a.document > y.a.document ? 1 : 0) ||
  (x.b.document < y.b.document ? -1 : x.b.document > y.b.document ? 1 : 0) ||
  x.a.start - y.a.start ||
  x.b.start - y.b.start;
