import { type Span, spanOverlap } from '../../model/span.ts';
import { fold } from '../../text/normalise.ts';
import { DIRECTIONS, PLACE_ADJUNCTS } from '../en/place-words.ts';
import { type NounPhrase, phrasesOf } from '../phrases.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, contextOf, type Draft, likeliest, side, topicOf } from './draft.ts';
import { likestPair } from './likeness.ts';

/** Where something is said to be: from the preposition to the end of the names and nouns that go on from one another. */
interface Place {
  readonly span: Span;
  readonly nouns: readonly NounPhrase[];
  /** The telling words last before it: what is there, or what is done there. */
  readonly governors: readonly Term[];
  readonly named: boolean;
}

const REACH = 5;
const GOVERNORS = 1;
/** Places less surely of one thing than this are hardly ever. */
const LEAST_CONFIDENCE = 0.07;
/** Governors at least this alike say that two places are told of one thing. */
const LIKE_GOVERNORS = 0.45;
const LEAST_CONTEXT = 1;
/** Words before a noun phrase that say how it lies: “200 feet behind the”, “just outside the”. */
const MEASURE_REACH = 3;

/** One thing told to be, or to be done, in two places: “near the mill”, “behind a row of cottages”. */
export function placeDifferences(words: AlignedWords): Draft[] {
  const { a, b, score } = words.pair;
  const others = placesOf(b);
  const candidates = placesOf(a).flatMap((x) => others.flatMap((y) => candidate(words, x, y) ?? []));
  return likeliest(candidates)
    .filter(({ x, y }) => wordsIn(a, x.span) !== wordsIn(b, y.span))
    .map(({ x, y, weight }) => ({
      type: 'place' as const,
      severity: 'imprecision' as const,
      about: `Where${topicOf(words, x.span)}`,
      sides: [side(a, x.span), side(b, y.span)] as const,
      reasons: ['one thing told to be in two places, or in one place under two descriptions'],
      confidence: score * Math.min(1, weight / 4),
    }))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
}

function candidate(words: AlignedWords, x: Place, y: Place) {
  const { a, b } = words.pair;
  if (!x.named && !y.named && wordsIn(a, x.span) === wordsIn(b, y.span)) return undefined;
  const governed = likestPair(a, x.governors, b, y.governors);
  const context = contextOf(words, x.span, y.span, REACH);
  const same = wordsIn(a, x.span) === wordsIn(b, y.span) ? 4 : 0;
  const named = x.named && y.named ? 1 : 0;
  if (same === 0 && governed < LIKE_GOVERNORS && context < LEAST_CONTEXT) return undefined;
  return { x, y, weight: same + 2 * governed + named + context / 4 };
}

const known = new WeakMap<Profile, readonly Place[]>();

/** The places told in a sentence; worked out once a profile. */
function placesOf(profile: Profile): readonly Place[] {
  const places = known.get(profile) ?? findPlaces(profile);
  known.set(profile, places);
  return places;
}

function findPlaces(profile: Profile): Place[] {
  const { nouns } = phrasesOf(profile);
  const places: Place[] = [];
  let i = 0;
  while (i < nouns.length) {
    const first = nouns[i] as NounPhrase;
    let next = i + 1;
    while (next < nouns.length && goesOn(profile, nouns[next - 1] as NounPhrase, nouns[next] as NounPhrase)) next++;
    const place = placeOf(profile, first, nouns.slice(i, next));
    if (place) places.push(place);
    i = next;
  }
  return places;
}

/** “Kell, Orrin”; “the square in Kell”: a name after a comma, or after a preposition, that says further where. */
function goesOn({ reading: { text } }: Profile, before: NounPhrase, after: NounPhrase): boolean {
  const between = text.slice(before.end, after.start).trim();
  return isPlaceName(after) && (between === ',' || /^(?:in|near|of)$/i.test(between));
}

const isPlaceName = ({ entity }: NounPhrase): boolean => entity?.startsWith('place') ?? false;

function placeOf(profile: Profile, first: NounPhrase, nouns: readonly NounPhrase[]): Place | undefined {
  const last = nouns.at(-1) ?? first;
  const { tokens } = profile.sentence;
  const at = tokens.findIndex(({ start }) => start >= first.start);
  const preposition = tokens[at - 1];
  const located = preposition !== undefined && PLACE_ADJUNCTS.has(preposition.lower);
  const named = nouns.some(isPlaceName);
  if (first.pronoun || (!located && !named) || profile.times.some(({ span }) => spanOverlap(span, first) > 0))
    return undefined;
  if (!located && nouns.length === 1 && first.entity === null) return undefined;
  const from = located ? measureBefore(profile, at - 1) : first.start;
  const governors = profile.terms.filter(({ end, weight }) => end <= from && weight > 0).slice(-GOVERNORS);
  return { span: { start: from, end: last.end }, nouns, governors, named };
}

/** Where the words of measure or direction before a preposition begin. */
function measureBefore({ sentence: { tokens } }: Profile, preposition: number): number {
  let from = preposition;
  while (from > 0 && preposition - from < MEASURE_REACH) {
    const token = tokens[from - 1];
    if (!token || !(token.pos === 'NUM' || DIRECTIONS.has(token.lower) || MEASURES.has(token.lemma))) break;
    from--;
  }
  return tokens[from]?.start ?? 0;
}

/** Words of measure between a figure and a preposition. */
const MEASURES: ReadonlySet<string> = new Set([
  'mile',
  'kilometre',
  'kilometer',
  'foot',
  'yard',
  'metre',
  'meter',
  'just',
]);

const wordsIn = ({ reading: { text } }: Profile, { start, end }: Span): string =>
  fold(text.slice(start, end)).replace(/^(?:in|at|near|of)\s+/, '');
