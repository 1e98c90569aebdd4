import type { Profile } from '../profile.ts';

const wordsOf = ({ words }: Profile): string => words.join(' ');

/** The sentences with different words, the first of those with the same. */
export function withoutCopies(profiles: readonly Profile[]): Profile[] {
  const first = new Map<string, Profile>();
  for (const profile of profiles) {
    const words = wordsOf(profile);
    if (!first.has(words)) first.set(words, profile);
  }
  return [...first.values()];
}

/** By sentence, the documents that have it word for word, its own among them. */
export function holdersOf(profiles: readonly Profile[]): ReadonlyMap<Profile, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>();
  return new Map(
    profiles.map((profile) => {
      const words = wordsOf(profile);
      const documents = holders.get(words) ?? new Set<string>();
      holders.set(words, documents.add(profile.document));
      return [profile, documents];
    }),
  );
}
