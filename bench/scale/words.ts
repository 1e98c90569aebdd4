/**
 * Words that copies of an article have in place of its own. How often each comes follows Zipf, and there are always new
 * ones, so an index of them grows as one of news does.
 */

/** Words to draw from: what half a billion words of news hold. */
const VOCABULARY = 1_500_000;
/** Share of the words that are replaced, of those that are not in every tenth article anyway. */
const REPLACED = 0.7;
/** Share of what is replaced that stands nowhere else: names, misspellings. */
const NEW = 0.004;

const CONSONANTS = 'bcdfghjklmnprstvwz';
const VOWELS = 'aeiou';
const SYLLABLES = CONSONANTS.length * VOWELS.length;

/** A 32-bit hash of two numbers. */
export function mixed(a: number, b: number): number {
  let x = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ b;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

export const share = (a: number, b: number): number => mixed(a, b) / 2 ** 32;

/** The word of a rank: two syllables and more. */
export function wordOf(rank: number): string {
  let word = '';
  for (let left = rank, i = 0; left > 0 || i < 2; i++) {
    const syllable = left % SYLLABLES;
    word += (CONSONANTS[syllable % CONSONANTS.length] ?? '') + (VOWELS[Math.floor(syllable / CONSONANTS.length)] ?? '');
    left = Math.floor(left / SYLLABLES);
  }
  return word;
}

/** What stands for the n-th word of an event in one of its copies; null where it stays. */
export function replacement(word: number, copy: number): string | null {
  if (share(word, copy) > REPLACED) return null;
  if (share(copy, word ^ 0x55) < NEW) return `${wordOf(copy)}${wordOf(word)}`;
  // Log-uniform ranks are Zipf's law with an exponent of one. The words stand behind those that the articles have themselves.
  return `x${wordOf(Math.floor(Math.exp(share(copy, word ^ 0x1234) * Math.log(VOCABULARY))))}`;
}
