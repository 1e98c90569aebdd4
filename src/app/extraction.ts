import { extract } from '../core/extract/index.ts';
import type { Article } from '../core/model/article.ts';
import { bareDocument, type Document, type Note } from '../core/model/document.ts';
import { hashText } from '../core/text/hash.ts';

/** The report of an article. A fault in one article becomes a note on a document without text: it never stops a batch. */
export async function extractArticle(article: Article, notes: readonly Note[] = []): Promise<Document> {
  try {
    const document = await extract(article);
    return notes.length === 0 ? document : { ...document, notes: [...document.notes, ...notes] };
  } catch (error) {
    return emptyDocument(article.name, [...notes, faultNote('the report could not be taken out', error)]);
  }
}

/** Stands for an article that could not be read, with the reasons. */
export function emptyDocument(name: string, notes: readonly Note[]): Document {
  return bareDocument({ id: hashText(`unread ${name}`), article: name, language: null, text: '', blocks: [], notes });
}

export const faultNote = (what: string, error: unknown): Note => ({
  code: 'fault',
  message: `${what}: ${error instanceof Error ? error.message : String(error)}`,
});
