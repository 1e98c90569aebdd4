import type { ReuseText, Role } from './words.ts';

/** How much a shared word tells by what it is: names and common words are shared by all who report one event. */
const ROLE_WEIGHTS: Readonly<Record<Role, number>> = {
  content: 1,
  light: 0.5,
  number: 0.6,
  name: 0.35,
  function: 0.15,
};

/** The least a word can fall to by being frequent in the story. */
const LEAST_RARITY = 0.25;

/**
 * What each word of each text tells: its role's weight times its rarity among the story's sentences (inverse
 * frequency, 1 for a word that stands in one sentence an account, less for the words the whole story turns on).
 */
export function weigh(texts: readonly ReuseText[]): Float64Array[] {
  const frequency = new Map<number, number>();
  let sentences = 0;
  for (const { words, sentences: own } of texts) {
    sentences += own.length;
    for (const { from, to } of own)
      for (const key of new Set(words.slice(from, to).map(({ key }) => key)))
        frequency.set(key, (frequency.get(key) ?? 0) + 1);
  }
  const top = Math.log(1 + sentences / texts.length);
  const rarity = (key: number): number =>
    Math.min(1, Math.max(LEAST_RARITY, Math.log(1 + sentences / (frequency.get(key) ?? 1)) / top));
  return texts.map(({ words }) => Float64Array.from(words, ({ key, role }) => ROLE_WEIGHTS[role] * rarity(key)));
}
