import { loadMeaning } from '../../src/app/models.ts';
import { read } from '../../src/app/pipeline.ts';
import { linkEntities } from '../../src/core/annotate/entities/story.ts';
import { distinctReadings } from '../../src/core/compare/distinct.ts';
import { type Profile, profilesOf } from '../../src/core/compare/profile.ts';

/** A story's sentences as compared, and the way to one by words that it alone holds. */
export interface Sentences {
  readonly profiles: readonly Profile[];
  readonly at: (words: string) => Profile;
}

/** The sentences of short accounts, in the order of the accounts; each begins with a headline of its own, a copy with that of the original. */
export async function sentencesOf(...texts: readonly string[]): Promise<Sentences> {
  const headed = texts.map((text) => `Bulletin ${texts.indexOf(text) + 1}\n\n${text}`);
  const articles = await Promise.all(headed.map((text, i) => read({ type: 'text', name: `account ${i + 1}`, text })));
  const { readings } = linkEntities(distinctReadings(articles));
  const profiles = profilesOf(readings, await loadMeaning());
  const at = (words: string): Profile => {
    const found = profiles.filter(({ reading, sentence }) =>
      reading.text.slice(sentence.start, sentence.end).includes(words),
    );
    const [profile] = found;
    if (!profile || found.length > 1) throw new Error(`${found.length} sentences hold “${words}”`);
    return profile;
  };
  return { profiles, at };
}

/** Two sentences, each the whole of an account. */
export async function pairOf(a: string, b: string): Promise<{ a: Profile; b: Profile; profiles: readonly Profile[] }> {
  const { profiles } = await sentencesOf(a, b);
  const own = profiles.filter(({ reading, sentence }) => {
    const text = reading.text.slice(sentence.start, sentence.end);
    return text === a || text === b;
  });
  const [x, y] = own;
  if (!x || !y || own.length > 2 || x.document === y.document) throw new Error('each text must be one sentence');
  return { a: x, b: y, profiles };
}
