import type { Attribution } from '../../model/annotation.ts';
import { hull, type Span, spanContains, spanOverlap } from '../../model/span.ts';
import type { Profile } from '../profile.ts';
import { type AlignedWords, type Draft, side } from './draft.ts';
import { sameSpeaker } from './speaker.ts';

/** Share of the lesser statement's weight that the two have in common: some, so that it is one occasion, and not most. */
const COMMON = { least: 0.05, most: 0.9 } as const;
const LEAST_COMMON_WEIGHT = 1;

/** What somebody is reported to have said, in words of the outlets' own that say different things. */
export function statementDifferences({ pair }: AlignedWords): Draft[] {
  const { a, b, score } = pair;
  const drafts: Draft[] = [];
  for (const x of statementsIn(a))
    for (const y of statementsIn(b)) {
      if (!sameSpeaker(x.attribution.speaker, y.attribution.speaker)) continue;
      const common = sum(
        a,
        [...x.keys].filter((key) => y.keys.has(key)),
      );
      const share = common / Math.min(sum(a, x.keys), sum(b, y.keys));
      if (common < LEAST_COMMON_WEIGHT || share < COMMON.least || share > COMMON.most) continue;
      drafts.push({
        type: 'other',
        severity: 'imprecision',
        about: `What is reported of ${x.attribution.speaker?.name}`,
        sides: [side(a, x.span), side(b, y.span)],
        reasons: ['the same speaker, reported in other words that say something else'],
        confidence: score * 0.5,
      });
    }
  return drafts;
}

interface Statement {
  readonly attribution: Attribution;
  readonly span: Span;
  readonly keys: ReadonlySet<string>;
}

/** Indirect statements of known speakers in a sentence, with the telling words of their content. */
function statementsIn({ attributions, sentence, terms }: Profile): Statement[] {
  return attributions.flatMap((attribution) => {
    const content = attribution.content.filter((span) => spanOverlap(span, sentence) > 0);
    if (attribution.kind !== 'indirect' || !attribution.speaker || content.length === 0 || attribution.within !== null)
      return [];
    const own = terms.filter(
      (term) =>
        term.weight > 0 &&
        term.key !== `@${attribution.speaker?.id}` &&
        content.some((span) => spanContains(span, term)),
    );
    return own.length < 2 ? [] : [{ attribution, span: hull(content), keys: new Set(own.map(({ key }) => key)) }];
  });
}

function sum({ weights }: Profile, keys: Iterable<string>): number {
  let total = 0;
  for (const key of keys) total += weights.get(key) ?? 0;
  return total;
}
