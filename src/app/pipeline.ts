import { annotate as annotateBy } from '../core/annotate/index.ts';
import type { Reading } from '../core/model/annotation.ts';
import type { Article } from '../core/model/article.ts';
import type { Document, Note } from '../core/model/document.ts';
import { emptyDocument, extractArticle, faultNote } from './extraction.ts';
import { loadAttributions } from './models.ts';

/**
 * A document to its reading: sentences, entities and their mentions, attributions, times, quantities.
 * @throws Error (rejects) where the model that comes with the package is missing or damaged.
 */
export const annotate = async (document: Document): Promise<Reading> => annotateBy(document, await loadAttributions());

/**
 * An article to its reading: extract, then annotate. What goes wrong in one article is a note on its reading (`fault`), whose
 * text or annotations are then empty.
 * @throws Error (rejects) where the model that comes with the package is missing or damaged.
 */
export async function read(article: Article, notes: readonly Note[] = []): Promise<Reading> {
  const document = await extractArticle(article, notes);
  return document.text === '' ? withoutAnnotations(document) : readDocument(document);
}

/**
 * A document to its reading; a fault in it is a note on the reading, whose annotations are then empty.
 * @throws Error (rejects) where the model that comes with the package is missing or damaged.
 */
export async function readDocument(document: Document): Promise<Reading> {
  const model = await loadAttributions();
  try {
    return annotateBy(document, model);
  } catch (error) {
    return unannotated(document, error);
  }
}

const unannotated = (document: Document, error: unknown): Reading =>
  withoutAnnotations({
    ...document,
    notes: [...document.notes, faultNote('the text could not be annotated', error)],
  });

/** Stands for an article that could not be read, with the reasons. */
export const emptyReading = (name: string, notes: readonly Note[]): Reading =>
  withoutAnnotations(emptyDocument(name, notes));

/** A document of which nothing is read. */
export const withoutAnnotations = (document: Document): Reading => ({
  ...document,
  sentences: [],
  entities: [],
  mentions: [],
  attributions: [],
  quantities: [],
  times: [],
});
