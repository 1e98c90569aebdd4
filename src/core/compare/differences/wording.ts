import type { Entity, Reading } from '../../model/annotation.ts';
import type { DifferenceType, Severity } from '../../model/comparison.ts';
import { type Span, spanOverlap } from '../../model/span.ts';
import { BOOSTERS, HEDGES, HEDGING_VERBS, NEGATIONS } from '../en/certainty.ts';
import type { Gap } from '../gaps.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, type Draft, side } from './draft.ts';

/** Shared weight that must stand beside a gap, on both sides of it together, for its words to be words for one thing. */
const LEAST_ANCHOR = 5;
const LEAST_OPEN_ANCHOR = 7;
/** Shared weight on either side that another noun or verb needs: more than a word met by chance. */
const LEAST_BESIDE = 2.2;
/** More telling words than this in a gap are statements of their own. */
const MOST_CONTENT = 4;

/** Other words in the same frame: who, where, how sure, how described. One difference a gap at most. */
export function wordingDifferences(words: AlignedWords, entities: ReadonlyMap<string, Entity>): Draft[] {
  return words.gaps.flatMap((gap) => {
    const closed = gap.before > 0 && gap.after > 0;
    if (gap.before + gap.after < (closed ? LEAST_ANCHOR : LEAST_OPEN_ANCHOR)) return [];
    const found = classify(gap, entities);
    if (!found) return [];
    const sides = [side(gap.pair.a, spanOf(gap, 'a')), side(gap.pair.b, spanOf(gap, 'b'))] as const;
    const strength = Math.min(1, (gap.before + gap.after) / 20);
    return [{ ...found, sides, confidence: gap.pair.score * (0.4 + 0.5 * strength) * (closed ? 1 : 0.8) }];
  });
}

type Finding = Pick<Draft, 'type' | 'severity' | 'about' | 'reasons'>;

const finding = (type: DifferenceType, severity: Severity, about: string, reason: string): Finding => ({
  type,
  severity,
  about,
  reasons: [reason],
});

function classify(gap: Gap, entities: ReadonlyMap<string, Entity>): Finding | undefined {
  return byNegation(gap) ?? byCertainty(gap) ?? byEntities(gap, entities) ?? byModifier(gap) ?? byHeads(gap);
}

const has = (terms: readonly Term[], words: ReadonlySet<string>): boolean =>
  terms.some(({ token }) => words.has(token.lower));

const hedges = (terms: readonly Term[]): boolean =>
  terms.some(
    ({ token }, i) =>
      HEDGES.has(token.lower) ||
      (HEDGING_VERBS.has(token.lemma) && ['to', 'that', 'be', 'have'].includes(terms[i + 1]?.token.lower ?? '')),
  );

function byNegation({ pair, a, b, before, after }: Gap): Finding | undefined {
  if (Math.min(before, after) < LEAST_BESIDE || has(a, NEGATIONS) === has(b, NEGATIONS)) return undefined;
  if (has(pair.a.terms, NEGATIONS) === has(pair.b.terms, NEGATIONS)) return undefined;
  if (content(a).length + content(b).length > MOST_CONTENT) return undefined;
  return finding('certainty', 'contradiction', 'Whether it is so', 'one account denies it in the same words');
}

function byCertainty({ a, b }: Gap): Finding | undefined {
  if (hedges(a) !== hedges(b))
    return finding('certainty', 'imprecision', 'How sure', 'one account hedges, the other does not');
  if (has(a, BOOSTERS) !== has(b, BOOSTERS))
    return finding('certainty', 'wording', 'How sure', 'one account stresses it, the other does not');
  return undefined;
}

function byEntities({ pair, a, b }: Gap, entities: ReadonlyMap<string, Entity>): Finding | undefined {
  const [left, right] = [entitiesIn(pair.a.reading, a, entities), entitiesIn(pair.b.reading, b, entities)];
  if (left.length === 0 || right.length === 0) return undefined;
  if (left.some(({ id }) => right.some((other) => other.id === id))) return undefined;
  const kinds = new Set([...left, ...right].map(({ type }) => type));
  if (kinds.size === 1 && kinds.has('place'))
    return finding('place', 'imprecision', 'Where', 'different places in the same words');
  if (left.some(isActor) && right.some(isActor))
    return finding('actor', 'imprecision', 'Who', 'different people or bodies in the same words');
  return undefined;
}

const isActor = ({ type }: Entity): boolean => type === 'person' || type === 'organisation' || type === 'group';

function entitiesIn(reading: Reading, terms: readonly Term[], entities: ReadonlyMap<string, Entity>): Entity[] {
  return reading.mentions
    .filter(({ span, kind }) => kind !== 'pronoun' && terms.some((term) => spanOverlap(span, term) > 0))
    .flatMap(({ entity }) => entities.get(entity) ?? []);
}

const content = (terms: readonly Term[]): Term[] => terms.filter(({ weight }) => weight > 0);
const isModifier = ({ token: { pos } }: Term): boolean => pos === 'ADJ' || pos === 'ADV';

/** "an ally" and "a determined ally"; "tense talks" and "frank talks". */
function byModifier({ a, b, before, after }: Gap): Finding | undefined {
  const [left, right] = [content(a), content(b)];
  if (left.length + right.length === 0 || ![...left, ...right].every(isModifier)) return undefined;
  if (before === 0 || after === 0) return undefined;
  const both = left.length > 0 && right.length > 0;
  return finding(
    'framing',
    'wording',
    'How it is described',
    both ? 'other descriptive words for one thing' : 'one account adds a descriptive word',
  );
}

/** Another noun or verb in the same frame. */
function byHeads({ pair, a, b, before, after }: Gap): Finding | undefined {
  const [left, right] = [content(a), content(b)];
  if (left.length === 0 || right.length === 0 || left.length + right.length > MOST_CONTENT) return undefined;
  if (Math.min(before, after) < LEAST_BESIDE || isCue(pair.a.reading, left) || isCue(pair.b.reading, right))
    return undefined;
  if ([left, right].some((terms) => terms.some(({ token }) => token.pos === 'PROPN' || token.pos === 'NUM')))
    return undefined;
  const hasVerb = (terms: readonly Term[]) => terms.some(({ token }) => token.pos === 'VERB');
  if (hasVerb(left) !== hasVerb(right)) return undefined;
  return hasVerb(left)
    ? finding('framing', 'wording', 'What is said to be done', 'another verb in the same words')
    : finding('other', 'imprecision', 'What it is', 'another noun in the same words');
}

/** "said in a statement" and "told reporters" are ways to cite, not ways to tell. */
const isCue = ({ attributions }: Reading, terms: readonly Term[]): boolean =>
  attributions.some(({ cue }) => cue !== null && terms.some((term) => spanOverlap(cue, term) > 0));

/** The gap's words; where there are none, the shared words that stand around it. */
function spanOf(gap: Gap, key: 'a' | 'b'): Span {
  const profile: Profile = gap.pair[key];
  const own = gap[key];
  const other = gap[key === 'a' ? 'b' : 'a'];
  const needsHead =
    own.length === 0 || (gap.after > 0 && content(own).every(isModifier)) || content(other).every(isModifier);
  const [first, last] = [own[0], own.at(-1)];
  if (first && last) {
    const next = needsHead && gap.after > 0 ? profile.terms[profile.terms.indexOf(last) + 1] : undefined;
    return { start: first.start, end: (next ?? last).end };
  }
  return neighbourSpan(gap, key);
}

function neighbourSpan(gap: Gap, key: 'a' | 'b'): Span {
  const profile = gap.pair[key];
  const partner = gap.pair[key === 'a' ? 'b' : 'a'];
  const other = gap[key === 'a' ? 'b' : 'a'];
  const anchor =
    gap.after > 0
      ? partner.terms[partner.terms.indexOf(other.at(-1) as Term) + 1]
      : partner.terms[partner.terms.indexOf(other[0] as Term) - 1];
  const match = profile.terms.find(({ key: k }) => k === anchor?.key);
  return match ? { start: match.start, end: match.end } : profile.sentence;
}
