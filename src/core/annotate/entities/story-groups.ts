import type { Entity } from '../../model/annotation.ts';
import { fold, wordsOf } from '../../text/normalise.ts';
import { ROLES } from '../en/entity-roles.ts';
import { keyOf, shortForms } from './clusters.ts';
import { mayBeSamePerson, type PersonName, personName } from './person-names.ts';
import { nameWord } from './spelling.ts';

/** One document's entity, with how often it is mentioned there and whether ever by name. */
export interface Node {
  readonly document: string;
  readonly entity: Entity;
  readonly mentions: number;
  readonly named: boolean;
}

interface PersonGroup {
  readonly nodes: Node[];
  person: PersonName;
  gender: Entity['gender'];
}

/** A bare surname goes to one of several bearers only where that one is mentioned this many times as often. */
const DOMINANCE = 2;

/** Puts together what denotes the same across documents. The order of the nodes changes nothing but the order of the groups. */
export function groupNodes(nodes: readonly Node[]): Node[][] {
  const ordered = [...nodes].sort((a, b) => byText(a.entity.id, b.entity.id) || byText(a.document, b.document));
  const named = ordered.filter((node) => node.named);
  const { persons, left } = groupPersons(named);
  const unnamed = ordered.filter((node) => !node.named);
  const loose = unnamed.filter((node) => !joinByRole(node, persons));
  return [...persons.map((group) => group.nodes), ...groupByName(left), ...groupDescriptions(loose)];
}

function groupPersons(nodes: readonly Node[]): { persons: PersonGroup[]; left: Node[] } {
  const byFamily = new Map<string, PersonGroup[]>();
  const words = (node: Node): string[] => nameWords(node.entity.name);
  const isPerson = (node: Node): boolean => node.entity.type === 'person';
  const full = nodes.filter((node) => isPerson(node) && words(node).length > 1);
  full.sort((a, b) => words(b).length - words(a).length || byText(a.entity.id, b.entity.id));
  for (const node of full) addPerson(byFamily, node);
  const left: Node[] = [];
  const single: Node[] = [];
  for (const node of nodes) {
    if (words(node).length > 1) {
      if (!isPerson(node)) left.push(node);
    } else single.push(node);
  }
  const groups = [...byFamily.values()].flat();
  const sizes = new Map(groups.map((group) => [group, mentionsOf(group)]));
  for (const node of single) {
    const bearer = bearerOf(node, words(node)[0] ?? '', groups, sizes);
    if (bearer) bearer.nodes.push(node);
    else if (isPerson(node)) addPerson(byFamily, node);
    else left.push(node);
  }
  return { persons: [...byFamily.values()].flat(), left };
}

function addPerson(byFamily: Map<string, PersonGroup[]>, node: Node): void {
  const person = personName(nameWords(node.entity.name));
  const { gender } = node.entity;
  const family = byFamily.get(person.family) ?? [];
  const same = family.find((group) => mayBeSamePerson(group.person, person) && agree(group.gender, gender));
  if (same) {
    same.nodes.push(node);
    same.gender ??= gender;
    if (person.given.length > same.person.given.length) same.person = person;
  } else byFamily.set(person.family, [...family, { nodes: [node], person, gender }]);
}

/** Whose surname, or given name, a single word is. */
function bearerOf(
  node: Node,
  word: string,
  groups: readonly PersonGroup[],
  sizes: ReadonlyMap<PersonGroup, number>,
): PersonGroup | undefined {
  if (!['person', 'other'].includes(node.entity.type)) return undefined;
  const fits = (group: PersonGroup): boolean => agree(group.gender, node.entity.gender);
  const byFamily = groups.filter((group) => group.person.family === word && fits(group));
  const bearers =
    byFamily.length > 0 ? byFamily : groups.filter((group) => group.person.given[0] === word && fits(group));
  const [first, second] = bearers.sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
  if (!first || !second) return first;
  return (sizes.get(first) ?? 0) >= DOMINANCE * (sizes.get(second) ?? 0) ? first : undefined;
}

const mentionsOf = ({ nodes }: PersonGroup): number => nodes.reduce((sum, { mentions }) => sum + mentions, 0);

/** "The front-runner", where another document says of one person named in this one that she is the front-runner. */
function joinByRole(node: Node, persons: readonly PersonGroup[]): boolean {
  const { type, name, gender } = node.entity;
  if (type !== 'person' || !/^the\s/i.test(name)) return false;
  const head = wordsOf(name.split(/\s(?:of|for|from|at|with)\s/)[0] ?? '').at(-1) ?? '';
  if (!ROLES.has(head)) return false;
  const holders = persons.filter(
    (group) =>
      agree(group.gender, gender) &&
      group.nodes.some(({ document }) => document === node.document) &&
      group.nodes.some(({ entity }) => entity.titles.some((title) => wordsOf(title).includes(head))),
  );
  const [holder] = holders;
  if (!holder || holders.length > 1) return false;
  holder.nodes.push(node);
  return true;
}

function groupByName(nodes: readonly Node[]): Node[][] {
  const groups = new Map<string, Node[]>();
  const short = new Map<string, string>();
  for (const { entity } of nodes) {
    const words = nameWords(entity.name);
    if (words.length < 2 || entity.type === 'place') continue;
    for (const form of shortForms(words)) if (!short.has(form)) short.set(form, keyOf(words));
  }
  for (const node of nodes) {
    const words = nameWords(node.entity.name);
    const key = (node.entity.type !== 'place' && short.get(words.join(' ').replaceAll('.', ''))) || keyOf(words);
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups.values()];
}

/** Descriptions in the same words are one entity where each document has but one such. */
function groupDescriptions(nodes: readonly Node[]): Node[][] {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) {
    const key = `${node.entity.type} ${fold(node.entity.name)}`;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups.values()].flatMap((group) =>
    new Set(group.map(({ document }) => document)).size === group.length ? [group] : group.map((node) => [node]),
  );
}

const nameWords = (name: string): string[] =>
  name
    .split(/[\s-]+/)
    .map(nameWord)
    .filter((word) => word !== '');

const agree = (a: Entity['gender'], b: Entity['gender']): boolean => a === null || b === null || a === b;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
