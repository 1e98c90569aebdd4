import type { Reading } from '../../core/model/annotation.ts';
import type { Article } from '../../core/model/article.ts';
import type { Document, Note } from '../../core/model/document.ts';

/** An article that came in, with notes on how it came. */
export interface Given {
  readonly article: Article;
  readonly notes: readonly Note[];
}

/** Work on one article: plain values, so that it may be done elsewhere. */
export type Task =
  /** Its report. */
  | ({ readonly type: 'extract' } & Given)
  /** Its report and what is said in it. */
  | ({ readonly type: 'read' } & Given)
  /** What is said in a report that was taken out before. */
  | { readonly type: 'annotate'; readonly document: Document };

/** What came of a task, as the value itself or ready to be written. */
export type Form = 'value' | 'line';

/** A document or reading as a line of JSON, UTF-8 with its line end, and what those who write it tell of it. */
export interface Line {
  readonly bytes: Uint8Array;
  readonly article: string;
  readonly notes: readonly Note[];
  /** Whether it holds no report. */
  readonly unread: boolean;
}

/** What each type of task makes. */
export interface Made {
  readonly extract: Document;
  readonly read: Reading;
  readonly annotate: Reading;
}

/** How much a task is, in UTF-16 units of what is read. */
export function sizeOf(task: Task): number {
  if (task.type === 'annotate') return task.document.text.length;
  return task.article.type === 'html' ? task.article.html.length : task.article.text.length;
}
