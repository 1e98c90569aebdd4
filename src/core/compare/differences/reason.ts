import type { Span } from '../../model/span.ts';
import { REASON_WORDS } from '../en/reasons.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, type Draft, side } from './draft.ts';

const PATTERN = new RegExp(`\\b(?:${REASON_WORDS.join('|')})\\b`, 'gi');
/** Share of the lighter reason's weight that makes two reasons the same. */
const SAME_REASON = 0.7;
const LEAST_OUTSIDE = 1;

interface Reason {
  readonly span: Span;
  readonly terms: readonly Term[];
}

/** Both sentences say why, and not the same. */
export function reasonDifferences({ pair }: AlignedWords): Draft[] {
  const { a, b, score } = pair;
  return reasonsIn(a).flatMap((x) =>
    reasonsIn(b)
      .filter((y) => !sameReason(a, x, y) && sharedOutside(pair.a, pair.b, x, y) >= LEAST_OUTSIDE)
      .map((y) => ({
        type: 'other' as const,
        severity: 'imprecision' as const,
        about: 'Why',
        sides: [side(a, x.span), side(b, y.span)] as const,
        reasons: ['both say why, with different reasons'],
        confidence: score * 0.7,
      })),
  );
}

/** Each reason given in a sentence: the words from the one that brings it in to the next mark. */
function reasonsIn(profile: Profile): Reason[] {
  const { reading, sentence } = profile;
  const text = reading.text.slice(sentence.start, sentence.end);
  return [...text.matchAll(PATTERN)].flatMap(({ index, 0: word }) => {
    const rest = text.slice(index + word.length);
    const stop = rest.search(/[,;:—–“”"]|\.(?=\s|$)/);
    const span = {
      start: sentence.start + index,
      end: sentence.start + index + word.length + (stop < 0 ? rest.trimEnd().length : stop),
    };
    const terms = profile.terms.filter(
      ({ start, end, weight }) => weight > 0 && start >= span.start + word.length && end <= span.end,
    );
    return terms.length > 0 ? [{ span, terms }] : [];
  });
}

function sameReason(profile: Profile, x: Reason, y: Reason): boolean {
  const weigh = (terms: readonly Term[]) => terms.reduce((sum, { weight }) => sum + weight, 0);
  const keys = new Set(y.terms.map(({ key }) => key));
  const common = weigh(x.terms.filter(({ key }) => keys.has(key)));
  return profile.weights.size === 0 || common >= SAME_REASON * Math.min(weigh(x.terms), weigh(y.terms));
}

/** What the sentences share beside the reasons: that the reasons are for one thing. */
function sharedOutside(a: Profile, b: Profile, x: Reason, y: Reason): number {
  const keys = new Set(b.terms.filter((term) => !y.terms.includes(term)).map(({ key }) => key));
  const own = new Set(a.terms.filter((term) => !x.terms.includes(term)).map(({ key }) => key));
  let sum = 0;
  for (const key of own) if (keys.has(key)) sum += a.weights.get(key) ?? 0;
  return sum;
}
