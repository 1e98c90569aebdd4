import { type Passage, passageOf, type Span } from '../../core/model/span.ts';
import { reanchor } from '../../core/versions/reanchor.ts';
import type { ArticleRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';

/** A passage of a document that is kept, and where it stands now. */
export interface FoundPassage {
  readonly passage: Passage;
  /** The article whose text it is or was; null where no article is kept of it. Of several, one whose latest text it is. */
  readonly article: ArticleRecord | null;
  /** In the article's latest text; null where it is lost. */
  readonly now: Passage | null;
}

/** A passage by its place in a document. Undefined where there is no such document, or its text is not that long. */
export async function findPassage(store: Store, id: string, span: Span): Promise<FoundPassage | undefined> {
  const document = await store.documents.get(id);
  if (!document || span.start > span.end || span.end > document.text.length) return undefined;
  const passage = passageOf(document, span);
  const articles = await store.articles.byRevision(id);
  const article = articles.find((one) => one.document === id) ?? articles[0] ?? null;
  if (!article || article.document === id) return { passage, article, now: passage };
  const latest = article.document === null ? undefined : await store.documents.get(article.document);
  return { passage, article, now: latest ? reanchor(passage, document, latest) : null };
}
