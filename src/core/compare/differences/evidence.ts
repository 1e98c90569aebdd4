import type { Reading } from '../../model/annotation.ts';
import { type Span, spanOverlap } from '../../model/span.ts';
import { HEDGES, HEDGING_VERBS, MODAL_HEDGES, NEGATIONS } from '../en/certainty.ts';
import { foldedText, foldedValue } from '../folded.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, contextOf, type Draft, type SideDraft } from './draft.ts';
import { likeness, shareCovered } from './likeness.ts';

/** Which way a draft was found. */
export const DETECTORS = [
  'figure',
  'time',
  'attribution',
  'wording',
  'order',
  'reason',
  'statement',
  'agent',
  'post',
  'number',
  'description',
  'predicate',
  'count',
  'remark',
  'adjunct',
  'apposition',
  'adverb',
  'certainty',
  'place',
] as const;
export type Detector = (typeof DETECTORS)[number];

/** What speaks for or against a draft being a difference that an editor would flag, by name; each about 0 to 1. */
export type Evidence = Readonly<Record<string, number>>;

const NEAR = 4;
const FAR = 10;
/** Shared weight that counts in full. */
const FULL = 10;
const LONG = 12;

/** The evidence for a draft that a detector found in an aligned pair. */
export function evidenceOf(detector: Detector, draft: Draft, words: AlignedWords): Evidence {
  const { pair } = words;
  const [x, y] = draft.sides;
  const [left, right] = [termsOf(pair.a, x), termsOf(pair.b, y)];
  const lengths = [left.length, right.length] as const;
  const covered = [shareCovered(pair.a, left, pair.b, right), shareCovered(pair.b, right, pair.a, left)] as const;
  const known = [knownShare(left, pair.a, pair.b), knownShare(right, pair.b, pair.a)] as const;
  const there = [isIn(y.reading, x), isIn(x.reading, y)] as const;
  return {
    [`is ${detector}`]: 1,
    [`is ${detector} ${draft.type}`]: 1,
    [`${detector} confidence`]: draft.confidence,
    [`${detector} contradiction`]: draft.severity === 'contradiction' ? 1 : 0,
    score: pair.score,
    mutual: pair.signals.mutual,
    run: pair.signals.run,
    share: pair.signals.share,
    first: pair.signals.first,
    confidence: draft.confidence,
    headlines: pair.a.headline || pair.b.headline ? 1 : 0,
    near: Math.min(1, contextOf(words, x.span, y.span, NEAR) / FULL),
    far: Math.min(1, contextOf(words, x.span, y.span, FAR) / FULL),
    words: Math.min(1, (lengths[0] + lengths[1]) / LONG),
    uneven: Math.min(1, Math.abs(lengths[0] - lengths[1]) / LONG),
    bare: lengths[0] === 0 || lengths[1] === 0 ? 1 : 0,
    likeLeast: Math.min(...covered),
    likeMost: Math.max(...covered),
    knownLeast: Math.min(...known),
    knownMost: Math.max(...known),
    thereOne: there[0] !== there[1] ? 1 : 0,
    thereBoth: there[0] && there[1] ? 1 : 0,
    quoted: isQuoted(pair.a, x) && isQuoted(pair.b, y) ? 1 : 0,
    quotedOne: isQuoted(pair.a, x) !== isQuoted(pair.b, y) ? 1 : 0,
    figures: hasFigure(pair.a, x) && hasFigure(pair.b, y) ? 1 : 0,
    figureOne: hasFigure(pair.a, x) !== hasFigure(pair.b, y) ? 1 : 0,
    names: (hasName(left) ? 0.5 : 0) + (hasName(right) ? 0.5 : 0),
    verbs: (hasVerb(left) ? 0.5 : 0) + (hasVerb(right) ? 0.5 : 0),
    apart: Math.abs(placeIn(pair.a, x) - placeIn(pair.b, y)),
    ...kindsOf(pair.a, x, pair.b, y),
    ...classesOf(left, right),
    ...beside(pair.a, x, pair.b, y),
    ...telling(pair.a, left, pair.b, right),
    leads: pair.a.position < 0.12 && pair.b.position < 0.12 ? 1 : 0,
  };
}

/** Whether a reading has a side's words anywhere. */
const isIn = (reading: Reading, side: SideDraft): boolean =>
  foldedText(reading).includes(foldedValue(side.reading, side.value).folded);

const termsOf = ({ terms }: Profile, { span }: SideDraft): Term[] =>
  terms.filter((term) => term.weight > 0 && spanOverlap(term, span) > 0);

/** What stands in the sides: halves for either, except where it is the one-sidedness that tells. */
function kindsOf(a: Profile, x: SideDraft, b: Profile, y: SideDraft): Evidence {
  const [left, right] = [kindsIn(a, x), kindsIn(b, y)];
  const half = (name: keyof Kinds) => (left[name] ? 0.5 : 0) + (right[name] ? 0.5 : 0);
  const one = (name: keyof Kinds) => (left[name] !== right[name] ? 1 : 0);
  return {
    timeBoth: left.time && right.time ? 1 : 0,
    timeOne: one('time'),
    people: half('person'),
    bodies: half('body'),
    places: half('place'),
    cued: half('cue'),
    cuedOne: one('cue'),
    sourced: half('source'),
    hedgedOne: one('hedge'),
    hedgedBoth: left.hedge && right.hedge ? 1 : 0,
    deniedOne: one('negation'),
  };
}

type Kinds = Readonly<Record<'time' | 'person' | 'body' | 'place' | 'cue' | 'source' | 'hedge' | 'negation', boolean>>;

function kindsIn(profile: Profile, { span }: SideDraft): Kinds {
  const within = (part: Span) => spanOverlap(part, span) > 0;
  const named = profile.mentions.filter((mention) => within(mention.span)).map(({ entity }) => entity);
  const words = profile.sentence.tokens.filter(within);
  return {
    time: profile.times.some((time) => within(time.span)),
    person: named.some((entity) => /^(?:person|group|unnamed)/.test(entity)),
    body: named.some((entity) => entity.startsWith('organisation')),
    place: named.some((entity) => entity.startsWith('place')),
    cue: profile.attributions.some(({ cue }) => cue !== null && within(cue)),
    source: profile.attributions.some(({ source }) => source.some(within)),
    hedge: words.some(({ lower, lemma }) => HEDGES.has(lower) || MODAL_HEDGES.has(lower) || HEDGING_VERBS.has(lemma)),
    negation: words.some(({ lower }) => NEGATIONS.has(lower)),
  };
}

/** Of the words that only one side has, the share that are nouns, verbs, names, numbers or descriptive words. */
function classesOf(left: readonly Term[], right: readonly Term[]): Evidence {
  const own = [
    ...left.filter(({ key }) => !right.some((other) => other.key === key)),
    ...right.filter(({ key }) => !left.some((other) => other.key === key)),
  ];
  const share = (classes: readonly string[]) =>
    own.filter(({ token }) => classes.includes(token.pos)).length / (own.length || 1);
  return {
    ownNouns: share(['NOUN']),
    ownVerbs: share(['VERB', 'AUX']),
    ownNames: share(['PROPN']),
    ownNumbers: share(['NUM', 'SYM']),
    ownModifiers: share(['ADJ', 'ADV']),
    ownNothing: own.length === 0 ? 1 : 0,
  };
}

/** Whether the same words, or like ones, stand directly before and after both sides. */
function beside(a: Profile, x: SideDraft, b: Profile, y: SideDraft): Evidence {
  const [left, right] = [around(a, x), around(b, y)];
  const same = (p: Term | undefined, q: Term | undefined) => (p && q && p.key === q.key ? 1 : 0);
  const like = (p: Term | undefined, q: Term | undefined) => (p && q ? likeness(a, p.key, b, q.key) : 0);
  return {
    beforeSame: same(left.before, right.before),
    afterSame: same(left.after, right.after),
    beforeLike: like(left.tellingBefore, right.tellingBefore),
    afterLike: like(left.tellingAfter, right.tellingAfter),
  };
}

function around({ terms }: Profile, { span }: SideDraft) {
  const before = terms.filter(({ end }) => end <= span.start);
  const after = terms.filter(({ start }) => start >= span.end);
  return {
    before: before.at(-1),
    after: after[0],
    tellingBefore: before.findLast(({ weight }) => weight > 0),
    tellingAfter: after.find(({ weight }) => weight > 0),
  };
}

/** How rare the words are that one side has and the other has not, and whether both sides have such words. */
function telling(a: Profile, left: readonly Term[], b: Profile, right: readonly Term[]): Evidence {
  const own = (profile: Profile, terms: readonly Term[], others: readonly Term[]) =>
    terms
      .filter(({ key }) => !others.some((other) => other.key === key))
      .map(({ key }) => profile.weights.get(key) ?? 0);
  const [x, y] = [own(a, left, right), own(b, right, left)];
  const mean = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0) / (weights.length || 1);
  const shared = left.filter(({ key }) => right.some((other) => other.key === key)).length;
  return {
    ownLeast: Math.min(1, Math.min(mean(x), mean(y)) / FULL),
    ownMost: Math.min(1, Math.max(mean(x), mean(y)) / FULL),
    ownBoth: x.length > 0 && y.length > 0 ? 1 : 0,
    shared: Math.min(1, shared / 4),
    lastSame: left.length > 0 && left.at(-1)?.key === right.at(-1)?.key ? 1 : 0,
    firstSame: left.length > 0 && left[0]?.key === right[0]?.key ? 1 : 0,
  };
}

/** Share of the words' weight that the other sentence has anywhere. */
function knownShare(terms: readonly Term[], own: Profile, other: Profile): number {
  let part = 0;
  let total = 0;
  for (const { key } of terms) {
    const weight = own.weights.get(key) ?? 0;
    total += weight;
    if (other.weights.has(key)) part += weight;
  }
  return total > 0 ? part / total : 0;
}

const isQuoted = ({ attributions }: Profile, { span }: SideDraft): boolean =>
  attributions.some(({ kind, content }) => kind === 'direct' && content.some((part) => spanOverlap(part, span) > 0));

const hasFigure = ({ quantities }: Profile, { span }: SideDraft): boolean =>
  quantities.some((quantity) => spanOverlap(quantity.span, span) > 0);

const hasName = (terms: readonly Term[]): boolean =>
  terms.some(({ key, token }) => key.startsWith('@') && token.pos === 'PROPN');
const hasVerb = (terms: readonly Term[]): boolean => terms.some(({ token }) => token.pos === 'VERB');

/** Where in the sentence it stands, 0 to 1. */
const placeIn = ({ sentence }: Profile, { span }: SideDraft): number =>
  (span.start - sentence.start) / Math.max(1, sentence.end - sentence.start);
