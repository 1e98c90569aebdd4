import {
  comparable,
  ofAnotherOrder,
  type QuantityRelation,
  relateQuantities,
} from '../../annotate/quantities/compare.ts';
import type { Quantity } from '../../model/annotation.ts';
import type { Profile } from '../profile.ts';
import {
  type AlignedWords,
  contextOf,
  type Draft,
  type Explained,
  otherSubjects,
  pairOff,
  side,
  topicOf,
} from './draft.ts';
import { countsCasualties, explanationOf, scopeOf, unlikeMeasure } from './figure-explained.ts';

/** Shared weight near both figures below which they are not taken to be figures of one thing. */
const LEAST_CONTEXT = 0.8;
/** What a lone duration or other measure in each sentence needs: there is nothing else it could be the measure of. */
const LEAST_CONTEXT_ALONE = 0;
const REACH = 9;
/** Values that lie apart are different things more often than not: they need more, and nearer. */
const LEAST_CONTEXT_APART = 1.2;
const CLOSE_REACH = 6;
/** What other heads that may count the same must have in common besides. */
const OTHER_HEAD = 1;
/** What a relation other than "apart" adds to the context: near values are likelier values of one thing. */
const NEAR_VALUE = 3;

interface Match {
  readonly x: Quantity;
  readonly y: Quantity;
  readonly relation: QuantityRelation;
  readonly reasons: readonly string[];
  readonly weight: number;
}

/** Figures of one thing that the two sentences give differently: interval algebra on comparable quantities. */
export function figureDifferences(words: AlignedWords): { drafts: Draft[]; explained: Explained[] } {
  const { a, b, score } = words.pair;
  const drafts: Draft[] = [];
  const explained: Explained[] = [];
  const matches = matchesOf(words);
  for (const { x, y, relation, reasons } of matches) {
    if (relation === 'equal') continue;
    const sides = [side(a, x.span), side(b, y.span)] as const;
    const about = aboutOf(words, x, y);
    const why = relation === 'disjoint' ? explanationOf(words, x, y) : undefined;
    if (why) explained.push({ why, about, sides });
    else
      drafts.push({
        type: 'figure',
        severity: relation === 'disjoint' ? 'contradiction' : 'imprecision',
        about,
        sides,
        reasons: [`the values are ${RELATION_WORDS[relation]}`, ...reasons],
        confidence: score * (relation === 'disjoint' ? 0.85 : 1),
      });
  }
  return { drafts, explained: [...explained, ...unlike(words, matches)] };
}

/** Figures left over that only their scope or their unit keeps from being compared. */
function unlike(words: AlignedWords, matches: readonly Match[]): Explained[] {
  const { a, b } = words.pair;
  const left = a.quantities.filter((x) => !matches.some((match) => match.x === x));
  const right = b.quantities.filter((y) => !matches.some((match) => match.y === y));
  return left.flatMap((x) =>
    right.flatMap((y) => {
      const why = unlikeMeasure(words, x, y);
      return why ? [{ why, about: aboutOf(words, x, y), sides: [side(a, x.span), side(b, y.span)] as const }] : [];
    }),
  );
}

const DIMENSION_WORDS: Readonly<Partial<Record<Quantity['dimension'], string>>> = {
  time: 'How long',
  money: 'How much',
  length: 'How far',
  age: 'How old',
  ratio: 'What share',
};

/** “How many” with what is counted in the plainer word of the two, or “How long”, “How much”, and what it is about. */
function aboutOf(words: AlignedWords, x: Quantity, y: Quantity): string {
  const question = DIMENSION_WORDS[x.dimension] ?? 'How many';
  const counted =
    x.dimension === 'count' ? [x.counted, y.counted].filter((noun) => noun !== null).sort()[0] : undefined;
  return `${question}${topicOf(words, x.span) || (counted ? ` (${counted})` : '')}`;
}

/** Quantities of the two sentences paired off, each once: the surest context and the nearest values first. */
function matchesOf(words: AlignedWords): Match[] {
  const { a, b } = words.pair;
  return pairOff(a.quantities.flatMap((x) => b.quantities.flatMap((y) => candidate(words, x, y) ?? [])));
}

function candidate(words: AlignedWords, x: Quantity, y: Quantity): Match | undefined {
  const { pair } = words;
  const scopes = { a: scopeOf(pair.a, x), b: scopeOf(pair.b, y) };
  const { comparable: same, reasons } = comparable(x, y, scopes);
  const relation = same ? relateQuantities(x, y) : 'incomparable';
  if (relation === 'incomparable') return undefined;
  const apart = relation === 'disjoint';
  if (apart && (ofAnotherOrder(x, y) || otherSubjects(pair, x.span, y.span))) return undefined;
  const context = contextOf(words, x.span, y.span, apart ? CLOSE_REACH : REACH);
  const alone = x.dimension === 'time' && isAlone(pair.a, x) && isAlone(pair.b, y);
  if (relation !== 'equal' && x.counted !== y.counted && countsCasualties(pair.a, x) !== countsCasualties(pair.b, y))
    return undefined;
  const head = x.counted === y.counted ? 0 : OTHER_HEAD;
  const least = alone ? LEAST_CONTEXT_ALONE : head + (apart ? LEAST_CONTEXT_APART : LEAST_CONTEXT);
  if (relation !== 'equal' && context < least) return undefined;
  const nearness = relation === 'equal' ? 2 * NEAR_VALUE : relation === 'disjoint' ? 0 : NEAR_VALUE;
  return {
    x,
    y,
    relation,
    reasons: reasons.map((reason) => REASON_WORDS[reason] ?? reason),
    weight: context + nearness,
  };
}

const isAlone = ({ quantities }: Profile, { unit, dimension }: Quantity): boolean =>
  quantities.filter((other) => other.unit === unit && other.dimension === dimension).length === 1;

const REASON_WORDS: Readonly<Record<string, string>> = {
  'same-unit': 'in the same unit',
  'same-head': 'of the same thing counted',
  'synonymous-head': 'of things counted that mean the same',
  'same-scope': 'of the same scope',
};

const RELATION_WORDS: Readonly<Record<QuantityRelation, string>> = {
  equal: 'equal',
  incomparable: 'not to be compared',
  'rounds-to': 'the same after rounding, one more exact',
  contains: 'one within the other',
  contained: 'one within the other',
  overlaps: 'overlapping',
  disjoint: 'apart',
};
