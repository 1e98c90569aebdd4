import { articleKey } from '../../core/text/urls/index.ts';
import type { ArticleRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';

/** The article that an id or any of its addresses names. */
export const articleNamed = async (store: Store, name: string): Promise<ArticleRecord | undefined> =>
  (await store.articles.get(name)) ?? (await store.articles.byKey(articleKey(name) ?? name));
