import { ROLES } from '../en/entity-roles.ts';
import { BODY_EPITHETS, BUSINESS_NOUNS, EPITHET_FAMILIES, PUBLIC_BODY_WORDS, RANKS } from '../en/entity-words.ts';
import { type FoundNominal, isRelative } from './nominals.ts';
import { genderKnown, type Referent } from './referents.ts';
import type { Discourse } from './salience.ts';

/** How far back a description looks, in sentences. */
const REACH = 40;
/** Within how many sentences an epithet, whose role nobody was said to hold, finds its bearer. */
const EPITHET_REACH = 2;
/** How far back a group is taken up, in sentences. */
const GROUP_REACH = 8;
/** Tokens that must lie between an epithet and its bearer in one sentence. */
const APART = 12;
/** What it costs to take a former holder of an office for the one who holds it, or the other way round. */
const FORMER = 1;
/** A candidate must be this much better than the next. */
const MARGIN = 0.3;

/**
 * The referent that a description takes up, or undefined. A role that was said of somebody decides first; an epithet
 * ("the real estate mogul") falls to the one person the passage is about.
 */
export function takenUp(
  nominal: FoundNominal,
  discourse: Discourse,
  quoted: boolean,
  share: (referent: Referent) => number,
): Referent | undefined {
  if (nominal.determiner === 'indefinite' || nominal.determiner === 'quantity') return undefined;
  if (nominal.plural) return groupTakenUp(nominal, discourse);
  const scores = new Map<Referent, number>();
  for (const trace of discourse.back(nominal.sentence, REACH)) {
    if (!fits(trace.referent, nominal)) continue;
    const match = roleMatch(trace.referent, nominal);
    if (match === 0) continue;
    const near = Math.max(0, 1.5 - 0.4 * (nominal.sentence - trace.sentence));
    const score = match + near + share(trace.referent) + (trace.referent.named ? 0.8 : 0);
    if (score > (scores.get(trace.referent) ?? 0)) scores.set(trace.referent, score);
  }
  return clearlyBest(scores) ?? (scores.size === 0 && !quoted ? bearerOfEpithet(nominal, discourse, share) : undefined);
}

/** "The researchers", with nothing added: the group last described by that word. */
function groupTakenUp(nominal: FoundNominal, discourse: Discourse): Referent | undefined {
  const { head, determiner, modifiers, sentence, to, headAt } = nominal;
  if (determiner !== 'definite' || modifiers.some((word) => word !== 'the') || to > headAt + 1) return undefined;
  for (const { referent } of discourse.back(sentence, GROUP_REACH))
    if (referent.type === 'group' && !referent.named && referent.roles.has(head)) return referent;
  return undefined;
}

function fits(referent: Referent, nominal: FoundNominal): boolean {
  const { gender, country, body, head } = nominal;
  if (referent.plural || (body ? referent.type !== 'organisation' : referent.type !== 'person')) return false;
  if (holdsOtherRank(referent, nominal)) return false;
  if (BUSINESS_NOUNS.has(head) && [...referent.roles].some((word) => PUBLIC_BODY_WORDS.has(word))) return false;
  const known = genderKnown(referent);
  if (gender !== null && known !== null && known !== gender) return false;
  return country === null || referent.countries.size === 0 || referent.countries.has(country);
}

/** "The prime minister" is nobody who was called deputy prime minister, and no other minister. */
const holdsOtherRank = ({ roles, words }: Referent, { head, modifiers }: FoundNominal): boolean =>
  roles.has(head) && [...RANKS].some((rank) => words.has(rank) !== modifiers.includes(rank));

/** 0 where nothing said of the referent agrees with the description. */
function roleMatch(referent: Referent, nominal: FoundNominal): number {
  const { head, country, modifiers, determiner } = nominal;
  const words = modifiers.filter((word) => referent.words.has(word)).length;
  const past = referent.words.has('former') !== modifiers.includes('former') ? FORMER : 0;
  if (referent.roles.has(head)) return 3 - past + words + (country && referent.countries.has(country) ? 1 : 0);
  if (determiner === 'possessive' || isRelative(head)) return 0;
  const families = new Set((ROLES.get(head) ?? []).map(({ family }) => family));
  for (const role of referent.roles)
    for (const { family } of ROLES.get(role) ?? [])
      if (families.has(family) && EPITHET_FAMILIES.has(family)) return 1.5 + words;
  const fromThere = country !== null && referent.countries.has(country);
  return fromThere && referent.named && isEpithet(nominal) && !hasOtherRole(referent) ? 1.5 : 0;
}

function bearerOfEpithet(
  nominal: FoundNominal,
  discourse: Discourse,
  share: (referent: Referent) => number,
): Referent | undefined {
  if (nominal.determiner !== 'definite' && nominal.determiner !== 'bare') return undefined;
  if (!isEpithet(nominal)) return undefined;
  const scores = new Map<Referent, number>();
  for (const trace of discourse.back(nominal.sentence, EPITHET_REACH)) {
    const tooNear = trace.sentence === nominal.sentence && trace.to > nominal.from - APART;
    if (tooNear || !trace.referent.named || !fits(trace.referent, nominal)) continue;
    const score =
      share(trace.referent) +
      (trace.subject ? 0.8 : 0) +
      (trace.main ? 0.3 : 0) -
      (hasOtherRole(trace.referent) ? 0.5 : 0) -
      0.7 * (nominal.sentence - trace.sentence);
    if (score > (scores.get(trace.referent) ?? 0)) scores.set(trace.referent, score);
  }
  return clearlyBest(scores);
}

/** Somebody whose role is known is less likely meant by another role. */
const hasOtherRole = ({ roles }: Referent): boolean =>
  [...roles].some((role) => (ROLES.get(role) ?? []).some(({ family }) => EPITHET_FAMILIES.has(family)));

/** Roles by which news writing varies a name: an office for a person, "the company" for a body. */
const isEpithet = ({ head, body }: FoundNominal): boolean =>
  body ? BODY_EPITHETS.has(head) : (ROLES.get(head) ?? []).some(({ family }) => EPITHET_FAMILIES.has(family));

function clearlyBest(scores: ReadonlyMap<Referent, number>): Referent | undefined {
  const [first, second] = [...scores].sort(([, a], [, b]) => b - a);
  return first && (!second || first[1] - second[1] >= MARGIN) ? first[0] : undefined;
}
