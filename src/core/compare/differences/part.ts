import { type Span, spanOverlap } from '../../model/span.ts';
import { HEDGES, HEDGING_VERBS, MODAL_HEDGES, NEGATIONS } from '../en/certainty.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';

/** What stands at a span of a sentence, and beside it. */
export interface Part {
  /** Telling words in it. */
  readonly terms: readonly Term[];
  readonly kinds: Kinds;
  /** Whether some of it is quoted. */
  readonly quoted: boolean;
  readonly figure: boolean;
  readonly name: boolean;
  readonly verb: boolean;
  /** Where in the sentence it stands, 0 to 1. */
  readonly place: number;
  /** The words directly before and after it, and the telling ones nearest to it. */
  readonly before: Term | undefined;
  readonly after: Term | undefined;
  readonly tellingBefore: Term | undefined;
  readonly tellingAfter: Term | undefined;
}

export type Kinds = Readonly<
  Record<'time' | 'person' | 'body' | 'place' | 'cue' | 'source' | 'hedge' | 'negation', boolean>
>;

/** By where they start and end. */
const known = new WeakMap<Profile, Map<number, Map<number, Part>>>();

/** What stands at a span of a sentence, worked out once: the same spans are set against those of very many sentences. */
export function partOf(profile: Profile, span: Span): Part {
  const found = known.get(profile)?.get(span.start)?.get(span.end);
  if (found) return found;
  const parts = known.get(profile) ?? new Map<number, Map<number, Part>>();
  known.set(profile, parts);
  const starting = parts.get(span.start) ?? new Map<number, Part>();
  parts.set(span.start, starting);
  const part = lookAt(profile, span);
  starting.set(span.end, part);
  return part;
}

function lookAt(profile: Profile, span: Span): Part {
  const { sentence, attributions, quantities } = profile;
  const within = (part: Span) => spanOverlap(part, span) > 0;
  const terms = profile.terms.filter((term) => term.weight > 0 && within(term));
  const before = profile.terms.filter(({ end }) => end <= span.start);
  const after = profile.terms.filter(({ start }) => start >= span.end);
  return {
    terms,
    kinds: kindsIn(profile, within),
    quoted: attributions.some(({ kind, content }) => kind === 'direct' && content.some(within)),
    figure: quantities.some((quantity) => within(quantity.span)),
    name: terms.some(({ key, token }) => key.startsWith('@') && token.pos === 'PROPN'),
    verb: terms.some(({ token }) => token.pos === 'VERB'),
    place: (span.start - sentence.start) / Math.max(1, sentence.end - sentence.start),
    before: before.at(-1),
    after: after[0],
    tellingBefore: before.findLast(({ weight }) => weight > 0),
    tellingAfter: after.find(({ weight }) => weight > 0),
  };
}

function kindsIn({ mentions, sentence, times, attributions }: Profile, within: (part: Span) => boolean): Kinds {
  const named = mentions.filter((mention) => within(mention.span)).map(({ entity }) => entity);
  const words = sentence.tokens.filter(within);
  return {
    time: times.some((time) => within(time.span)),
    person: named.some((entity) => /^(?:person|group|unnamed)/.test(entity)),
    body: named.some((entity) => entity.startsWith('organisation')),
    place: named.some((entity) => entity.startsWith('place')),
    cue: attributions.some(({ cue }) => cue !== null && within(cue)),
    source: attributions.some(({ source }) => source.some(within)),
    hedge: words.some(({ lower, lemma }) => HEDGES.has(lower) || MODAL_HEDGES.has(lower) || HEDGING_VERBS.has(lemma)),
    negation: words.some(({ lower }) => NEGATIONS.has(lower)),
  };
}
