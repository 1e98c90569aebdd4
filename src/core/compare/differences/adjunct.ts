import type { Span } from '../../model/span.ts';
import type { Token } from '../../text/tokens.ts';
import { ADJUNCTS, type AdjunctKind } from '../en/adjuncts.ts';
import { foldedAt } from '../folded.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, type Draft, likeliest, side, topicOf } from './draft.ts';
import { likeness, sharesCovered } from './likeness.ts';

/** Words that say when, why, to what end or on what condition the thing before them is so. */
interface Adjunct {
  readonly kind: AdjunctKind;
  readonly span: Span;
  readonly terms: readonly Term[];
  /** The telling verb last before it. */
  readonly governor: Term | undefined;
}

const MOST_WORDS = 10;
const LIKE_GOVERNORS = 0.45;
/** Adjuncts that share more than this say the same. */
const SAME = 0.95;
const LEAST_CONFIDENCE = 0.04;

const TYPES = { when: 'time', why: 'other', condition: 'other' } as const;
const ABOUT = { when: 'When', why: 'Why', condition: 'On what condition' } as const;

/** One thing told with other reasons, ends or conditions, or with other events that set its time. */
export function adjunctDifferences(words: AlignedWords): Draft[] {
  const { a, b, score } = words.pair;
  const others = adjunctsOf(b);
  const candidates = adjunctsOf(a).flatMap((x) =>
    others.flatMap((y) => {
      if (!areOneKind(x.kind, y.kind)) return [];
      const governed = x.governor && y.governor ? likeness(a, x.governor.key, b, y.governor.key) : 0;
      const alike = Math.max(...sharesCovered(a, x.terms, b, y.terms));
      if (governed < LIKE_GOVERNORS && alike < LIKE_GOVERNORS) return [];
      return [{ x, y, alike, weight: governed + alike }];
    }),
  );
  return likeliest(candidates)
    .filter(({ x, y, alike }) => alike < SAME && textOf(a, x) !== textOf(b, y))
    .map(({ x, y, weight }) => ({
      type: TYPES[x.kind],
      severity: 'imprecision' as const,
      about: `${ABOUT[x.kind]}${topicOf(words, x.span)}`,
      sides: [side(a, x.span), side(b, y.span)] as const,
      reasons: ['other reasons, conditions or occasions for one thing'],
      confidence: score * Math.min(1, weight / 2),
    }))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
}

/** “Once the court has ruled” and “if the court rules” are set against each other. */
const areOneKind = (x: AdjunctKind, y: AdjunctKind): boolean => x === y || (x !== 'why' && y !== 'why');

const textOf = ({ reading }: Profile, { span }: Adjunct): string => foldedAt(reading, span);

const known = new WeakMap<Profile, readonly Adjunct[]>();

function adjunctsOf(profile: Profile): readonly Adjunct[] {
  const found = known.get(profile) ?? findAdjuncts(profile);
  known.set(profile, found);
  return found;
}

function findAdjuncts(profile: Profile): Adjunct[] {
  const { tokens } = profile.sentence;
  return tokens.flatMap((token, i) => {
    const kind = kindAt(tokens, i);
    const end = endOf(tokens, i + 1);
    if (kind === undefined || end <= token.end) return [];
    const span = { start: token.start, end };
    const terms = profile.terms.filter((term) => term.weight > 0 && term.start >= token.end && term.end <= end);
    const governor = profile.terms.findLast(
      (term) => term.end <= token.start && term.weight > 0 && term.token.pos === 'VERB',
    );
    return terms.length > 0 ? [{ kind, span, terms, governor }] : [];
  });
}

/** What the word at a position brings in. A bare “to” or “for” does so only before a verb and after no verb that wants it. */
function kindAt(tokens: readonly Token[], i: number): AdjunctKind | undefined {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!token || !next) return undefined;
  if (token.lower === 'to')
    return next.pos === 'VERB' && before !== undefined && ['NOUN', 'PROPN', 'PUNCT'].includes(before.pos)
      ? 'why'
      : undefined;
  if (token.lower === 'for') return next.pos === 'VERB' || /ing$/.test(next.lower) ? 'why' : undefined;
  return ADJUNCTS.get(token.lower);
}

function endOf(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at < from + MOST_WORDS && tokens[at]?.pos !== 'PUNCT') at++;
  return tokens[at - 1]?.end ?? 0;
}
