import type { FoundNominal } from './nominals.ts';
import { genderKnown, type Referent } from './referents.ts';
import type { Discourse } from './salience.ts';

/** Within how many sentences the two of "both leaders" must have been named. */
const REACH = 3;

/** Heads that stand for two persons named before. */
const PAIR_HEADS = new Set([
  'man',
  'woman',
  'leader',
  'president',
  'candidate',
  'senator',
  'politician',
  'rival',
  'lawmaker',
  'minister',
]);

/** Who "both leaders", "the two men", "each man" stand for: the two persons named last. Adds the pair where it is new. */
export function pairFor(nominal: FoundNominal, discourse: Discourse, referents: Referent[]): Referent | undefined {
  if (!PAIR_HEADS.has(nominal.head) || !saysTwo(nominal)) return undefined;
  const pair: Referent[] = [];
  for (const { referent } of discourse.back(nominal.sentence, REACH)) {
    const known = genderKnown(referent);
    if (referent.type !== 'person' || !referent.named || pair.includes(referent)) continue;
    if (nominal.gender !== null && known !== null && known !== nominal.gender) continue;
    pair.push(referent);
    if (pair.length === 2) break;
  }
  const [a, b] = pair.sort((x, y) => (x.name < y.name ? -1 : 1));
  return a && b && groupOf(a, b, referents);
}

const saysTwo = ({ modifiers, plural }: FoundNominal): boolean =>
  modifiers[0] === 'both' || modifiers[0] === 'each' || (plural && modifiers.includes('two') && modifiers[0] === 'the');

function groupOf(a: Referent, b: Referent, referents: Referent[]): Referent {
  const name = `${a.name} and ${b.name}`;
  const known = referents.find((referent) => referent.name === name);
  if (known) return known;
  const group: Referent = {
    type: 'group',
    name,
    aliases: new Set(),
    titles: new Set(),
    roles: new Set(),
    countries: new Set(),
    words: new Set(),
    gender: null,
    assumed: null,
    plural: true,
    named: true,
    weight: 0,
  };
  referents.push(group);
  return group;
}
