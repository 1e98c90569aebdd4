import type { Document } from '../../core/model/document.ts';
import { emptyDocument, extractArticle } from '../extraction.ts';
import { emptyReading, read, readDocument, withoutAnnotations } from '../pipeline.ts';
import { isUnread } from '../unread.ts';
import type { Line, Made, Task } from './task.ts';

/** Does one task. Rejects only where the model that comes with the package is missing or damaged. */
export async function doTask(task: Task): Promise<Made[Task['type']]> {
  switch (task.type) {
    case 'extract':
      return extractArticle(task.article, task.notes);
    case 'read':
      return read(task.article, task.notes);
    default:
      return readDocument(task.document);
  }
}

/** A document or reading as it is written. */
export function lineOf(made: Document): Line {
  const { article, notes } = made;
  return { bytes: new TextEncoder().encode(`${JSON.stringify(made)}\n`), article, notes, unread: isUnread(made) };
}

/** Why an article is given up. */
export interface Reason {
  readonly code: 'too-slow' | 'too-large' | 'fault';
  readonly message: string;
}

/** What stands for an article that was given up: as much of it as there was before, with the reason. */
export function givenUp(task: Task, reason: Reason): Made[Task['type']] {
  if (task.type === 'annotate') {
    const { document } = task;
    return withoutAnnotations({ ...document, notes: [...document.notes, reason] });
  }
  const notes = [...task.notes, reason];
  return task.type === 'read' ? emptyReading(task.article.name, notes) : emptyDocument(task.article.name, notes);
}
