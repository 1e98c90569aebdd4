import type { OnlyHere } from '../model/comparison.ts';
import { passageOf } from '../model/span.ts';
import type { Pair } from './alignment/index.ts';
import { THRESHOLD } from './alignment/weights.ts';
import type { Profile } from './profile.ts';

const LEAST_WORDS = 5;

/** A sentence that is aligned with none in any other account, with what makes it news. */
export interface Alone {
  readonly profile: Profile;
  readonly only: OnlyHere;
}

/** What one account alone tells, most newsworthy first: a figure, somebody's words, an actor the others do not name, early mention. */
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

function judge(profile: Profile, tellers: ReadonlyMap<string, ReadonlySet<string>>): OnlyHere {
  const own = [...profile.weights.keys()].filter((key) => tellers.get(key)?.size === 1);
  const actor = own.find((key) => key.startsWith('@'));
  const figure = profile.quantities.find(({ dimension }) => dimension !== 'ordinal' && dimension !== 'age');
  const quotation = profile.quoted.size > 2;
  const novelty = own.reduce((sum, key) => sum + (profile.weights.get(key) ?? 0), 0) / Math.max(1, profile.total);
  const signs: [OnlyHere['kind'], string, number][] = [];
  if (figure)
    signs.push(['figure', `a figure, ${profile.reading.text.slice(figure.span.start, figure.span.end)}`, 0.3]);
  if (quotation) signs.push(['quotation', 'somebody’s own words', 0.2]);
  if (actor) signs.push(['actor', 'somebody or something the others do not name', 0.2]);
  const early = 0.15 * (1 - profile.position);
  const kind = signs[0]?.[0] ?? (novelty > 0.5 ? 'event' : 'background');
  const score = signs.reduce((sum, [, , weight]) => sum + weight, 0) + 0.2 * novelty + early;
  return {
    document: profile.document,
    passage: passageOf(profile.reading, profile.sentence),
    kind,
    reasons: [...signs.map(([, reason]) => reason), ...(novelty > 0.5 ? ['mostly words no other account has'] : [])],
    newsworthiness: Number(Math.min(1, score).toFixed(3)),
  };
}
