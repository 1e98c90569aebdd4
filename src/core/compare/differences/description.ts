import type { Difference } from '../../model/comparison.ts';
import { type NounPhrase, phrasesOf } from '../phrases.ts';
import type { Profile } from '../profile.ts';
import { type AlignedWords, contextsOf, type Draft, likeliest, side, topicOf } from './draft.ts';
import { likeness } from './likeness.ts';

/** Heads less alike than this name different things, unless both phrases stand for one entity. */
const LIKE_HEADS = 0.5;
const REACH = 5;
/** Phrases less surely of one thing than this are hardly ever. */
const LEAST_CONFIDENCE = 0.045;

/** One thing under two descriptions: “the harbour inquiry” and “its own inquiry”; “a claim” and “several claims”. */
export function descriptionDifferences(words: AlignedWords): Draft[] {
  const { a, b, score } = words.pair;
  const [aroundX, aroundY] = contextsOf(words, REACH);
  const others = phrasesOf(b).nouns;
  const candidates: { x: NounPhrase; y: NounPhrase; weight: number }[] = [];
  for (const x of phrasesOf(a).nouns)
    for (const y of others) {
      const weight = sameThing(a, x, b, y);
      if (weight > 0) candidates.push({ x, y, weight: weight + Math.min(aroundX(x), aroundY(y)) / 10 });
    }
  return likeliest(candidates)
    .filter(({ x, y }) => tellsOtherwise(a, x, b, y))
    .map(({ x, y, weight }) => ({
      type: typeOf(x, y),
      severity: 'imprecision' as const,
      about: `${typeOf(x, y) === 'actor' ? 'Who' : 'What'}${topicOf(words, x)}`,
      sides: [side(a, x), side(b, y)] as const,
      reasons: ['the same thing in another description'],
      confidence: Math.min(1, score * Math.min(1, weight / 3)),
    }))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
}

/** How surely two phrases are of one thing: by entity or head, and by what else they share. */
function sameThing(a: Profile, x: NounPhrase, b: Profile, y: NounPhrase): number {
  if (x.pronoun || y.pronoun) return 0;
  const one = x.entity !== null && x.entity === y.entity;
  if (!one && x.entity !== null && y.entity !== null) return 0;
  const heads = likeness(a, x.stem, b, y.stem);
  const shared = x.terms.filter(({ key }) => y.terms.some((other) => other.key === key)).length;
  if (!one && heads < LIKE_HEADS && shared === 0) return 0;
  return (one ? 1 : heads) + shared / 2;
}

/** Whether each phrase, or one of them at least, says of the thing what the other does not. */
function tellsOtherwise(a: Profile, x: NounPhrase, b: Profile, y: NounPhrase): boolean {
  const [left, right] = [ownWords(a, x), ownWords(b, y)];
  return [...left].some((word) => !right.has(word)) || [...right].some((word) => !left.has(word));
}

const ownWords = ({ sentence }: Profile, { start, end }: NounPhrase): Set<string> =>
  new Set(
    sentence.tokens
      .filter((token) => token.start >= start && token.end <= end && /[\p{L}\p{N}]/u.test(token.text))
      .filter(({ pos, lower }) => pos !== 'DET' && pos !== 'ADP' && lower !== "'s" && lower !== '’s')
      .map(({ lower }) => lower),
  );

const typeOf = (x: NounPhrase, y: NounPhrase): Difference['type'] =>
  [x, y].some(({ entity }) => entity !== null && /^(?:person|group|unnamed)/.test(entity)) ? 'actor' : 'other';
