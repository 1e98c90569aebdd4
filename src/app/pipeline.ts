import { annotate } from '../core/annotate/index.ts';
import type { Reading } from '../core/model/annotation.ts';
import type { Article } from '../core/model/article.ts';
import type { Document, Note } from '../core/model/document.ts';
import { emptyDocument, extractArticle, faultNote } from './extraction.ts';
import { loadAttributions } from './models.ts';

/**
 * An article to its reading: extract, then annotate. It never rejects: what goes wrong in one article is a note on its
 * reading (`fault`), whose text or annotations are then empty.
 */
export async function read(article: Article, notes: readonly Note[] = []): Promise<Reading> {
  const document = await extractArticle(article, notes);
  if (document.text === '') return withoutAnnotations(document);
  try {
    return annotate(document, await loadAttributions());
  } catch (error) {
    const fault = faultNote('the text could not be annotated', error);
    return withoutAnnotations({ ...document, notes: [...document.notes, fault] });
  }
}

/** Stands for an article that could not be read, with the reasons. */
export const emptyReading = (name: string, notes: readonly Note[]): Reading =>
  withoutAnnotations(emptyDocument(name, notes));

const withoutAnnotations = (document: Document): Reading => ({
  ...document,
  sentences: [],
  entities: [],
  mentions: [],
  attributions: [],
  quantities: [],
  times: [],
});
