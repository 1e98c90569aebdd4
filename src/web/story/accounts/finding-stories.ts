import type { HitList, StoryList, StoryView } from '../../../http/contract/resources.ts';
import { ask, query, storyPath } from '../../api.ts';
import { hasWords } from '../../shared/fold.ts';

export type FoundStory = Pick<StoryView, 'id' | 'label' | 'accounts' | 'updated'>;

/** Stories looked through by their name. */
const LATEST = 200;
/** Stories found by what their articles say, beyond those. */
const BY_WORDS = 5;

/**
 * Stories of which the reader may mean one: the latest whose name has the words, then those with an article that has them.
 * The latest of all where nothing is looked for. Rejects as `ask` does.
 */
export async function findStories(wanted: string, signal: AbortSignal): Promise<FoundStory[]> {
  const latest = await ask<StoryList>(`/stories${query({ limit: LATEST })}`, { signal });
  if (wanted.trim() === '') return latest.items.slice(0, 8);
  const named = latest.items.filter(({ label }) => hasWords(label, wanted));
  if (named.length >= 8) return named.slice(0, 8);
  const hits = await ask<HitList>(`/search${query({ text: wanted, limit: 30 })}`, { signal });
  const known = new Set(named.map(({ id }) => id));
  const others = new Set(hits.items.flatMap(({ story }) => (story === null || known.has(story) ? [] : [story])));
  const more = await Promise.all([...others].slice(0, BY_WORDS).map((id) => ask<StoryView>(storyPath(id), { signal })));
  return [...named, ...more];
}
