import {
  EVENT_HEADS,
  EVENT_TAILS,
  GROUP_ADJECTIVES,
  GROUP_WORDS,
  ORGANISATION_PHRASES,
  ORGANISATION_WORDS,
  WORK_TAILS,
} from '../../en/entity-organisations.ts';
import { PLACE_HEADS, PLACE_TAILS } from '../../en/entity-places.ts';
import { ROLES } from '../../en/entity-roles.ts';
import { CALENDAR, ORDINARY_WORDS, PLACE_PREPOSITIONS, SPEECH_VERBS } from '../../en/entity-words.ts';
import { CENSUS_FAMILIES, CENSUS_MEN, CENSUS_WOMEN, CITY_NAMES } from '../../en/name-lists.ts';
import { CLUSTERS } from '../../en/word-clusters.ts';
import { isKnownOrganisation } from '../classify.ts';
import { countryNamed, countryOfPeople, isGivenName, isPlaceName, PLACE_NAMES } from '../gazetteer.ts';
import { isTitle } from '../parts.ts';

const split = (text: string, separator: string): ReadonlySet<string> => new Set(text.split(separator));

const cities = split(CITY_NAMES, '|');
const given = new Set([...CENSUS_WOMEN.split(' '), ...CENSUS_MEN.split(' ')]);
const families = split(CENSUS_FAMILIES, ' ');

const LISTS: readonly (readonly [string, (word: string) => boolean])[] = [
  ['given', (word) => isGivenName(word) || given.has(word)],
  ['family', (word) => families.has(word)],
  ['country', (word) => countryNamed(word) !== undefined],
  ['people', (word) => countryOfPeople(word) !== undefined],
  ['place', isPlaceName],
  ['city', (word) => cities.has(word)],
  ['body', (word) => ORGANISATION_WORDS.has(word)],
  ['bodyname', isKnownOrganisation],
  ['placetail', (word) => PLACE_TAILS.has(word) || PLACE_HEADS.has(word)],
  ['event', (word) => EVENT_TAILS.has(word) || EVENT_HEADS.has(word)],
  ['work', (word) => WORK_TAILS.has(word)],
  ['group', (word) => GROUP_ADJECTIVES.has(word) || GROUP_WORDS.has(word)],
  ['title', isTitle],
  ['role', (word) => ROLES.has(word)],
  ['calendar', (word) => CALENDAR.has(word)],
  ['ordinary', (word) => ORDINARY_WORDS.has(word)],
  ['in', (word) => PLACE_PREPOSITIONS.has(word)],
  ['says', (word) => SPEECH_VERBS.has(word)],
];

/** Names of the lists that hold a word. Folded. */
export const listsOf = (word: string): string[] => LISTS.filter(([, holds]) => holds(word)).map(([name]) => name);

/** Whether words joined by spaces are the name of a city, a country or another known place. Folded. */
export const isListedPlace = (name: string): boolean => cities.has(name) || isPlaceName(name);

/** Whether words joined by spaces are the name of a known body. Folded. */
export const isListedBody = (name: string): boolean => isKnownOrganisation(name);

const LONGEST_LISTED = 4;
const longest = new Map<string, number>();
for (const name of [...cities, ...PLACE_NAMES, ...ORGANISATION_PHRASES]) {
  const words = name.split(' ');
  const [first = ''] = words;
  longest.set(first, Math.min(LONGEST_LISTED, Math.max(longest.get(first) ?? 1, words.length)));
}

/** Most words of a listed name that begins with a word. Folded. */
export const longestListed = (first: string): number => longest.get(first) ?? 1;

const clusters = new Map(CLUSTERS.split('\n').flatMap((line, i) => line.split(' ').map((word) => [word, i] as const)));

/** Number of the group of words of like meaning that a word belongs to, or -1. Folded. */
export const clusterOf = (word: string): number => clusters.get(word) ?? -1;
