import type { Entity, Mention } from '../../model/annotation.ts';
import type { DifferenceType, Severity } from '../../model/comparison.ts';
import { type Span, spanContains } from '../../model/span.ts';
import { BOOSTERS, HEDGES, HEDGING_VERBS, MODAL_HEDGES, NEGATIONS } from '../en/certainty.ts';
import { DIRECTIONS, PLACE_NOUNS, PLACE_PREPOSITIONS } from '../en/place-words.ts';
import type { Gap } from '../gaps.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { isCue } from './cue.ts';
import { type AlignedWords, type Draft, side, topicOf } from './draft.ts';
import { isRespelt } from './spelling.ts';

/** Shared weight that must stand beside a gap, on both sides of it together, for its words to be words for one thing. */
const LEAST_ANCHOR = 2;
const LEAST_OPEN_ANCHOR = 3;
/** Shared weight on either side that another noun or verb needs: more than a word met by chance. */
const LEAST_BESIDE = 0.8;
/** More telling words than this in a gap are statements of their own. */
const MOST_CONTENT = 7;

/** Other words in the same frame: who, where, how sure, how described. One difference a gap at most. */
export function wordingDifferences(words: AlignedWords, entities: ReadonlyMap<string, Entity>): Draft[] {
  return words.gaps.flatMap((gap) => {
    const closed = gap.before > 0 && gap.after > 0;
    if (gap.before + gap.after < (closed ? LEAST_ANCHOR : LEAST_OPEN_ANCHOR)) return [];
    const found = classify(gap, entities);
    if (!found) return [];
    const { spans, ...difference } = found;
    const [x, y] = spans ?? [spanOf(gap, 'a'), spanOf(gap, 'b')];
    const strength = Math.min(1, (gap.before + gap.after) / 20);
    const confidence = gap.pair.score * (0.4 + 0.5 * strength) * (closed ? 1 : 0.8);
    const about = `${difference.about}${difference.type === 'framing' ? '' : topicOf(words, x)}`;
    return [{ ...difference, about, sides: [side(gap.pair.a, x), side(gap.pair.b, y)] as const, confidence }];
  });
}

/** What a gap amounts to, and the words to show where they are fewer than the gap's. */
type Finding = Pick<Draft, 'type' | 'severity' | 'about' | 'reasons'> & { readonly spans?: readonly [Span, Span] };

const finding = (type: DifferenceType, severity: Severity, about: string, reason: string): Finding => ({
  type,
  severity,
  about,
  reasons: [reason],
});

function classify(gap: Gap, entities: ReadonlyMap<string, Entity>): Finding | undefined {
  return (
    byNegation(gap) ??
    byCertainty(gap) ??
    byDirection(gap) ??
    byEntities(gap, entities) ??
    byModifier(gap) ??
    byHeads(gap)
  );
}

const has = (terms: readonly Term[], words: ReadonlySet<string>): boolean =>
  terms.some(({ token }) => words.has(token.lower));

const hedges = (terms: readonly Term[]): boolean =>
  terms.some(
    ({ token }, i) =>
      HEDGES.has(token.lower) ||
      (MODAL_HEDGES.has(token.lower) && token.pos === 'AUX') ||
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

function byDirection({ a, b }: Gap): Finding | undefined {
  if (!has(a, DIRECTIONS) || !has(b, DIRECTIONS)) return undefined;
  return finding('place', 'contradiction', 'Where', 'another side or part of one place');
}

function byEntities(gap: Gap, entities: ReadonlyMap<string, Entity>): Finding | undefined {
  const { pair, a, b } = gap;
  const [left, right] = [mentionsIn(pair.a, a), mentionsIn(pair.b, b)];
  const [x, y] = [left.at(-1), right.at(-1)];
  if (!x || !y || left.some(({ entity }) => right.some((other) => other.entity === entity))) return undefined;
  const kinds = [x, y].map(({ entity }) => entities.get(entity)?.type ?? 'other');
  const spans = [x.span, y.span] as const;
  if (isRespelt(pair.a.reading, x, pair.b.reading, y))
    return { ...finding('other', 'contradiction', 'How the name is spelt', 'a letter or two differ'), spans };
  const located = saysWhere(pair.a, x.span) && saysWhere(pair.b, y.span);
  if (kinds.every((kind) => kind === 'place' || (located && (kind === 'organisation' || kind === 'other'))))
    return { ...finding('place', 'imprecision', 'Where', 'different places in the same words'), spans };
  if (kinds.every((kind) => ACTORS.has(kind)))
    return { ...finding('actor', 'imprecision', 'Who', 'different people or bodies in the same words'), spans };
  return undefined;
}

/** "at St Anne's Hospital", "near the village of Tessen": a name that says where. */
const saysWhere = (profile: Profile, span: Span): boolean => {
  const [noun, of] = profile.terms.filter(({ end }) => end <= span.start).slice(-2);
  return (
    follows(profile, span, PLACE_PREPOSITIONS) ||
    (of?.token.lower === 'of' && noun !== undefined && PLACE_NOUNS.has(noun.token.lemma))
  );
};

const follows = ({ terms }: Profile, span: Span, words: ReadonlySet<string>): boolean => {
  const before = terms.filter(({ end }) => end <= span.start).slice(-2);
  return before.some(
    ({ token }, i) => words.has(token.lower) && (i === before.length - 1 || before.at(-1)?.token.pos === 'DET'),
  );
};

const ACTORS: ReadonlySet<Entity['type']> = new Set(['person', 'organisation', 'group']);

function mentionsIn({ mentions }: Profile, terms: readonly Term[]): Mention[] {
  const [first, last] = [terms[0], terms.at(-1)];
  if (!first || !last) return [];
  const span = { start: first.start, end: last.end };
  return mentions.filter((mention) => mention.kind !== 'pronoun' && spanContains(span, mention.span));
}

const content = (terms: readonly Term[]): Term[] => terms.filter(({ weight }) => weight > 0);
const isModifier = ({ token: { pos } }: Term): boolean => pos === 'ADJ' || pos === 'ADV';

/** "an ally" and "a determined ally"; "tense talks" and "frank talks". */
function byModifier({ a, b, before, after }: Gap): Finding | undefined {
  const [left, right] = [content(a), content(b)];
  if (left.length + right.length === 0 || ![...left, ...right].every(isModifier)) return undefined;
  if (hedges(a) && hedges(b)) return undefined;
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
  const [left, right] = [a, b].map((terms) => content(terms).filter(({ token }) => token.pos !== 'PRON')) as [
    Term[],
    Term[],
  ];
  if (left.length === 0 || right.length === 0 || left.length + right.length > MOST_CONTENT) return undefined;
  if (isNaming(left, right, before, after))
    return finding('framing', 'wording', 'What they are called', 'another word for the same thing');
  if (Math.min(before, after) < LEAST_BESIDE || isCue(pair.a, left) || isCue(pair.b, right)) return undefined;
  if ([left, right].some((terms) => terms.some(({ token }) => token.pos === 'PROPN' || token.pos === 'NUM')))
    return undefined;
  const hasVerb = (terms: readonly Term[]) => terms.some(({ token }) => token.pos === 'VERB');
  if (hasVerb(left) !== hasVerb(right)) return undefined;
  return hasVerb(left)
    ? finding('framing', 'wording', 'What is said to be done', 'another verb in the same words')
    : finding('other', 'imprecision', 'What it is', 'another noun in the same words');
}

/** "Rebels of the Front" and "Fighters of the Front": one noun each, before what is clearly the same. */
const isNaming = (left: readonly Term[], right: readonly Term[], before: number, after: number): boolean =>
  before === 0 && after >= LEAST_OPEN_ANCHOR && [left, right].every(isOneNoun);

/** One noun, whether or not it stands for people by itself; a capital at the beginning of a sentence makes no name of it. */
function isOneNoun(terms: readonly Term[]): boolean {
  const nouns = terms.filter(({ key, token }) => !key.startsWith('@') || token.pos === 'NOUN');
  const [noun] = nouns;
  return (
    noun !== undefined && new Set(nouns.map(({ token }) => token)).size === 1 && /^(?:NOUN|PROPN)$/.test(noun.token.pos)
  );
}

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
