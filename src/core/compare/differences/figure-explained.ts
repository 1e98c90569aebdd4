import { comparable } from '../../annotate/quantities/compare.ts';
import type { Quantity, Voice } from '../../model/annotation.ts';
import { stemOf } from '../../text/stems.ts';
import { CASUALTY_WORDS, PEOPLE_WORDS } from '../en/casualties.ts';
import type { Profile } from '../profile.ts';
import { type AlignedWords, contextOf, type Explained } from './draft.ts';
import { sameSpeaker } from './speaker.ts';

/** Shared weight close to two figures that makes them stand for one thing in two measures. */
const LEAST_CONTEXT = 5;
const REACH = 6;
/** Units of text around a figure in which a word says what it counts. */
const CASUALTY_REACH = 50;

/** Why two values that lie apart are no discrepancy, where something says so. */
export function explanationOf(
  { pair: { a, b } }: AlignedWords,
  x: Quantity,
  y: Quantity,
): Explained['why'] | undefined {
  if (spokenByOthers(x, y)) return 'reported-by-other';
  if (isNarrower(x, y) || isNarrower(y, x)) return 'other-definition';
  return rises(a, x, b, y) || rises(b, y, a, x) ? 'later' : undefined;
}

/** Fewer of some people than of people: 310 civilians, 900 people. */
const isNarrower = (x: Quantity, y: Quantity): boolean =>
  x.counted !== null &&
  y.counted !== null &&
  !PEOPLE_WORDS.has(x.counted) &&
  PEOPLE_WORDS.has(y.counted) &&
  (x.high ?? Number.POSITIVE_INFINITY) <= (y.low ?? 0);

/** Whether the second account is later and its count of people hurt, dead or missing higher: an update. */
function rises(a: Profile, x: Quantity, b: Profile, y: Quantity): boolean {
  const [first, second] = [a.reading.published, b.reading.published];
  if (x.dimension !== 'count' || first === null || second === null || !isLater(second, first)) return false;
  return (y.low ?? 0) > (x.high ?? Number.POSITIVE_INFINITY) && countsCasualties(a, x) && countsCasualties(b, y);
}

/** By the instant where both are given to the minute with a zone, by the day otherwise. */
function isLater(second: string, first: string): boolean {
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/;
  if (zoned.test(second) && zoned.test(first)) return Date.parse(second) > Date.parse(first);
  return second.slice(0, 10) > first.slice(0, 10);
}

/** By stem: a tagger takes "wounding three" for a noun and leaves it as it is. */
const CASUALTY_STEMS: ReadonlySet<string> = new Set([...CASUALTY_WORDS].map(stemOf));

export const countsCasualties = ({ sentence }: Profile, { span }: Quantity): boolean =>
  sentence.tokens.some(
    ({ start, end, text }) =>
      CASUALTY_STEMS.has(stemOf(text)) && end > span.start - CASUALTY_REACH && start < span.end + CASUALTY_REACH,
  );

/** People, bodies and groups: a paper described in two ways may be one. */
const CAN_SPEAK = /^(?:person|organisation|group|place):/;

/** Two people's figures are two reports, not a discrepancy of the outlets. */
export function spokenByOthers(x: { readonly voice: Voice }, y: { readonly voice: Voice }): boolean {
  if (x.voice.type !== 'speaker' || y.voice.type !== 'speaker') return false;
  const [p, q] = [x.voice.speaker, y.voice.speaker];
  return p !== null && q !== null && CAN_SPEAK.test(p.id) && CAN_SPEAK.test(q.id) && !sameSpeaker(p, q);
}

/** Why two figures in one context are not compared at all: of another scope, or in another measure. */
export function unlikeMeasure(words: AlignedWords, x: Quantity, y: Quantity): Explained['why'] | undefined {
  const { a, b } = words.pair;
  const scopes = { a: scopeOf(a, x), b: scopeOf(b, y) };
  const { comparable: same, reasons } = comparable(x, y, scopes);
  if (same || reasons.length !== 1 || contextOf(words, x.span, y.span, REACH) < LEAST_CONTEXT) return undefined;
  if (reasons[0] === 'scope' && x.counted !== null && x.counted === y.counted) return 'wider-scope';
  return reasons[0] === 'unit' && x.dimension === 'money' ? 'other-measure' : undefined;
}

export const scopeOf = ({ reading }: Profile, { scope }: Quantity): string | null =>
  scope && reading.text.slice(scope.start, scope.end);
