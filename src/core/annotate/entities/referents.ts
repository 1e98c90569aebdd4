import type { EntityType } from '../../model/annotation.ts';
import type { Country } from '../en/entity-countries.ts';
import { type Cluster, countryMeant } from './clusters.ts';
import { countryNamed, countryOfPeople, type Gender } from './gazetteer.ts';
import { nameWord } from './spelling.ts';

/** Somebody or something the document speaks of, as known while it is read. */
export interface Referent {
  /** What is of no known type becomes a person when a personal pronoun takes it up. */
  type: EntityType;
  readonly name: string;
  readonly aliases: Set<string>;
  /** Titles and roles as written. */
  readonly titles: Set<string>;
  /** Role nouns said of it, singular. */
  readonly roles: Set<string>;
  readonly countries: Set<Country>;
  /** Words of its titles and descriptions, folded. */
  readonly words: Set<string>;
  /** Stated by title, given name or role noun. */
  readonly gender: Gender;
  /** What a pronoun resolved to it said, where nothing is stated. */
  assumed: Gender;
  readonly plural: boolean;
  readonly named: boolean;
  /** Number of times its name occurs in the document. */
  readonly weight: number;
}

export function referentOf(cluster: Cluster): Referent {
  const name = nameOf(cluster);
  const referent: Referent = {
    type: cluster.type,
    name,
    aliases: new Set(cluster.names.map(({ written }) => written).filter((written) => written !== name)),
    titles: new Set(),
    roles: new Set(),
    countries: new Set(),
    words: new Set(),
    gender: cluster.gender,
    assumed: null,
    plural: cluster.type === 'group',
    named: true,
    weight: cluster.names.length,
  };
  if (cluster.type === 'organisation')
    for (const { words } of cluster.names) for (const word of words) referent.roles.add(word);
  for (const { title } of cluster.names) if (title !== null) addTitle(referent, title);
  return referent;
}

/** A country's usual name, the members of a family, or the fullest form. */
function nameOf(cluster: Cluster): string {
  const [first] = cluster.names;
  const country = first && cluster.type === 'place' ? countryMeant(first) : undefined;
  if (country) return country.name;
  if (cluster.members.length === 2) return cluster.members.map(fullestForm).sort().join(' and ');
  return fullestForm(cluster);
}

/** The form with most words, then the most frequent, then the first in the alphabet. */
function fullestForm({ names }: Cluster): string {
  const counts = new Map<string, { words: number; count: number }>();
  for (const { written, words } of names) {
    const known = counts.get(written);
    counts.set(written, { words: words.length, count: (known?.count ?? 0) + 1 });
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y.words - x.words || y.count - x.count || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

/** Notes a title or description, without its article, and what it says of the role and the country. */
export function addTitle(referent: Referent, written: string): void {
  const title = written.replace(/^(?:the|an?|his|her|their|its)\s+/i, '');
  referent.titles.add(title);
  const tied = title.search(/\s(?:of|for|to|at|in|with|from)\s/);
  const office = tied < 0 ? title : title.slice(0, tied);
  for (const text of office.split(/[\s-]+/)) {
    const role = nameWord(text);
    if (role !== '') referent.roles.add(ABBREVIATED_ROLES[role] ?? role);
  }
  for (const text of title.split(/[\s-]+/)) {
    const word = nameWord(text.replace(/['’]s?$/, ''));
    if (word === '') continue;
    referent.words.add(word);
    const country = countryOfPeople(word) ?? countryNamed(word);
    if (country) referent.countries.add(country);
  }
}

const ABBREVIATED_ROLES: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  gen: 'general',
  dr: 'doctor',
  prof: 'professor',
  lt: 'lieutenant',
  col: 'colonel',
  sgt: 'sergeant',
  capt: 'captain',
  adm: 'admiral',
};

/** What is known or assumed of a referent's gender. */
export const genderKnown = (referent: Referent): Gender => referent.gender ?? referent.assumed;
