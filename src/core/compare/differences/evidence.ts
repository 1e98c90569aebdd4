import type { Reading } from '../../model/annotation.ts';
import { foldedValue, holdsFolded } from '../folded.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, contextOf, type Draft, type SideDraft } from './draft.ts';
import { likeness, sharesCovered } from './likeness.ts';
import { type Kinds, type Part, partOf } from './part.ts';

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

/** What speaks for or against a draft being a difference that an editor would flag: values, each about 0 to 1, and their names. */
export interface Evidence {
  /** One list for all drafts of a type that one detector finds. */
  readonly names: readonly string[];
  readonly values: readonly number[];
}

/** Evidence by name. */
export const evidenceByName = ({ names, values }: Evidence): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0]));

/** A piece of evidence by its name; 0 where there is none of that name. */
export const pieceOf = ({ names, values }: Evidence, name: string): number => values[names.indexOf(name)] ?? 0;

const NEAR = 4;
const FAR = 10;
/** Shared weight that counts in full. */
const FULL = 10;
const LONG = 12;
/** Share of a report that is its lead. */
const LEAD = 0.12;

/** The evidence for a draft that a detector found in an aligned pair. */
export function evidenceOf(detector: Detector, draft: Draft, words: AlignedWords): Evidence {
  const { a, b } = words.pair;
  const [x, y] = draft.sides;
  const [left, right] = [partOf(a, x.span), partOf(b, y.span)];
  const contradicts = draft.severity === 'contradiction' ? 1 : 0;
  const pieces: readonly Pieces[] = [
    ofPair(draft, words),
    ofWords(a, left.terms, b, right.terms),
    ofPresence(isIn(y.reading, x), isIn(x.reading, y)),
    ofParts(left, right),
    ofKinds(left.kinds, right.kinds),
    ofClasses(left.terms, right.terms),
    beside(a, left, b, right),
    telling(a, left.terms, b, right.terms),
    { leads: a.position < LEAD && b.position < LEAD ? 1 : 0 },
  ];
  return {
    names: namesOf(detector, draft.type, pieces),
    values: valuesOf([1, 1, draft.confidence, contradicts], pieces),
  };
}

type Pieces = Readonly<Record<string, number>>;

function valuesOf(first: number[], pieces: readonly Pieces[]): readonly number[] {
  for (const some of pieces) for (const name in some) first.push(some[name] ?? 0);
  return first;
}

const knownNames = new Map<string, readonly string[]>();

/** What the pieces are called; the first four after the detector. */
function namesOf(detector: Detector, type: Draft['type'], pieces: readonly Pieces[]): readonly string[] {
  const key = `${detector} ${type}`;
  const known = knownNames.get(key);
  if (known) return known;
  const names = [
    `is ${detector}`,
    `is ${key}`,
    `${detector} confidence`,
    `${detector} contradiction`,
    ...pieces.flatMap((some) => Object.keys(some)),
  ];
  knownNames.set(key, names);
  return names;
}

function ofPair({ confidence, sides: [x, y] }: Draft, words: AlignedWords): Pieces {
  const { score, signals, a, b } = words.pair;
  const { mutual, run, share, first } = signals;
  return {
    score,
    mutual,
    run,
    share,
    first,
    confidence,
    headlines: a.headline || b.headline ? 1 : 0,
    near: Math.min(1, contextOf(words, x.span, y.span, NEAR) / FULL),
    far: Math.min(1, contextOf(words, x.span, y.span, FAR) / FULL),
  };
}

/** How many telling words the sides have, and how much of either the other side or the other sentence has too. */
function ofWords(a: Profile, left: readonly Term[], b: Profile, right: readonly Term[]): Pieces {
  const covered = sharesCovered(a, left, b, right);
  const known = [knownShare(left, a, b), knownShare(right, b, a)] as const;
  return {
    words: Math.min(1, (left.length + right.length) / LONG),
    uneven: Math.min(1, Math.abs(left.length - right.length) / LONG),
    bare: left.length === 0 || right.length === 0 ? 1 : 0,
    likeLeast: Math.min(...covered),
    likeMost: Math.max(...covered),
    knownLeast: Math.min(...known),
    knownMost: Math.max(...known),
  };
}

function ofParts(left: Part, right: Part): Pieces {
  return {
    quoted: left.quoted && right.quoted ? 1 : 0,
    quotedOne: left.quoted !== right.quoted ? 1 : 0,
    figures: left.figure && right.figure ? 1 : 0,
    figureOne: left.figure !== right.figure ? 1 : 0,
    names: (left.name ? 0.5 : 0) + (right.name ? 0.5 : 0),
    verbs: (left.verb ? 0.5 : 0) + (right.verb ? 0.5 : 0),
    apart: Math.abs(left.place - right.place),
  };
}

const ofPresence = (one: boolean, other: boolean): Pieces => ({
  thereOne: one !== other ? 1 : 0,
  thereBoth: one && other ? 1 : 0,
});

/** Whether a reading has a side's words anywhere. */
const isIn = (reading: Reading, side: SideDraft): boolean =>
  holdsFolded(reading, foldedValue(side.reading, side.value).folded);

/** What stands in the sides: halves for either, except where it is the one-sidedness that tells. */
function ofKinds(left: Kinds, right: Kinds): Pieces {
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

/** Of the words that only one side has, the share that are nouns, verbs, names, numbers or descriptive words. */
function ofClasses(left: readonly Term[], right: readonly Term[]): Pieces {
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
function beside(a: Profile, left: Part, b: Profile, right: Part): Pieces {
  const same = (p: Term | undefined, q: Term | undefined) => (p && q && p.key === q.key ? 1 : 0);
  const like = (p: Term | undefined, q: Term | undefined) => (p && q ? likeness(a, p.key, b, q.key) : 0);
  return {
    beforeSame: same(left.before, right.before),
    afterSame: same(left.after, right.after),
    beforeLike: like(left.tellingBefore, right.tellingBefore),
    afterLike: like(left.tellingAfter, right.tellingAfter),
  };
}

/** How rare the words are that one side has and the other has not, and whether both sides have such words. */
function telling(a: Profile, left: readonly Term[], b: Profile, right: readonly Term[]): Pieces {
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
