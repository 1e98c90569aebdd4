import type { Mention } from '../../model/annotation.ts';
import { spanContains } from '../../model/span.ts';
import { fold } from '../../text/normalise.ts';
import { type NounPhrase, phrasesOf } from '../phrases.ts';
import type { Profile } from '../profile.ts';
import { type AlignedWords, type Draft, side } from './draft.ts';
import { likeness } from './likeness.ts';

/** Somebody named with a description beside the name: “Ada Holm, a nurse”, “his top aide, Ada Holm”. */
interface Described {
  readonly name: Mention;
  readonly description: NounPhrase;
}

const LIKE_HEADS = 0.6;

/** One person or body under two descriptions beside the name, or named in one account and only described in the other. */
export function appositionDifferences(words: AlignedWords): Draft[] {
  const { a, b } = words.pair;
  const [left, right] = [describedIn(a), describedIn(b)];
  const described = left.flatMap((x) =>
    right
      .filter((y) => y.name.entity === x.name.entity && textOf(a, x.description) !== textOf(b, y.description))
      .map((y) => draftOf(words, x.description, y.description, 'the same name with another description beside it')),
  );
  const unnamedB = left.flatMap((x) => onlyDescribed(a, x, b).map((y) => draftOf(words, whole(x), y, NAMED)));
  const unnamedA = right.flatMap((y) => onlyDescribed(b, y, a).map((x) => draftOf(words, x, whole(y), NAMED)));
  return [...described, ...unnamedB, ...unnamedA];
}

const NAMED = 'named in one account, only described in the other';

function draftOf({ pair: { a, b, score } }: AlignedWords, x: Side, y: Side, reason: string): Draft {
  return {
    type: 'actor',
    severity: 'imprecision',
    about: 'Who',
    sides: [side(a, x), side(b, y)],
    reasons: [reason],
    confidence: score * 0.8,
  };
}

type Side = { readonly start: number; readonly end: number };

const whole = ({ name: { span }, description }: Described): Side => ({
  start: Math.min(span.start, description.start),
  end: Math.max(span.end, description.end),
});

/** Phrases of the other sentence with a head like the description's, in a sentence that does not name whom it describes. */
function onlyDescribed(own: Profile, { name, description }: Described, other: Profile): NounPhrase[] {
  if (other.mentions.some(({ kind, entity }) => kind === 'name' && entity === name.entity)) return [];
  const beside = new Set(describedIn(other).map((found) => found.description));
  return phrasesOf(other).nouns.filter(
    (phrase) =>
      !phrase.pronoun &&
      phrase.head.pos === 'NOUN' &&
      !beside.has(phrase) &&
      likeness(own, description.stem, other, phrase.stem) >= LIKE_HEADS,
  );
}

const known = new WeakMap<Profile, readonly Described[]>();

function describedIn(profile: Profile): readonly Described[] {
  const found = known.get(profile) ?? findDescribed(profile);
  known.set(profile, found);
  return found;
}

/** Names with a noun phrase beside them, but for a comma, a dash or a copula. */
function findDescribed(profile: Profile): Described[] {
  const { nouns } = phrasesOf(profile);
  const { text } = profile.reading;
  return profile.mentions
    .filter(
      ({ kind, span, entity }) =>
        kind === 'name' && /^(?:person|organisation)/.test(entity) && spanContains(profile.sentence, span),
    )
    .flatMap((name) =>
      nouns.flatMap((description) => {
        if (description.pronoun || description.head.pos !== 'NOUN') return [];
        const inside = spanContains(description, name.span) || spanContains(name.span, description);
        const between =
          description.start >= name.span.end
            ? text.slice(name.span.end, description.start)
            : text.slice(description.end, Math.max(description.end, name.span.start));
        const joined =
          description.start >= name.span.end
            ? /^\s?(?:,|, \d+,|–|—|_|is|was|who is|who was)\s$/.test(between)
            : description.end <= name.span.start && /^,?\s$/.test(between);
        return !inside && joined ? [{ name, description }] : [];
      }),
    );
}

const textOf = ({ reading }: Profile, { start, end }: NounPhrase): string =>
  fold(reading.text.slice(start, end)).replace(/^(?:an?|the|his|her|its|their)\s+/, '');
