import type { Profile } from '../profile.ts';

/** What two sentences have in common that are the same word for word. */
export const wordsOf = ({ words }: Profile): string => words.join(' ');

/** The sentences with different words, the first of those with the same. */
export function withoutCopies(profiles: readonly Profile[]): Profile[] {
  const first = new Map<string, Profile>();
  for (const profile of profiles) {
    const words = wordsOf(profile);
    if (!first.has(words)) first.set(words, profile);
  }
  return [...first.values()];
}
