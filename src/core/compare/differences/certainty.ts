import type { Span } from '../../model/span.ts';
import type { Token } from '../../text/tokens.ts';
import { HEDGES, MODAL_HEDGES, NEGATIONS, PROSPECTS, UNKNOWNS } from '../en/certainty.ts';
import { type Predicate, phrasesOf } from '../phrases.ts';
import type { Profile } from '../profile.ts';
import { type AlignedWords, type Draft, likeliest, side, topicOf } from './draft.ts';
import { likeness, sharesCovered } from './likeness.ts';

/** How far a deed is told as done: done, to come, expected or meant, possible, not known, or denied. */
type Standing = 'done' | 'to come' | 'expected' | 'possible' | 'unknown' | 'denied';

interface Claim {
  readonly predicate: Predicate;
  readonly standing: Standing;
  /** The word that shows the standing. */
  readonly mark: string;
  readonly span: Span;
}

/** Words before a verb group in which what bears on its standing may stand: “it was unclear whether they”. */
const REACH = 6;
const LEAST_CONFIDENCE = 0.03;
const ONE_DEED = 0.5;
const LEAST_SHARED = 0.25;
const ONE_DOER = 0.8;

/** One deed told as sure in different degrees: “will close”, “is expected to close”, “may close”, “has closed”. */
export function certaintyDifferences(words: AlignedWords): Draft[] {
  const { a, b, score } = words.pair;
  const others = claimsOf(b);
  const candidates = claimsOf(a).flatMap((x) =>
    others.flatMap((y) => {
      const weight = oneDeed(a, x.predicate, b, y.predicate);
      return weight > 0 ? [{ x, y, weight: weight + (isSame(x, y) ? 0.3 : 0) }] : [];
    }),
  );
  return likeliest(candidates)
    .filter(({ x, y }) => !isSame(x, y))
    .map(({ x, y, weight }) => ({
      type: 'certainty' as const,
      severity: 'imprecision' as const,
      about: `How sure${topicOf(words, x.span)}`,
      sides: [side(a, x.span), side(b, y.span)] as const,
      reasons: [`one account tells it as ${x.standing}, the other as ${y.standing}`],
      confidence: score * Math.min(1, weight / 3),
    }))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
}

/** “Expected to” and “scheduled to” are not the same, though either is of what is to come. */
const isSame = (x: Claim, y: Claim): boolean =>
  x.standing === y.standing && (x.standing !== 'expected' || x.mark === y.mark);

/** How alike two predicates are in verb, subject and the rest; 0 where too little is. */
function oneDeed(a: Profile, x: Predicate, b: Profile, y: Predicate): number {
  const verbs = likeness(a, x.stem, b, y.stem);
  const subjects =
    x.subject && y.subject
      ? x.subject.entity !== null && x.subject.entity === y.subject.entity
        ? 1
        : likeness(a, x.subject.stem, b, y.subject.stem)
      : 0;
  if (verbs < ONE_DEED && subjects < ONE_DOER) return 0;
  const rest = Math.max(...sharesCovered(a, x.complement, b, y.complement));
  if (verbs < ONE_DEED && rest < LEAST_SHARED) return 0;
  return verbs + subjects + rest;
}

const known = new WeakMap<Profile, readonly Claim[]>();

function claimsOf(profile: Profile): readonly Claim[] {
  const claims =
    known.get(profile) ??
    phrasesOf(profile)
      .predicates.map((predicate) => claimOf(profile.sentence.tokens, predicate))
      .filter(({ predicate, standing }) => standing !== 'to come' || !isBareInfinitive(predicate));
  known.set(profile, claims);
  return claims;
}

/** “To fire” beside “fired” says nothing of how sure it is. */
const isBareInfinitive = ({ auxiliaries }: Predicate): boolean => auxiliaries.every(({ lower }) => lower === 'to');

/** A predicate with its standing, and the words that show it and the verb. */
function claimOf(tokens: readonly Token[], predicate: Predicate): Claim {
  const at = tokens.findIndex(({ start }) => start >= predicate.start);
  const before = tokens.slice(Math.max(0, at - REACH), at);
  const cut = before.findLastIndex(({ pos, lower }) => pos === 'PUNCT' || lower === 'and' || lower === 'but');
  const near = before.slice(cut + 1);
  const group = [...predicate.auxiliaries, predicate.verb];
  const has = (list: readonly Token[], words: ReadonlySet<string>) =>
    list.find(({ lower, lemma }) => words.has(lower) || words.has(lemma));
  const found: readonly [Standing, Token | undefined][] = [
    ['unknown', has(near, UNKNOWNS)],
    ['denied', has(predicate.auxiliaries, NEGATIONS)],
    ['possible', has([...near.slice(-2), ...group], HEDGES) ?? has(group, MODAL_HEDGES) ?? has(group, CONDITIONALS)],
    ['expected', has(near.slice(-3), PROSPECTS) ?? has(group.slice(0, -1), PROSPECTS)],
    ['to come', has(group.slice(0, -1), FUTURES)],
  ];
  const [standing, mark] = found.find(([, token]) => token !== undefined) ?? ['done' as const, undefined];
  return {
    predicate,
    standing,
    mark: mark?.lemma ?? '',
    span: { start: Math.min(predicate.start, mark?.start ?? predicate.start), end: predicate.end },
  };
}

const FUTURES: ReadonlySet<string> = new Set(['will', "'ll", '’ll', 'shall', 'to', 'must', 'should']);
const CONDITIONALS: ReadonlySet<string> = new Set(['could', 'would']);
