import { articleKey } from '../../core/text/urls/index.ts';
import type { ArticleRecord, StoryRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { Refused } from './refused.ts';

/** The article that an id, the beginning of one, or any of its addresses names. @throws Refused where several ids begin so */
export const articleNamed = async (store: Store, name: string): Promise<ArticleRecord | undefined> =>
  (await store.articles.get(name)) ??
  (await store.articles.byKey(articleKey(name) ?? name)) ??
  beginning('articles', name, await begun(name, (limit) => store.articles.beginning(name, limit)));

/** The story that an id, the id of one that went into it, or the beginning of an id names. @throws Refused where several ids begin so */
export async function storyNamed(store: Store, name: string): Promise<StoryRecord | undefined> {
  const known = await store.stories.get(name);
  if (known) return known;
  const head = beginning('stories', name, await begun(name, (limit) => store.stories.beginning(name, limit)));
  return head && store.stories.get(head.id);
}

/** The one of these that an id or the beginning of one names. @throws Refused where several ids begin so */
export const oneNamed = <T extends { readonly id: string }>(
  kind: string,
  name: string,
  all: readonly T[],
): T | undefined =>
  all.find(({ id }) => id === name) ??
  beginning(kind, name, name.length < SHORTEST ? [] : all.filter(({ id }) => id.startsWith(name)).slice(0, MOST + 1));

/** A beginning of fewer characters names nothing. */
const SHORTEST = 4;

/** Candidates that a message names. */
const MOST = 5;

const begun = async <T>(name: string, ask: (limit: number) => Promise<readonly T[]>): Promise<readonly T[]> =>
  name.length < SHORTEST ? [] : ask(MOST + 1);

function beginning<T extends { readonly id: string }>(
  kind: string,
  name: string,
  candidates: readonly T[],
): T | undefined {
  if (candidates.length < 2) return candidates[0];
  const ids = candidates.slice(0, MOST).map(({ id }) => id);
  const more = candidates.length > MOST ? ' and more' : '';
  throw new Refused(`several ${kind} begin with ${name}: ${ids.join(', ')}${more}. Type more of the one you mean.`);
}
