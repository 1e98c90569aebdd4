import type { Attribution } from '../../model/annotation.ts';
import { hull, type Span, spanOverlap } from '../../model/span.ts';
import { fold } from '../../text/normalise.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, type Draft, likeliest, side } from './draft.ts';
import { sharesCovered } from './likeness.ts';
import { sameSpeaker } from './speaker.ts';

interface Remark {
  readonly attribution: Attribution;
  readonly span: Span;
  readonly terms: readonly Term[];
}

/** What two accounts of one remark have in common in meaning, at the least and at the most. */
const LEAST_ALIKE = 0.2;
const LEAST_TERMS = 2;

/** One speaker's remark given in quite other words, in quotation marks in one account at least. */
export function remarkDifferences({ pair }: AlignedWords): Draft[] {
  const { a, b, score } = pair;
  const others = remarksIn(b);
  const candidates = remarksIn(a).flatMap((x) =>
    others.flatMap((y) => {
      if (x.attribution.kind === 'indirect' && y.attribution.kind === 'indirect') return [];
      if (!mayBeOneSpeaker(x.attribution, y.attribution)) return [];
      const alike = Math.max(...sharesCovered(a, x.terms, b, y.terms));
      return alike < LEAST_ALIKE ? [] : [{ x, y, weight: alike }];
    }),
  );
  return likeliest(candidates)
    .filter(({ x, y }) => textOf(a, x) !== textOf(b, y))
    .map(({ x, y, weight }) => ({
      type: 'quote-wording' as const,
      severity: 'wording' as const,
      about: `The words of ${x.attribution.speaker?.name ?? y.attribution.speaker?.name ?? 'somebody'}`,
      sides: [side(a, x.span), side(b, y.span)] as const,
      reasons: ['one remark in other words'],
      confidence: score * (0.5 + weight / 2),
    }));
}

const mayBeOneSpeaker = (x: Attribution, y: Attribution): boolean =>
  x.speaker === null || y.speaker === null || sameSpeaker(x.speaker, y.speaker);

function remarksIn({ attributions, sentence, terms }: Profile): Remark[] {
  return attributions.flatMap((attribution) => {
    const content = attribution.content.filter((part) => spanOverlap(part, sentence) > 0);
    if (content.length === 0) return [];
    const all = hull(content);
    const span = { start: Math.max(all.start, sentence.start), end: Math.min(all.end, sentence.end) };
    const own = terms.filter((term) => term.weight > 0 && content.some((part) => spanOverlap(part, term) > 0));
    return own.length < LEAST_TERMS ? [] : [{ attribution, span, terms: own }];
  });
}

const textOf = ({ reading }: Profile, { span }: Remark): string =>
  fold(reading.text.slice(span.start, span.end)).replace(/["“”.,]/g, '');
