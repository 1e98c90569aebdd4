import type { Attribution, Quantity } from '../../model/annotation.ts';
import { hull, type Span, spanContains, spanOverlap } from '../../model/span.ts';
import { wordsOf } from '../../text/normalise.ts';
import { areKin } from '../alignment/senses.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';

/** Share of an attribution's content, by weight, that the other sentence must have for it to state the same. */
const LEAST_SHARE = 0.2;
/** With the same figure in both, less will do. */
const LEAST_SHARE_WITH_FIGURE = 0.2;
const LEAST_WEIGHT = 1.5;
/** Terms further apart than this belong to different clauses. */
const CLAUSE_REACH = 5;

/** Where one sentence states what another attributes, and how much of it. */
interface Stated {
  readonly span: Span;
  /** Share of the claim's weight, 0 to 1. */
  readonly share: number;
  /** That it is the same figure, or the same words in quotation marks, leaves no doubt that it is the same claim. */
  readonly exact: boolean;
}

/** Where `other` has what is claimed in `holder`: a short quotation that both have, or most of the claim's words. */
export const whereStated = (
  claim: Attribution,
  holder: Profile,
  other: Profile,
  own: readonly Term[],
  others: readonly Term[],
): Stated | undefined => quotedIn(claim, holder, other) ?? statedIn(claim, holder, other, own, others);

/** Where the other sentence has what is claimed: the heaviest run of the claim's words in it, if they are enough of the claim. */
function statedIn(
  { content }: Attribution,
  holder: Profile,
  other: Profile,
  own: readonly Term[],
  others: readonly Term[],
): Stated | undefined {
  const inside = (term: Span) => content.some((span) => spanContains(span, term));
  const claimed = holder.terms.filter((term) => term.weight > 0 && inside(term));
  const keys = new Set(own.filter(inside).map(({ key }) => key));
  const run = heaviestRun(
    other,
    keys.size === 0
      ? []
      : others.filter(({ key }) => keys.has(key) || [...keys].some((claimedKey) => areKin(key, claimedKey))),
  );
  if (!run || run.weight < LEAST_WEIGHT) return undefined;
  const share = Math.min(1, run.weight / weigh(holder, claimed));
  const figure = other.quantities.find(
    (y) =>
      spanOverlap(y.span, run.span) > 0 &&
      tellsMuch(y) &&
      holder.quantities.some((x) => inside(x.span) && sameValue(x, y)),
  );
  if (share < (figure ? LEAST_SHARE_WITH_FIGURE : LEAST_SHARE)) return undefined;
  return {
    span: figure ? withVerb(other, figure.span) : run.span,
    share: figure ? Math.max(share, LEAST_SHARE) : share,
    exact: figure !== undefined,
  };
}

/** A figure with the verb that stands directly before it: "killed over 1,400 people". */
function withVerb({ terms }: Profile, span: Span): Span {
  const before = terms.findLast(({ end }) => end <= span.start);
  return before?.token.pos === 'VERB' ? { start: before.start, end: span.end } : span;
}

/** A word or two in quotation marks that the claim has in quotation marks as well: somebody's, even where nobody is named. */
function quotedIn({ content }: Attribution, holder: Profile, other: Profile): Stated | undefined {
  const own = quotedWords(holder).filter(({ span }) => content.some((part) => spanContains(part, span)));
  const match = quotedWords(other).find(({ key }) => own.some((word) => word.key === key));
  return match && { span: match.span, share: 1, exact: true };
}

const SHORT_QUOTATION = /[“"]([^“”"]{2,40})[”"]/g;

const quotedWords = ({ reading, sentence }: Profile): { key: string; span: Span }[] =>
  [...reading.text.slice(sentence.start, sentence.end).matchAll(SHORT_QUOTATION)].map(
    ({ index, 0: all, 1: words }) => ({
      key: wordsOf(words ?? '').join(' '),
      span: { start: sentence.start + index, end: sentence.start + index + all.length },
    }),
  );

/** “Two sides” meet everywhere; a count of ten and more, a sum or a measure does not. */
const tellsMuch = ({ dimension, low, high }: Quantity): boolean => dimension !== 'count' || (low ?? high ?? 0) >= 10;

const sameValue = (x: Quantity, y: Quantity): boolean => x.low === y.low && x.high === y.high && x.unit === y.unit;

const weigh = ({ weights }: Profile, terms: readonly Term[]): number => {
  let sum = 0;
  for (const key of new Set(terms.map((term) => term.key))) sum += weights.get(key) ?? 0;
  return sum;
};

function heaviestRun(profile: Profile, terms: readonly Term[]): { span: Span; weight: number } | undefined {
  const runs: { terms: Term[]; last: number }[] = [];
  for (const term of terms) {
    const index = profile.terms.indexOf(term);
    const run = runs.at(-1);
    if (run && index - run.last <= CLAUSE_REACH) {
      run.terms.push(term);
      run.last = index;
    } else runs.push({ terms: [term], last: index });
  }
  return runs
    .map((run) => ({ span: hull(run.terms), weight: weigh(profile, run.terms) }))
    .sort((x, y) => y.weight - x.weight)[0];
}
