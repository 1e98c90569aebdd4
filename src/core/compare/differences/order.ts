import type { Span } from '../../model/span.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, type Draft, side } from './draft.ts';

/** Words that say which of two happenings came first: `after` means that what follows the word came first. */
const AFTER: ReadonlySet<string> = new Set(['after', 'following', 'since', 'once']);
const BEFORE: ReadonlySet<string> = new Set(['before', 'until', 'then']);
const LEAST_PART = 2.5;

interface Sequence {
  readonly earlier: readonly Term[];
  readonly later: readonly Term[];
  readonly span: Span;
}

/** Two happenings that one account tells in one order and the other in the opposite. */
export function orderDifferences({ pair }: AlignedWords): Draft[] {
  const { a, b } = pair;
  return sequencesOf(a).flatMap((x) =>
    sequencesOf(b)
      .filter((y) => {
        const crossed = Math.min(common(a, x.earlier, y.later), common(a, x.later, y.earlier));
        const straight = Math.min(common(a, x.earlier, y.earlier), common(a, x.later, y.later));
        return crossed >= LEAST_PART && crossed > straight;
      })
      .map((y) => ({
        type: 'order' as const,
        severity: 'contradiction' as const,
        about: 'What came first',
        sides: [side(a, x.span), side(b, y.span)] as const,
        reasons: ['the same two happenings in the opposite order'],
        confidence: pair.score * 0.8,
      })),
  );
}

function sequencesOf(profile: Profile): Sequence[] {
  return profile.terms.flatMap(({ token, start, end }, i) => {
    const isAfter = AFTER.has(token.lower);
    if (!isAfter && !BEFORE.has(token.lower)) return [];
    const [left, right] = [profile.terms.slice(0, i), profile.terms.slice(i + 1)];
    if (left.length < 2 || right.length < 2) return [];
    const span = {
      start: left.at(-3)?.start ?? left[0]?.start ?? start,
      end: right[2]?.end ?? right.at(-1)?.end ?? end,
    };
    return [isAfter ? { earlier: right, later: left, span } : { earlier: left, later: right, span }];
  });
}

function common(profile: Profile, x: readonly Term[], y: readonly Term[]): number {
  const keys = new Set(y.map(({ key }) => key));
  let sum = 0;
  for (const key of new Set(x.map((term) => term.key))) if (keys.has(key)) sum += profile.weights.get(key) ?? 0;
  return sum;
}
