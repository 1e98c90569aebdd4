import type { Reading } from '../../model/annotation.ts';
import type { DifferenceType, ExplainedNonDifference, Severity } from '../../model/comparison.ts';
import { type Span, spanContains } from '../../model/span.ts';
import type { Pair } from '../alignment/index.ts';
import { areKin, canBeKin } from '../alignment/senses.ts';
import { type Gap, gapsOf, tilesOf } from '../gaps.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import type { Tile } from '../tiles.ts';

/** Who says it where an account has it from nobody: no words of the account, so it stands without quotation marks. */
export const OUTLET = 'the outlet itself';

/** One side of a difference before it has been joined with those of other accounts. */
export interface SideDraft {
  readonly reading: Reading;
  readonly span: Span;
  readonly value: string;
}

/** A difference between two accounts, as a detector proposes it. */
export interface Draft {
  readonly type: DifferenceType;
  readonly severity: Severity;
  /** What the values are values of, a noun phrase without a stop: "How long", "Who is blamed". */
  readonly about: string;
  readonly sides: readonly [SideDraft, SideDraft];
  readonly reasons: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  /** By law a difference, whatever else speaks for or against it. */
  readonly sure?: boolean;
  /** The type that the detector had in mind, where it is told as another. */
  readonly meant?: DifferenceType;
}

/** Two values that only look different. */
export interface Explained {
  readonly why: ExplainedNonDifference['why'];
  readonly about: string;
  readonly sides: readonly [SideDraft, SideDraft];
}

/** An aligned pair with its word alignment, worked out once for all detectors. */
export interface AlignedWords {
  readonly pair: Pair;
  readonly tiles: readonly Tile[];
  readonly gaps: readonly Gap[];
  /** Terms of either sentence that the other has too, in the same word or one of its kin. */
  readonly sharedA: readonly Term[];
  readonly sharedB: readonly Term[];
}

export function alignWords(pair: Pair): AlignedWords {
  const shared = (own: Profile, other: Profile) =>
    own.terms.filter(({ key, weight }) => weight > 0 && isKnown(key, other));
  const tiles = tilesOf(pair);
  return {
    pair,
    tiles,
    gaps: gapsOf(pair, tiles),
    sharedA: shared(pair.a, pair.b),
    sharedB: shared(pair.b, pair.a),
  };
}

/** What a sentence is asked for again and again: its words that may be kin to others, and which words it has or has kin of. */
interface Asked {
  readonly long: readonly string[];
  readonly known: Map<string, boolean>;
}

const asked = new WeakMap<Profile, Asked>();

function begin(profile: Profile): Asked {
  const fresh = { long: [...profile.weights.keys()].filter(canBeKin), known: new Map<string, boolean>() };
  asked.set(profile, fresh);
  return fresh;
}

/** Whether a sentence has a word, or one of its kin. */
function isKnown(key: string, profile: Profile): boolean {
  const { long, known } = asked.get(profile) ?? begin(profile);
  const found = known.get(key);
  if (found !== undefined) return found;
  const fresh = profile.weights.has(key) || (canBeKin(key) && long.some((other) => areKin(key, other)));
  known.set(key, fresh);
  return fresh;
}

export const side = (profile: Profile, span: Span, value?: string): SideDraft => ({
  reading: profile.reading,
  span,
  value: value ?? profile.reading.text.slice(span.start, span.end),
});

const TOPIC_WORDS = 7;

/** What a value belongs to, in the words that both sentences have nearest to it: “the blaze broke out at”. Empty where there are none. */
export function topicOf({ pair: { a }, tiles }: AlignedWords, span: Span): string {
  const runs = tiles.map((run) => a.terms.slice(run.a, run.a + run.length)).filter((terms) => terms.length > 1);
  const before = runs.findLast((terms) => (terms.at(-1)?.end ?? 0) <= span.start);
  const run =
    before?.slice(-TOPIC_WORDS) ?? runs.find((terms) => (terms[0]?.start ?? 0) >= span.end)?.slice(0, TOPIC_WORDS);
  const [first, last] = [run?.[0], run?.at(-1)];
  if (!first || !last) return '';
  return ` (“${a.reading.text.slice(first.start, last.end).replace(/["“”]/g, '').replace(/\s+/g, ' ')}”)`;
}

/** What is shared around two spans, in the sentence that has less of it. */
export const contextOf = ({ pair, sharedA, sharedB }: AlignedWords, x: Span, y: Span, reach: number): number =>
  Math.min(sharedAround(pair.a, sharedA, x, reach), sharedAround(pair.b, sharedB, y, reach));

/** What is shared around a span of either sentence, worked out once a span: `contextOf` is the lesser of the two. */
export const contextsOf = ({ pair, sharedA, sharedB }: AlignedWords, reach: number) =>
  [aroundIn(pair.a, sharedA, reach), aroundIn(pair.b, sharedB, reach)] as const;

function aroundIn(profile: Profile, shared: readonly Term[], reach: number): (span: Span) => number {
  const known = new Map<Span, number>();
  return (span) => {
    const sum = known.get(span) ?? sharedAround(profile, shared, span, reach);
    known.set(span, sum);
    return sum;
  };
}

/** Whether the people last named before two spans are known, not the same, and neither is named in the other sentence. */
export function otherSubjects({ a, b }: Pair, x: Span, y: Span): boolean {
  const [left, right] = [subjectBefore(a, x), subjectBefore(b, y)];
  if (left === undefined || right === undefined || left === right) return false;
  const names = ({ mentions, sentence }: Profile) =>
    mentions.filter(({ span }) => spanContains(sentence, span)).map(({ entity }) => entity);
  return !names(a).includes(right) && !names(b).includes(left);
}

const subjectBefore = ({ mentions, sentence }: Profile, span: Span): string | undefined =>
  mentions.findLast(
    (mention) =>
      mention.kind === 'name' &&
      spanContains(sentence, mention.span) &&
      mention.span.end <= span.start &&
      mention.entity.startsWith('person:'),
  )?.entity;

/** Candidates by falling weight, each thing of either side used once: what is left when the likelier pairs are made. */
export function pairOff<T extends { readonly x: object; readonly y: object; readonly weight: number }>(
  candidates: readonly T[],
): T[] {
  const taken = new Set<object>();
  return [...candidates]
    .sort((p, q) => q.weight - p.weight)
    .filter(({ x, y }) => {
      if (taken.has(x) || taken.has(y)) return false;
      taken.add(x).add(y);
      return true;
    });
}

/** The heaviest candidate of each thing of either side: more than pairing off leaves, and never more than there are things. */
export function likeliest<T extends { readonly x: object; readonly y: object; readonly weight: number }>(
  candidates: readonly T[],
): T[] {
  const best = new Map<object, T>();
  for (const candidate of candidates)
    for (const thing of [candidate.x, candidate.y])
      if ((best.get(thing)?.weight ?? Number.NEGATIVE_INFINITY) < candidate.weight) best.set(thing, candidate);
  return [...new Set(best.values())];
}

/** Weight of shared terms, given in order, within `reach` terms of a span, the span itself left out: how sure the contexts are the same. */
export function sharedAround(profile: Profile, shared: readonly Term[], span: Span, reach: number): number {
  const { terms, weights } = profile;
  const isInside = ({ start, end }: Span) => start < span.end && end > span.start;
  let first = -1;
  let inside = 0;
  for (let i = 0; i < terms.length; i++)
    if (isInside(terms[i] as Term)) {
      if (first < 0) first = i;
      inside++;
    }
  first = Math.max(0, first);
  const last = first + Math.max(0, inside - 1);
  let sum = 0;
  let next = 0;
  for (let i = 0; i <= last + reach && i < terms.length && next < shared.length; i++) {
    const term = terms[i] as Term;
    if (term !== shared[next]) continue;
    next++;
    if (i >= first - reach && !isInside(term)) sum += weights.get(term.key) ?? 0;
  }
  return sum;
}
