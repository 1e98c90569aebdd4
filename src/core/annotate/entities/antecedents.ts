import { fold } from '../../text/normalise.ts';
import { PRONOUN_WEIGHTS } from '../en/pronoun-weights.ts';
import { type Gender, isPlaceName } from './gazetteer.ts';
import { genderKnown, type Referent } from './referents.ts';
import type { Discourse, Trace, Viewpoint } from './salience.ts';

/** Somebody whom a pronoun may stand for, with what speaks for and against: names of features with their values. */
export interface Candidate {
  readonly referent: Referent;
  readonly features: ReadonlyMap<string, number>;
}

/** Picks one of several candidates, or nobody. */
export type Choice = (candidates: readonly Candidate[], view: Viewpoint) => Referent | undefined;

/** How many sentences a pronoun looks back. */
const REACH = 4;

/** Those whom a pronoun of this gender may stand for, the latest mentioned first. */
export function candidatesFor(
  gender: Gender,
  view: Viewpoint,
  discourse: Discourse,
  excluded: ReadonlySet<Referent>,
): Candidate[] {
  const traces = new Map<Referent, Trace[]>();
  for (const trace of discourse.back(view.sentence, REACH)) {
    if (!mayBeMeant(trace, gender, view, excluded)) continue;
    const known = traces.get(trace.referent);
    if (known) known.push(trace);
    else traces.set(trace.referent, [trace]);
  }
  const { ahead } = view;
  const cataphor = ahead && !excluded.has(ahead) && (genderKnown(ahead) ?? gender) === gender ? ahead : undefined;
  if (cataphor && !traces.has(cataphor)) traces.set(cataphor, []);
  const spoke = [...traces].find(([, found]) => found.some(({ speaks }) => speaks))?.[0];
  const most = Math.max(1, ...[...traces.keys()].map(({ weight }) => weight));
  return [...traces].map(([referent, found], rank) => ({
    referent,
    features: featuresOf(found, view, {
      referent,
      rank,
      ahead: referent === cataphor,
      spoke: referent === spoke,
      most,
    }),
  }));
}

function mayBeMeant(trace: Trace, gender: Gender, view: Viewpoint, excluded: ReadonlySet<Referent>): boolean {
  const { referent } = trace;
  if (!mayBePerson(referent, trace) || excluded.has(referent)) return false;
  if ((genderKnown(referent) ?? gender) !== gender) return false;
  const speaksOfOthers =
    view.quotation >= 0 && trace.quotation !== view.quotation && trace.speaks && trace.sentence === view.sentence;
  return !speaksOfOthers;
}

/** A person, or a name whose type nothing but its surroundings told: of no known type, or of a place in no list. */
function mayBePerson({ type, plural, name, named }: Referent, { subject, possessive }: Trace): boolean {
  if (plural || type === 'person') return !plural;
  if (!named || (type !== 'other' && type !== 'place') || isPlaceName(fold(name))) return false;
  return type === 'place' || subject || possessive;
}

/** A referent among the others that come into question. */
interface Standing {
  readonly referent: Referent;
  /** How many were mentioned later. */
  readonly rank: number;
  /** It is the subject of the main clause that follows. */
  readonly ahead: boolean;
  /** It is the one that spoke last. */
  readonly spoke: boolean;
  /** How often the most named of them is named. */
  readonly most: number;
}

/** `traces` are the mentions of one referent, the latest first. */
function featuresOf(
  traces: readonly Trace[],
  view: Viewpoint,
  { referent, rank, ahead, spoke, most }: Standing,
): Map<string, number> {
  const features = new Map<string, number>();
  const set = (name: string, value: number | boolean): void => {
    if (value) features.set(name, (features.get(name) ?? 0) + Number(value));
  };
  const form = view.possessive ? 'own' : view.subject ? 'subject' : 'object';
  set('ahead', ahead);
  set('unnamed', !referent.named);
  set(`type ${referent.type}`, referent.type !== 'person');
  set('several words', referent.type !== 'person' && /\s/.test(referent.name));
  set('gender unknown', genderKnown(referent) === null);
  set('gender stated', referent.gender !== null);
  set('familiar', Math.min(4, Math.log2(referent.weight + 1)));
  set('most familiar', referent.weight === most && most > 1);
  set(`rank ${Math.min(rank, 4)}`, true);
  set(`mentions ${Math.min(traces.length, 4)}`, true);
  const [last] = traces;
  if (!last) return features;
  const distance = view.sentence - last.sentence;
  const role = roleOf(last);
  set(`distance ${distance}`, true);
  set(`${form} distance ${Math.min(distance, 2)}`, true);
  set(`${form} ${role} ${Math.min(distance, 1)}`, true);
  set(`last ${last.kind} ${Math.min(distance, 2)}`, true);
  set('same clause', distance === 0 && last.at >= view.clause);
  set(`${form} same clause ${role}`, distance === 0 && last.at >= view.clause);
  set('gap', Math.min(6, Math.log2((view.start - last.start) / 8 + 1)));
  set('other quotation', last.quotation >= 0 !== view.quotation >= 0);
  set('joined to another', last.joined);
  const voice = view.speaks ? 'says' : view.quotation >= 0 ? 'quoted' : 'told';
  set(`${voice} spoke last`, spoke);
  set(`${voice} ${last.speaks ? 'spoke' : 'silent'} ${Math.min(distance, 1)}`, true);
  set(`${voice} distance ${Math.min(distance, 2)}`, true);
  set(`${voice} most familiar`, referent.weight === most && most > 1);
  set('same block', last.block === view.block);
  for (const back of [0, 1, 2]) {
    const there = traces.filter(({ sentence }) => view.sentence - sentence === back);
    set(
      `main ${back}`,
      there.some(({ main }) => main),
    );
    set(
      `${form} main ${back}`,
      there.some(({ main }) => main),
    );
    set(
      `subject ${back}`,
      there.some(({ subject }) => subject),
    );
    set(
      `pronoun ${back}`,
      there.some(({ kind }) => kind === 'pronoun'),
    );
  }
  return features;
}

const roleOf = ({ subject, possessive, oblique, main }: Trace): string =>
  possessive ? 'possessor' : main ? 'main' : subject ? 'subject' : oblique ? 'oblique' : 'object';

/** The candidate that the weights speak for most; of equals the latest mentioned. */
export const mostLikely: Choice = (candidates) => {
  let top: Referent | undefined;
  let best = Number.NEGATIVE_INFINITY;
  for (const { referent, features } of candidates) {
    let score = 0;
    for (const [name, value] of features) score += value * (PRONOUN_WEIGHTS[name] ?? 0);
    if (score > best) [top, best] = [referent, score];
  }
  return top;
};
