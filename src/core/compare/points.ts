import type { Reading, Voice } from '../model/annotation.ts';
import type { Difference, Point, Position, Reuse } from '../model/comparison.ts';
import { type Passage, passageOf, type Span, spanContains, spanOverlap } from '../model/span.ts';
import { independentOrigins } from '../reuse/index.ts';
import { indexOnce } from '../text/span-index.ts';
import type { Fact } from './facts.ts';
import type { Profile } from './profile.ts';
import type { Told } from './told.ts';

/** The points that two accounts or more tell, most salient first. */
export function pointsOf(
  facts: readonly Fact[],
  differences: readonly Difference[],
  reuse: readonly Reuse[],
  accounts: number,
): Told[] {
  return facts
    .map((fact) => ({ point: pointOf(fact, differences, reuse, accounts), sentences: fact.sentences }))
    .sort((x, y) => bySalience(x.point, y.point));
}

/** The point that one sentence alone makes. */
export function unmatchedPoint(profile: Profile, salience: number): Point {
  const passage = passageOf(profile.reading, profile.sentence);
  return {
    id: `point-${profile.document}.${profile.sentence.start}`,
    text: passage.quote,
    positions: [{ document: profile.document, passages: [passage], voice: voiceOf(profile, profile.terms) }],
    origins: 1,
    verdict: 'unmatched',
    differences: [],
    salience,
  };
}

const bySalience = (x: Point, y: Point): number => y.salience - x.salience || (x.id < y.id ? -1 : 1);

function pointOf(
  { sentences, cohesion }: Fact,
  differences: readonly Difference[],
  reuse: readonly Reuse[],
  accounts: number,
): Point {
  const documents = [...new Set(sentences.map(({ document }) => document))].sort();
  const byDocument = new Map(documents.map((document) => [document, sentences.filter((s) => s.document === document)]));
  const within = differences.filter(
    ({ sides }) =>
      sides.filter((side) => byDocument.get(side.document)?.some((profile) => holds(profile, side))).length >= 2,
  );
  const positions = documents.map((document) => positionOf(byDocument.get(document) ?? [], sentences, within));
  const passages = positions.flatMap((position) => position.passages);
  const text = plainest(sentences, within);
  return {
    id: `point-${positions.map(({ document, passages: [first] }) => `${document}.${first?.start}`).join('-')}`,
    text: text.reading.text.slice(text.sentence.start, text.sentence.end),
    positions,
    origins: independentOrigins(reuse, passages),
    verdict: within.some(({ severity }) => severity !== 'wording') ? 'discrepancy' : 'agreement',
    differences: within.map(({ id }) => id),
    salience: salienceOf(sentences, documents.length, accounts, cohesion),
  };
}

const holds = ({ document, sentence }: Profile, side: Passage): boolean =>
  side.document === document && spanOverlap(side, sentence) > 0;

function positionOf(own: readonly Profile[], all: readonly Profile[], differences: readonly Difference[]): Position {
  const sorted = [...own].sort((x, y) => x.sentence.start - y.sentence.start);
  const main = plainest(sorted);
  const shared = main.terms.filter(({ key }) =>
    all.some((other) => other.document !== main.document && other.weights.has(key)),
  );
  const value = differences
    .flatMap(({ sides }) => sides)
    .find((side) => sorted.some((profile) => holds(profile, side)))?.value;
  return {
    document: main.document,
    passages: sorted.map(({ reading, sentence }) => passageOf(reading, sentence)),
    voice: voiceOf(main, shared),
    ...(value === undefined ? {} : { value }),
  };
}

const attributionsOf = indexOnce<Reading['attributions'][number]>(({ content }) => content);

/** Who asserts what a sentence shares: the speaker in whose reported words most of it stands, else the outlet. */
function voiceOf(
  { reading, weights, sentence }: Profile,
  shared: readonly { readonly key: string; readonly start: number; readonly end: number }[],
): Voice {
  const weigh = (inside: (term: Span) => boolean) =>
    shared.reduce((sum, term) => sum + (inside(term) ? (weights.get(term.key) ?? 0) : 0), 0);
  const total = weigh(() => true);
  let best: { attribution: Reading['attributions'][number]; length: number } | undefined;
  for (const attribution of attributionsOf(reading.attributions).overlapping(sentence)) {
    const content = attribution.content.filter((span) => spanOverlap(span, sentence) > 0);
    const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
    if (length === 0 || (best && best.length <= length)) continue;
    if (weigh((term) => content.some((span) => spanContains(span, term))) > total / 2) best = { attribution, length };
  }
  return best
    ? { type: 'speaker', attribution: best.attribution.id, speaker: best.attribution.speaker }
    : { type: 'outlet' };
}

/** The sentence to show for a fact: with little in it that is told differently, not a headline, not too long, without a pronoun at its beginning; the earliest of the best. */
export function plainest(sentences: readonly Profile[], differences: readonly Difference[] = []): Profile {
  const [best] = sentences
    .map((profile) => ({ profile, plain: plainness(profile, sentences, differences) }))
    .sort((x, y) => y.plain - x.plain || byPlace(x.profile, y.profile));
  if (!best) throw new RangeError('plainest of no sentences');
  return best.profile;
}

const byPlace = (x: Profile, y: Profile): number =>
  x.document < y.document ? -1 : x.document > y.document ? 1 : x.sentence.start - y.sentence.start;

const GOOD_LENGTH = 24;

/** How much a sentence being borne out by other accounts counts against its length and what is told otherwise in it. */
const BORNE_OUT = 3;

function plainness(profile: Profile, all: readonly Profile[], differences: readonly Difference[]): number {
  const { sentence, headline, terms } = profile;
  const [first] = terms;
  const disputed = Math.min(
    0.8,
    0.4 * differences.filter(({ sides }) => sides.some((side) => holds(profile, side))).length,
  );
  const opening = first?.token.pos === 'PRON' || first?.token.pos === 'CCONJ' ? 2 : 0;
  const borneOut = BORNE_OUT * supportOf(profile, all);
  return (
    borneOut - (headline ? 3 : 0) - opening - disputed - Math.abs(sentence.tokens.length - GOOD_LENGTH) / GOOD_LENGTH
  );
}

/** Share of a sentence's weight that sentences of other accounts have too, 0 to 1. */
export function supportOf(profile: Profile, sentences: readonly Profile[]): number {
  const others = sentences.filter(({ document }) => document !== profile.document);
  let supported = 0;
  for (const [key, weight] of profile.weights) if (others.some(({ weights }) => weights.has(key))) supported += weight;
  return supported / Math.max(1e-9, profile.total);
}

function salienceOf(sentences: readonly Profile[], documents: number, accounts: number, cohesion: number): number {
  const lead = Math.max(...sentences.map(({ position, headline }) => (headline ? 1 : 1 - position)));
  return Number((0.5 * (documents / accounts) + 0.3 * lead + 0.2 * cohesion).toFixed(3));
}
