import type { EntityType, Quantity } from '../model/annotation.ts';
import type { OnlyHere } from '../model/comparison.ts';
import { passageOf, spanOverlap } from '../model/span.ts';
import type { Pair } from './alignment/index.ts';
import { THRESHOLD } from './alignment/weights.ts';
import type { Profile } from './profile.ts';

const LEAST_WORDS = 5;

/** A sentence that is aligned with none in any other account, with what makes it news. */
export interface Alone {
  readonly profile: Profile;
  readonly only: OnlyHere;
}

/**
 * What one account alone tells, most newsworthy first: a figure, an actor the others do not name, somebody's words, a deed,
 * what is new in it and early mention.
 */
export function findOnlyHere(profiles: readonly Profile[], pairs: readonly Pair[]): Alone[] {
  const best = new Map<Profile, number>();
  for (const { a, b, score } of pairs)
    for (const profile of [a, b]) best.set(profile, Math.max(best.get(profile) ?? 0, score));
  const tellers = new Map<string, Set<string>>();
  for (const { document, weights } of profiles)
    for (const key of weights.keys()) tellers.set(key, (tellers.get(key) ?? new Set()).add(document));
  return profiles
    .filter((profile) => (best.get(profile) ?? 0) < THRESHOLD && !isHeading(profile))
    .filter(({ sentence }) => sentence.tokens.length >= LEAST_WORDS)
    .map((profile) => ({ profile, only: judge(profile, tellers) }))
    .sort(
      (x, y) =>
        y.only.newsworthiness - x.only.newsworthiness ||
        (x.profile.document < y.profile.document ? -1 : x.profile.document > y.profile.document ? 1 : 0) ||
        x.profile.sentence.start - y.profile.sentence.start,
    );
}

const isHeading = ({ reading, sentence }: Profile): boolean =>
  ['heading', 'headline', 'subheadline'].includes(reading.blocks[sentence.block]?.kind ?? '');

/** What speaks for a sentence as news: the kind, the reason for the reader, how much. */
type Sign = readonly [kind: OnlyHere['kind'], reason: string, weight: number];

/** Own words, by weight, from which a sentence tells mostly what nobody else does. */
const MOSTLY_NEW = 0.5;

function judge(profile: Profile, tellers: ReadonlyMap<string, ReadonlySet<string>>): OnlyHere {
  const own = [...profile.weights.keys()].filter((key) => tellers.get(key)?.size === 1);
  const novelty = own.reduce((sum, key) => sum + (profile.weights.get(key) ?? 0), 0) / Math.max(1, profile.total);
  const mostlyNew = novelty > MOSTLY_NEW;
  const signs = [
    ...figureIn(profile),
    ...(profile.quoted.size > 2 ? [['quotation', 'somebody’s own words', 0.2] as const] : []),
    ...actorIn(profile, new Set(own)),
    ...(mostlyNew && tellsDeed(profile)
      ? [['event', 'a deed or event that the others do not tell', 0.12] as const]
      : []),
  ];
  const [first] = [...signs].sort((x, y) => y[2] - x[2]);
  const early = 0.15 * (1 - profile.position);
  const score = signs.reduce((sum, [, , weight]) => sum + weight, 0) + 0.2 * novelty + early;
  return {
    document: profile.document,
    passage: passageOf(profile.reading, profile.sentence),
    kind: first?.[0] ?? 'background',
    reasons: [...signs.map(([, reason]) => reason), ...(mostlyNew ? ['mostly words no other account has'] : [])],
    newsworthiness: Number(Math.min(1, score).toFixed(3)),
  };
}

/** A figure is news; "two officials" in words is hardly one. */
function figureIn({ quantities, reading }: Profile): Sign[] {
  const figures = quantities.filter(({ dimension }) => dimension !== 'ordinal' && dimension !== 'age');
  const isSmall = ({ number, unit, low }: Quantity): boolean =>
    unit === 'one' && (low ?? 0) < SMALL && !/\d/.test(reading.text.slice(number.start, number.end));
  const large = figures.filter((one) => !isSmall(one));
  const figure = large.find(({ dimension }) => dimension !== 'time') ?? large[0] ?? figures[0];
  if (!figure) return [];
  const words = reading.text.slice(figure.span.start, figure.span.end);
  return [['figure', `a figure, ${words}`, isSmall(figure) ? 0.1 : 0.3]];
}

const SMALL = 10;
const ACTORS: ReadonlySet<EntityType> = new Set(['person', 'organisation']);

/** Somebody, or a body, that this account alone names. A single word that opens the sentence may be any noun. */
function actorIn({ mentions, reading, sentence }: Profile, own: ReadonlySet<string>): Sign[] {
  const mention = mentions.find(
    ({ kind, entity, span }) =>
      kind === 'name' &&
      (span.start > sentence.start || / /.test(reading.text.slice(span.start, span.end))) &&
      own.has(`@${entity}`) &&
      ACTORS.has(reading.entities.find(({ id }) => id === entity)?.type ?? 'other'),
  );
  if (!mention) return [];
  const name = reading.text.slice(mention.span.start, mention.span.end);
  return [['actor', `names ${name}, as no other account does`, 0.25]];
}

/** Whether something is told to have been done: outside quotations a verb in a past form, other than "was" and who said it. */
const tellsDeed = ({ sentence, attributions, quoted }: Profile): boolean => {
  const cues = attributions.flatMap(({ cue }) => cue ?? []);
  return (
    quoted.size <= 2 &&
    sentence.tokens.some(
      (token) =>
        token.pos === 'VERB' &&
        token.lower !== token.lemma &&
        !/(?:ing|s)$/.test(token.lower) &&
        !cues.some((cue) => spanOverlap(cue, token) > 0),
    )
  );
};
