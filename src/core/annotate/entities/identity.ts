import type { Entity } from '../../model/annotation.ts';
import { slug } from './spelling.ts';

/** What an entity is made of. */
export interface Identified extends Pick<Entity, 'type' | 'name' | 'gender'> {
  readonly aliases: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  /** Whether a name stands for it anywhere, rather than descriptions alone. */
  readonly named: boolean;
}

/** Entities of referents, in the order given, with ids from type and name. Two of one name are told apart by gender, then by number. */
export function identify<T extends Identified>(referents: readonly T[]): { entities: Entity[]; ids: Map<T, string> } {
  const ids = new Map<T, string>();
  const taken = new Map<string, number>();
  const clashing = clashes(referents);
  const entities = referents.map((referent): Entity => {
    const id = freeId(referent, clashing, taken);
    ids.set(referent, id);
    const { type, name, gender } = referent;
    const aliases = [...referent.aliases].filter((alias) => alias !== name).sort();
    return { id, type, name, aliases, titles: [...referent.titles].sort(), gender };
  });
  return { entities, ids };
}

const plainId = ({ type, name }: Identified): string => `${type}:${slug(name) || 'unnamed'}`;

function clashes(referents: readonly Identified[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const referent of referents) {
    const id = plainId(referent);
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  return twice;
}

function freeId(referent: Identified, clashing: ReadonlySet<string>, taken: Map<string, number>): string {
  const plain = plainId(referent);
  const base = clashing.has(plain) && referent.named && referent.gender ? `${plain}-${referent.gender}` : plain;
  const number = (taken.get(base) ?? 0) + 1;
  taken.set(base, number);
  return number === 1 ? base : `${base}~${number}`;
}
