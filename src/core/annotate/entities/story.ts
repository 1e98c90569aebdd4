import type { Entity, Reading, Speaker } from '../../model/annotation.ts';
import { identify } from './identity.ts';
import { groupNodes, type Node } from './story-groups.ts';

/**
 * Entities across the readings of one story, in order of their ids, and the readings with mentions and speakers that
 * refer to them. Names decide; a description that no document gives a name to joins another only where its words are the
 * same and stand for one entity in each document. The order of the readings changes nothing but their order.
 */
export function linkEntities(readings: readonly Reading[]): { entities: Entity[]; readings: Reading[] } {
  const groups = groupNodes(nodesOf(readings))
    .map(merged)
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.type, b.type) || compareText(a.key, b.key));
  const { entities, ids } = identify(groups);
  const linked = new Map<string, Entity>();
  groups.forEach((group, i) => {
    const entity = entities[i];
    if (entity && ids.has(group))
      for (const { document, entity: own } of group.nodes) linked.set(`${document} ${own.id}`, entity);
  });
  return {
    entities: entities.sort((a, b) => compareText(a.id, b.id)),
    readings: readings.map((reading) => relink(reading, linked)),
  };
}

function nodesOf(readings: readonly Reading[]): Node[] {
  return readings.flatMap((reading) => {
    const counts = new Map<string, { mentions: number; names: number }>();
    for (const { entity, kind } of reading.mentions) {
      const count = counts.get(entity) ?? { mentions: 0, names: 0 };
      count.mentions++;
      if (kind === 'name') count.names++;
      counts.set(entity, count);
    }
    return reading.entities.map((entity): Node => {
      const { mentions = 0, names = 0 } = counts.get(entity.id) ?? {};
      return { document: reading.id, entity, mentions, named: names > 0 };
    });
  });
}

interface Group {
  readonly nodes: readonly Node[];
  readonly key: string;
  readonly type: Entity['type'];
  readonly name: string;
  readonly aliases: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly gender: Entity['gender'];
  readonly named: boolean;
}

function merged(nodes: readonly Node[]): Group {
  const named = nodes.filter((node) => node.named);
  const naming = named.length > 0 ? named : nodes;
  const genders = new Set(nodes.map(({ entity }) => entity.gender).filter((gender) => gender !== null));
  const [gender = null] = genders;
  return {
    nodes,
    key: nodes
      .map(({ document, entity }) => `${document} ${entity.id}`)
      .sort()
      .join('|'),
    type: mostMentioned(naming, ({ type }) => type),
    name: fullestName(naming),
    aliases: new Set(naming.flatMap(({ entity }) => [entity.name, ...entity.aliases])),
    titles: new Set(nodes.flatMap(({ entity }) => entity.titles)),
    gender: genders.size === 1 ? gender : null,
    named: named.length > 0,
  };
}

function mostMentioned(nodes: readonly Node[], value: (entity: Entity) => Entity['type']): Entity['type'] {
  const sums = new Map<Entity['type'], number>();
  for (const { entity, mentions } of nodes)
    sums.set(value(entity), (sums.get(value(entity)) ?? 0) + mentions + (value(entity) === 'other' ? 0 : 1));
  const [best] = [...sums].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return best?.[0] ?? 'other';
}

/** Most words, then most mentions, then the alphabet. */
function fullestName(nodes: readonly Node[]): string {
  const sums = new Map<string, number>();
  for (const { entity, mentions } of nodes) sums.set(entity.name, (sums.get(entity.name) ?? 0) + mentions);
  const words = (name: string): number => name.split(/\s+/).length;
  const [best] = [...sums].sort(([a, x], [b, y]) => words(b) - words(a) || y - x || compareText(a, b));
  return best?.[0] ?? '';
}

function relink(reading: Reading, linked: ReadonlyMap<string, Entity>): Reading {
  const of = (id: string): Entity | undefined => linked.get(`${reading.id} ${id}`);
  const speaker = (known: Speaker | null): Speaker | null => {
    const all = known?.id.split('+').map(of) ?? [];
    const found = all.filter((entity) => entity !== undefined);
    if (found.length === 0 || found.length < all.length) return known;
    return { id: found.map(({ id }) => id).join('+'), name: listed(found.map(({ name }) => name)) };
  };
  return {
    ...reading,
    entities: [...new Set(reading.entities.map(({ id }) => of(id)).filter((entity) => entity !== undefined))],
    mentions: reading.mentions.map((mention) => ({ ...mention, entity: of(mention.entity)?.id ?? mention.entity })),
    attributions: reading.attributions.map((attribution) => ({
      ...attribution,
      speaker: speaker(attribution.speaker),
    })),
  };
}

/** "A", "A and B", "A, B and C". */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
