import { type Span, spanOverlap } from '../../model/span.ts';
import { fold } from '../../text/normalise.ts';
import { stemOf } from '../../text/stems.ts';
import type { Token } from '../../text/tokens.ts';
import { QUANTIFIERS } from '../en/quantifiers.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, type Draft, likeliest, side, topicOf } from './draft.ts';
import { likeness } from './likeness.ts';

/** How many or how much, in figures or in a word such as “most”, with what is counted and the verbs beside it. */
interface Count {
  readonly span: Span;
  readonly amount: string;
  readonly counted: string | null;
  readonly dimension: string;
  readonly verbs: readonly Term[];
}

const LIKE = 0.5;
const LEAST_CONFIDENCE = 0.05;

/** Amounts of one thing or in one deed, whatever their kind: “most of the crew” and “14 sailors”, “40 died” and “100 were killed”. */
export function countDifferences(words: AlignedWords): Draft[] {
  const { a, b, score } = words.pair;
  const others = countsIn(b);
  const candidates = countsIn(a).flatMap((x) =>
    others.flatMap((y) => {
      if (x.dimension !== y.dimension) return [];
      const counted = x.counted && y.counted ? likeness(a, x.counted, b, y.counted) : 0;
      const verbs = likestVerbs(a, x, b, y);
      if (counted < LIKE && verbs < LIKE) return [];
      return [{ x, y, weight: counted + verbs + (x.amount === y.amount ? 2 : 0) }];
    }),
  );
  return likeliest(candidates)
    .filter(({ x, y }) => x.amount !== y.amount)
    .map(({ x, y, weight }) => ({
      type: 'figure' as const,
      severity: 'imprecision' as const,
      about: `How many${topicOf(words, x.span)}`,
      sides: [side(a, x.span), side(b, y.span)] as const,
      reasons: ['other amounts in one deed'],
      confidence: score * Math.min(1, weight / 2),
    }))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
}

function likestVerbs(a: Profile, x: Count, b: Profile, y: Count): number {
  let best = 0;
  for (const p of x.verbs) for (const q of y.verbs) best = Math.max(best, likeness(a, p.key, b, q.key));
  return best;
}

const known = new WeakMap<Profile, readonly Count[]>();

function countsIn(profile: Profile): readonly Count[] {
  const found = known.get(profile) ?? [...figuresIn(profile), ...wordsIn(profile)];
  known.set(profile, found);
  return found;
}

const figuresIn = (profile: Profile): Count[] =>
  profile.quantities.map(({ span, low, high, unit, dimension, counted }) => ({
    span,
    amount: `${low} ${high} ${unit}`,
    counted: counted === null ? null : stemOf(counted),
    dimension: dimension === 'age' ? 'time' : dimension,
    verbs: verbsBeside(profile, span),
  }));

/** “Most”, “dozens of”, “several”: with the noun that follows, where one does. */
function wordsIn(profile: Profile): Count[] {
  const { tokens } = profile.sentence;
  return tokens.flatMap((token, i) => {
    if (!QUANTIFIERS.has(token.lower) || profile.quantities.some(({ span }) => spanOverlap(span, token) > 0)) return [];
    const noun = nounAfter(tokens, i);
    const span = { start: token.start, end: noun?.end ?? token.end };
    return [
      {
        span,
        amount: fold(token.lower),
        counted: noun ? stemOf(noun.text) : null,
        dimension: 'count',
        verbs: verbsBeside(profile, span),
      },
    ];
  });
}

const NOUN_REACH = 4;

function nounAfter(tokens: readonly Token[], i: number): Token | undefined {
  const after = tokens.slice(i + 1, i + 1 + NOUN_REACH);
  const stop = after.findIndex(({ pos }) => !['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(pos));
  return (stop < 0 ? after : after.slice(0, stop)).find(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
}

/** The telling verb next before and the one next after. */
function verbsBeside({ terms }: Profile, span: Span): Term[] {
  const verbs = terms.filter(({ token, weight }) => token.pos === 'VERB' && weight > 0 && token.lower !== 'including');
  const before = verbs.findLast(({ end }) => end <= span.start);
  const after = verbs.find(({ start }) => start >= span.end);
  return [before, after].filter((verb) => verb !== undefined);
}
