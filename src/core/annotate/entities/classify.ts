import type { EntityType } from '../../model/annotation.ts';
import {
  EVENT_HEADS,
  EVENT_TAILS,
  GROUP_ADJECTIVES,
  GROUP_WORDS,
  ORGANISATION_PHRASES,
  ORGANISATION_WORDS,
  ORGANISATIONS,
  WORK_TAILS,
} from '../en/entity-organisations.ts';
import { PLACE_HEADS, PLACE_TAILS } from '../en/entity-places.ts';
import { NAME_SUFFIXES, ORDINARY_WORDS, PLACE_PREPOSITIONS, SPEECH_VERBS } from '../en/entity-words.ts';
import { countryOfPeople, isGivenName, isPlaceName } from './gazetteer.ts';

/** What speaks for a type, and how strongly (3: says so, 1: hints). */
export interface Evidence {
  readonly type: EntityType;
  readonly weight: number;
}

/** What stands around a name: lemmas or words, folded; empty where there is none. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly titled: boolean;
  /** "the village of" stands before it. */
  readonly settled: boolean;
  /** The name as written. */
  readonly written: string;
}

const phrases: ReadonlySet<string> = new Set(ORGANISATION_PHRASES);

/** Whether folded words are the name of a body that the lists know. */
export const isKnownOrganisation = (name: string): boolean => phrases.has(name) || ORGANISATIONS.has(name);

/** What one occurrence of a name says of its type. `words` are folded. */
export function classify(words: readonly string[], around: Surroundings): Evidence {
  if (around.titled) return { type: 'person', weight: 4 };
  if (around.settled) return { type: 'place', weight: 4 };
  return fromWords(words) ?? fromShape(words, around) ?? fromSurroundings(words, around);
}

/** What the words themselves say, wherever they stand. */
export function fromWords(words: readonly string[]): Evidence | undefined {
  const name = words.join(' ');
  const first = words[0] ?? '';
  const last = words.findLast((word) => !NAME_SUFFIXES.has(word)) ?? first;
  const several = words.length > 1;
  if (isKnownOrganisation(name)) return { type: 'organisation', weight: 3 };
  if (isPlaceName(name)) return { type: 'place', weight: 3 };
  if (GROUP_WORDS.has(name) || (!several && name.endsWith('s') && countryOfPeople(name)))
    return { type: 'group', weight: 3 };
  if (several && (GROUP_WORDS.has(last) || (last.endsWith('s') && countryOfPeople(last))))
    return { type: 'group', weight: 3 };
  if (several && EVENT_HEADS.has(first)) return { type: 'event', weight: 3 };
  if (several && EVENT_TAILS.has(last)) return { type: 'event', weight: 3 };
  if (several && PLACE_TAILS.has(last) && !isGivenName(first)) return { type: 'place', weight: 3 };
  if (several && (ORGANISATION_WORDS.has(last) || headsBody(words))) return { type: 'organisation', weight: 3 };
  if (several && WORK_TAILS.has(last)) return { type: 'work', weight: 3 };
  if (several && isGivenName(first)) return { type: 'person', weight: 3 };
  if (several && words.some((word) => ORGANISATION_WORDS.has(word))) return { type: 'organisation', weight: 2 };
  if (several && PLACE_HEADS.has(first)) return { type: 'place', weight: 2 };
  return undefined;
}

/** "University of Norland", "Bank of …": the first word or the one before "of" is a body's. */
function headsBody(words: readonly string[]): boolean {
  const at = words.findIndex((word) => word === 'of' || word === 'for');
  return at > 0 && ORGANISATION_WORDS.has(words[at - 1] ?? '');
}

function fromShape(words: readonly string[], { written }: Surroundings): Evidence | undefined {
  if (words.length === 1 && /^(?:\p{Lu}[\p{Lu}&]{1,5}|(?:\p{Lu}\.){2,5}\p{Lu}?)s?$/u.test(written))
    return { type: 'organisation', weight: 2 };
  if (words.length > 1 && /^(?:\p{Lu}\. ?)+\p{Lu}/u.test(written)) return { type: 'person', weight: 2 };
  if (words.length > 1 && NAME_SUFFIXES.has(words.at(-1) ?? '')) return { type: 'person', weight: 3 };
  return undefined;
}

function fromSurroundings(words: readonly string[], { before, after, written }: Surroundings): Evidence {
  if (before === 'in') return { type: 'place', weight: 2 };
  if (SPEECH_VERBS.has(after)) return { type: 'person', weight: words.length > 1 ? 2 : 1 };
  if (PLACE_PREPOSITIONS.has(before)) return { type: 'place', weight: 1 };
  if (words.length === 1)
    return isGivenName(words[0] ?? '') ? { type: 'person', weight: 1.5 } : { type: 'other', weight: 0.5 };
  if (before === 'the') return { type: 'organisation', weight: 0.8 };
  if (words.some(isCommon)) return { type: 'organisation', weight: 0.5 };
  if (words.length <= 3 && /^[\p{L}\s.'’-]+$/u.test(written) && !/\p{Lu}{2}/u.test(written))
    return { type: 'person', weight: 1 };
  return { type: 'organisation', weight: 0.5 };
}

/** Words that name bodies, programmes and things rather than persons: "Building Bridges", "American Notes". */
const isCommon = (word: string): boolean =>
  ORDINARY_WORDS.has(word) ||
  countryOfPeople(word) !== undefined ||
  GROUP_ADJECTIVES.has(word) ||
  /(?:ing|tion|ity|ies|ment|ness|(?:ion|ur|er|i|ic|ent)al)$/.test(word);
