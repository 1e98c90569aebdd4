import { SHORT_NAMES } from '../en/entity-given-names.ts';
import { NAME_PARTICLES, NAME_SUFFIXES } from '../en/entity-words.ts';
import { type Gender, genderOfGivenName } from './gazetteer.ts';
import { oneSlipApart } from './spelling.ts';

/** A person's name taken apart; all words folded. */
export interface PersonName {
  /** Given names and initials, in order; empty for a surname alone. */
  readonly given: readonly string[];
  readonly family: string;
  /** "jr" and the like, or null. */
  readonly suffix: string | null;
}

/** The last word is the family's, particles and suffixes aside. */
export function personName(words: readonly string[]): PersonName {
  const suffix = words.length > 1 && NAME_SUFFIXES.has(words.at(-1) ?? '') ? (words.at(-1) ?? null) : null;
  const rest = suffix === null ? words : words.slice(0, -1);
  const given = rest.slice(0, -1).filter((word) => !NAME_PARTICLES.has(word));
  return { given, family: rest.at(-1) ?? '', suffix };
}

/** Whether two names may be one person's: same family name, given names that do not contradict each other. */
export function mayBeSamePerson(a: PersonName, b: PersonName): boolean {
  if (a.family !== b.family) return false;
  if (generation(a) !== null && generation(b) !== null && a.suffix !== b.suffix) return false;
  const [first, other] = [a.given[0], b.given[0]];
  if (first === undefined || other === undefined) return true;
  if (sameGiven(first, other)) return true;
  return (
    a.given.slice(1).some((word) => sameGiven(word, other)) || b.given.slice(1).some((word) => sameGiven(word, first))
  );
}

const generation = ({ suffix }: PersonName): string | null =>
  suffix !== null && /^(?:jr|sr|i+|iv)$/.test(suffix) ? suffix : null;

/** Equal, an initial of the other, its short form, or one slip of the pen away. */
export function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1 || a.includes('.') || b.includes('.')) return a[0] === b[0];
  if (SHORT_NAMES.get(a)?.includes(b) || SHORT_NAMES.get(b)?.includes(a)) return true;
  const [genderA, genderB] = [genderOfGivenName(a), genderOfGivenName(b)];
  if (genderA !== null && genderB !== null && genderA !== genderB) return false;
  return Math.min(a.length, b.length) >= 5 && oneSlipApart(a, b);
}

/** What the given names say, the first that says anything. */
export function genderOfName({ given }: PersonName): Gender {
  for (const word of given) {
    const gender = genderOfGivenName(word);
    if (gender !== null) return gender;
  }
  return null;
}
