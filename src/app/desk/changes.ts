import type { Document } from '../../core/model/document.ts';
import type { RevisionChange } from '../../core/model/revision.ts';
import type { ArticleRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { annotate } from '../pipeline.ts';
import { compareRevisions } from '../versions.ts';
import { readingOf } from './readings.ts';

/** What became of a known article, by its latest document and the one that has come. */
export async function changeBetween(store: Store, article: ArticleRecord, document: Document): Promise<RevisionChange> {
  if (article.document === null) return { kind: 'edit', reasons: ['the first text that could be read'], changes: [] };
  if (article.document === document.id) return { kind: 'same', reasons: ['the same text'], changes: [] };
  const before = await readingOf(store, article.document);
  return compareRevisions(before, await annotate(document));
}
