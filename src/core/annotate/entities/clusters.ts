import type { EntityType } from '../../model/annotation.ts';
import type { Country } from '../en/entity-countries.ts';
import { ACRONYM_SKIPS, CORPORATE_TAILS } from '../en/entity-words.ts';
import { countryGovernedFrom, countryNamed, type Gender, isPlaceName } from './gazetteer.ts';
import type { FoundName } from './names.ts';
import { genderOfName, mayBeSamePerson, type PersonName, personName } from './person-names.ts';

/** The occurrences of names that denote one entity. */
export interface Cluster {
  readonly type: EntityType;
  readonly names: FoundName[];
  /** For persons: the fullest form. */
  person: PersonName | null;
  gender: Gender;
  /** For a family: its members. */
  readonly members: readonly Cluster[];
}

/** Puts the names of a document together by what they denote. Every name is in exactly one cluster. */
export function clusterNames(names: readonly FoundName[]): Cluster[] {
  const types = typesByWords(names);
  const persons = new Persons();
  const typed = names.map((name) => ({
    name,
    type: isPlaceHere(name) ? ('place' as const) : (types.get(name.words.join(' ')) ?? name.evidence.type),
  }));
  for (const { name, type } of typed) if (type === 'person' && name.words.length > 1) persons.addFull(name);
  const others = new Map<string, Cluster>();
  for (const { name, type } of typed) {
    if (type === 'person' && name.words.length > 1) continue;
    if (persons.addOther(name) || persons.addPart(name, type)) continue;
    const kind = type === 'person' && name.plural ? 'group' : type;
    if (kind === 'person') persons.addFull(name);
    else addByWords(others, name, kind);
  }
  return joinAcronyms(joinApposed([...persons.clusters(), ...others.values()]));
}

/** Each form's type by the evidence of all its occurrences. */
export function typesByWords(names: readonly FoundName[]): Map<string, EntityType> {
  const sums = new Map<string, Map<EntityType, number>>();
  for (const { words, evidence } of names) {
    const key = words.join(' ');
    const sum = sums.get(key) ?? new Map<EntityType, number>();
    sum.set(evidence.type, (sum.get(evidence.type) ?? 0) + evidence.weight);
    sums.set(key, sum);
  }
  return new Map(
    [...sums].map(([key, sum]) => [key, [...sum].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]]),
  );
}

class Persons {
  readonly #byFamily = new Map<string, Cluster[]>();
  readonly #byGiven = new Map<string, Cluster[]>();
  readonly #families = new Map<string, Cluster>();
  /** Persons known by office and family name alone, where others bear the name in full. */
  readonly #others = new Map<string, Cluster>();

  /** A full name, or a first single name: joins whom it may denote, or is somebody new. */
  addFull(name: FoundName): void {
    const person = personName(name.words);
    const gender = name.gender ?? genderOfName(person);
    const same = (this.#byFamily.get(person.family) ?? []).find(
      (cluster) => cluster.person && mayBeSamePerson(cluster.person, person) && agree(cluster.gender, gender),
    );
    if (same) this.#join(same, name, person, gender);
    else this.#open(name, person, gender);
  }

  /** A single name that is part of a fuller one found anywhere in the document. */
  addPart(name: FoundName, type: EntityType): boolean {
    const [word = ''] = name.words;
    if (name.words.length !== 1) return false;
    if (name.plural) return this.#addFamily(name, word);
    const bearers = this.#byFamily.get(word) ?? this.#byGiven.get(word);
    if (!bearers) return /[^s]s$/.test(word) && type !== 'group' && this.#addFamily(name, word);
    const fitting = bearers.filter((cluster) => agree(cluster.gender, name.gender));
    const best = mostNamed(fitting);
    if (!best || (type !== 'person' && !mayStandForPerson(name, word))) return false;
    this.#join(best, name, null, name.gender);
    return true;
  }

  /** "President Hale" before any "Sasha Hale", who nowhere bears the title: another person of that name. */
  addOther(name: FoundName): boolean {
    const [word = ''] = name.words;
    const office = officeOf(name);
    if (office === undefined || name.words.length !== 1 || name.plural) return false;
    const key = `${word} ${office}`;
    const known = this.#others.get(key);
    if (known) this.#join(known, name, null, name.gender);
    if (known) return true;
    const bearers = this.#byFamily.get(word) ?? [];
    const another = (cluster: Cluster): boolean =>
      cluster.names.every((full) => comesBefore(name, full) && officeOf(full) !== office);
    if (name.sentence === 0 || bearers.length === 0 || !bearers.every(another)) return false;
    this.#open(name, personName(name.words), name.gender);
    const opened = this.#byFamily.get(word)?.at(-1);
    if (opened) this.#others.set(key, opened);
    return true;
  }

  clusters(): Cluster[] {
    return [...[...this.#byFamily.values()].flat(), ...this.#families.values()];
  }

  #addFamily(name: FoundName, word: string): boolean {
    const singular =
      word.endsWith('es') && !this.#byFamily.has(word.slice(0, -1)) ? word.slice(0, -2) : word.slice(0, -1);
    const members = this.#byFamily.get(singular);
    if (!members) return false;
    const family = this.#families.get(singular);
    if (family) family.names.push(name);
    else this.#families.set(singular, { type: 'group', names: [name], person: null, gender: null, members });
    return true;
  }

  #open(name: FoundName, person: PersonName, gender: Gender): void {
    const cluster: Cluster = { type: 'person', names: [name], person, gender, members: [] };
    push(this.#byFamily, person.family, cluster);
    const [given] = person.given;
    if (given !== undefined && given.length > 2) push(this.#byGiven, given, cluster);
  }

  #join(cluster: Cluster, name: FoundName, person: PersonName | null, gender: Gender): void {
    cluster.names.push(name);
    cluster.gender ??= gender;
    if (person && cluster.person && person.given.length > cluster.person.given.length) cluster.person = person;
  }
}

/** Last word of a title, folded. */
const officeOf = ({ title }: FoundName): string | undefined => title?.split(/\s+/).at(-1)?.toLowerCase();

const comesBefore = (a: FoundName, b: FoundName): boolean =>
  a.sentence < b.sentence || (a.sentence === b.sentence && a.at < b.at);

const agree = (a: Gender, b: Gender): boolean => a === null || b === null || a === b;

/** The one named most often, the first of them where several are. */
function mostNamed(clusters: readonly Cluster[]): Cluster | undefined {
  return clusters.reduce<Cluster | undefined>(
    (best, cluster) => (best && best.names.length >= cluster.names.length ? best : cluster),
    undefined,
  );
}

/** "in Washington": a place's name where places stand, whoever else bears it. */
const isPlaceHere = ({ located, titled, words }: FoundName): boolean =>
  located && !titled && words.length === 1 && isPlaceName(words[0] ?? '');

/** A surname that is a place's name too ("Washington") is the person's unless its place in the sentence is a place's. */
function mayStandForPerson(name: FoundName, word: string): boolean {
  const { evidence, written } = name;
  if (isPlaceHere(name)) return false;
  if (/^\p{Lu}{2,}$/u.test(written)) return false;
  if (evidence.type === 'place' && !isPlaceName(word)) return evidence.weight < 3;
  return evidence.type !== 'group';
}

function addByWords(clusters: Map<string, Cluster>, name: FoundName, type: EntityType): void {
  const kind = type === 'place' && isGovernment(name) ? 'organisation' : type;
  const key = countryMeant(name) ? keyOf(name.words) : `${kind} ${keyOf(name.words)}`;
  const cluster = clusters.get(key);
  if (cluster) cluster.names.push(name);
  else clusters.set(key, { type: kind, names: [name], person: null, gender: null, members: [] });
}

/** The country that a name is one of. */
export const countryMeant = ({ words }: FoundName): Country | undefined => countryNamed(words.join(' '));

/** "Moscow said": a capital that acts is the government that sits there; not the city, and not the country either. */
const isGovernment = ({ words, acts }: FoundName): boolean =>
  acts && countryGovernedFrom(words.join(' ')) !== undefined;

/** One key for all spellings of a country; the legal form of a company and a leading article say nothing. */
export function keyOf(words: readonly string[]): string {
  const country = countryNamed(words.join(' '));
  if (country) return country.name;
  const bare = words.filter((word, i) => !(i > 0 && CORPORATE_TAILS.has(word)) && !(i === 0 && word === 'the'));
  return bare.join(' ');
}

/** "Port Board (PB)": what stands in brackets right after a name is its short form. */
function joinApposed(clusters: readonly Cluster[]): Cluster[] {
  const byPlace = new Map<string, Cluster>();
  for (const cluster of clusters)
    for (const { sentence, to } of cluster.names) byPlace.set(`${sentence} ${to}`, cluster);
  const joined = new Map<Cluster, Cluster>();
  for (const cluster of clusters) {
    if (cluster.type !== 'organisation' && cluster.type !== 'other') continue;
    const bracketed = cluster.names.find((name) => name.bracketed);
    const full = bracketed && byPlace.get(`${bracketed.sentence} ${bracketed.at - 1}`);
    if (full && full !== cluster && !joined.has(full) && abbreviates(bracketed, full)) joined.set(cluster, full);
  }
  for (const [cluster, full] of joined) full.names.push(...cluster.names);
  return clusters.filter((cluster) => !joined.has(cluster));
}

const abbreviates = ({ words }: FoundName, full: Cluster): boolean =>
  words.length === 1 &&
  full.type !== 'person' &&
  full.names.some((name) => name.words.length > 1 && name.words.some((word) => word[0] === words[0]?.[0]));

/** "RNC" joins "Republican National Committee", "Security Council" joins "U.N. Security Council". */
function joinAcronyms(clusters: readonly Cluster[]): Cluster[] {
  const full = new Map<string, Cluster>();
  for (const cluster of clusters) {
    if (cluster.type === 'place' || cluster.type === 'person') continue;
    const words = cluster.names[0]?.words ?? [];
    if (words.length < 2) continue;
    for (const form of shortForms(words)) if (!full.has(form)) full.set(form, cluster);
  }
  return clusters.filter((cluster) => {
    const [name] = cluster.names;
    const target = name && full.get(name.words.join(' ').replaceAll('.', ''));
    if (!target || target === cluster || (cluster.type === 'person' && !isAcronym(name))) return true;
    target.names.push(...cluster.names);
    return false;
  });
}

const isAcronym = ({ written }: FoundName): boolean => /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,6})$/u.test(written);

/** What a body's full name is shortened to: its initials, and the rest after the name of its place or parent. */
export function shortForms(words: readonly string[]): string[] {
  const initials = words.map((word) => word[0] ?? '').join('');
  const content = words
    .filter((word) => !ACRONYM_SKIPS.has(word))
    .map((word) => word[0] ?? '')
    .join('');
  const forms = [initials, content].filter((form) => form.length > 2);
  const first = words[0] ?? '';
  if (words.length > 2 && (first.includes('.') || isPlaceName(first))) forms.push(words.slice(1).join(' '));
  return forms;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
