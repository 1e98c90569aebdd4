import { fold } from '../../text/normalise.ts';
import { COUNTRIES, type Country } from '../en/entity-countries.ts';
import { FEMALE_NAMES, MALE_NAMES, SHARED_NAMES } from '../en/entity-given-names.ts';
import { CITIES, STATES } from '../en/entity-places.ts';

export type Gender = 'female' | 'male' | null;

const key = (name: string): string => fold(name).replace(/\.$/, '');

const countries = new Map<string, Country>();
const demonyms = new Map<string, Country>();
const seats = new Map<string, Country>();
for (const country of COUNTRIES) {
  for (const name of [country.name, ...country.aliases]) countries.set(key(name), country);
  for (const name of country.demonyms) demonyms.set(key(name), country);
  for (const name of country.seats) seats.set(key(name), country);
}
const places = new Set([...STATES, ...CITIES].map(key));
const given = new Set([...FEMALE_NAMES, ...MALE_NAMES, ...SHARED_NAMES]);

/** The country of a name such as "Britain" or "U.S."; folded, final stop off. */
export const countryNamed = (name: string): Country | undefined => countries.get(name);

/** The country of "French", "Spaniard", "Spaniards". */
export const countryOfPeople = (word: string): Country | undefined =>
  demonyms.get(word) ?? (word.endsWith('s') ? demonyms.get(word.slice(0, -1)) : undefined);

/** The country whose government sits at "Moscow", "the Kremlin". */
export const countryGovernedFrom = (name: string): Country | undefined => seats.get(name);

/** Names of known places, folded. */
export const PLACE_NAMES: readonly string[] = [...places, ...countries.keys(), ...seats.keys()];

export const isPlaceName = (name: string): boolean => places.has(name) || countries.has(name) || seats.has(name);

export const isGivenName = (word: string): boolean => given.has(word);

/** What a given name says of its bearer; null where women and men bear it. */
export function genderOfGivenName(word: string): Gender {
  if (SHARED_NAMES.has(word)) return null;
  const female = FEMALE_NAMES.has(word);
  const male = MALE_NAMES.has(word);
  return female === male ? null : female ? 'female' : 'male';
}
