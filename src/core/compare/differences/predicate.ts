import { type NounPhrase, type Predicate, phrasesOf } from '../phrases.ts';
import type { Profile } from '../profile.ts';
import { type AlignedWords, type Draft, likeliest, side, topicOf } from './draft.ts';
import { likeness, sharesCovered } from './likeness.ts';

/** Verbs at least this alike tell one deed. */
const ONE_DEED = 0.6;
/** In sentences aligned as surely as this, verbs so much alike will do. */
const SURE = 0.3;
const SURELY_ONE_DEED = 0.65;
/** Doers at least this alike are one. */
const ONE_DOER = 0.5;
/** Share of what is said beside the verb that makes two predicates of one deed. */
const LEAST_SHARED = 0.3;

interface Match {
  readonly x: Predicate;
  readonly y: Predicate;
  readonly verbs: number;
  readonly subjects: number;
  readonly objects: number;
  readonly weight: number;
}

/** One deed told otherwise: of another doer, by another verb, or done to something else. */
export function predicateDifferences(words: AlignedWords): Draft[] {
  const { a, b, score } = words.pair;
  const candidates = phrasesOf(a).predicates.flatMap((x) =>
    phrasesOf(b).predicates.flatMap((y) => candidate(a, x, b, y, score >= SURE) ?? []),
  );
  return likeliest(candidates).flatMap((match) => draftOf(words, match) ?? []);
}

function candidate(a: Profile, x: Predicate, b: Profile, y: Predicate, sure: boolean): Match | undefined {
  const verbs = likeness(a, x.stem, b, y.stem);
  const subjects = x.subject && y.subject && x.passive === y.passive ? sameDoer(a, x.subject, b, y.subject) : 0;
  if (verbs < ONE_DEED && subjects < ONE_DOER) return undefined;
  const objects = Math.max(...sharesCovered(a, x.complement, b, y.complement));
  const told = (verbs >= ONE_DEED ? 1 : 0) + (subjects >= ONE_DOER ? 1 : 0) + (objects >= LEAST_SHARED ? 1 : 0);
  return told >= 2 || (verbs >= SURELY_ONE_DEED && sure)
    ? { x, y, verbs, subjects, objects, weight: verbs + subjects + objects }
    : undefined;
}

/** Whether two doers are one: by entity, or by like heads. */
function sameDoer(a: Profile, x: NounPhrase, b: Profile, y: NounPhrase): number {
  if (x.entity !== null && y.entity !== null) return x.entity === y.entity ? 1 : 0;
  return likeness(a, x.stem, b, y.stem);
}

function draftOf(words: AlignedWords, { x, y, verbs, subjects, objects, weight }: Match): Draft | undefined {
  const { a, b, score } = words.pair;
  const confidence = score * Math.min(1, weight / 3);
  const [s, t] = [x.subject, y.subject];
  const comparable = s && t && x.passive === y.passive && (s.entity ?? t.entity) !== null;
  if (comparable && subjects < ONE_DOER && verbs >= ONE_DEED && objects >= LEAST_SHARED)
    return {
      type: 'actor',
      severity: 'imprecision',
      about: `Who ${x.verb.lower}${topicOf(words, x)}`,
      sides: [side(a, s), side(b, t)],
      reasons: ['the same deed, told of different doers'],
      confidence,
    };
  if (x.verb.lemma === y.verb.lemma && objects > 0.85) return undefined;
  const [p, q] = [withObject(x), withObject(y)];
  return {
    type: verbs < 1 ? 'framing' : 'other',
    severity: verbs < 1 ? 'wording' : 'imprecision',
    about: 'What is said to be done',
    sides: [side(a, p), side(b, q)],
    reasons: ['the same deed in other words'],
    confidence,
  };
}

const withObject = ({ start, end, object }: Predicate) => ({ start, end: object?.end ?? end });
