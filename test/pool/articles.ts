import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { openReader, type Reader, type ReaderOptions } from '../../src/app/pool/reader.ts';
import type { Given, Task } from '../../src/app/pool/task.ts';

/** A short article of its own for each name, with a speaker, a figure and a day. */
export const articleOf = (name: string): Given => ({
  article: {
    type: 'text',
    name,
    text: `Fire at the harbour of ${name}\n\nThe mayor, Ann Hale, said on Monday that ${name.length + 3} boats had burnt. “We lost ${name},” she said.\n\nThe harbour master’s office disputed the figure. Hale’s deputy, Tom Brandick, put it at nine.`,
  },
  notes: [],
});

export const articles = (count: number): Given[] => Array.from({ length: count }, (_, i) => articleOf(`article ${i}`));

export const readTask = (given: Given): Extract<Task, { type: 'read' }> => ({ type: 'read', ...given });

export const POISONED = fileURLToPath(new URL('./poisoned.ts', import.meta.url));
export const UNREADY = fileURLToPath(new URL('./unready.ts', import.meta.url));

/** A reader that ends with the test. */
export function reader(options: ReaderOptions): Reader {
  const opened = openReader(options);
  onTestFinished(() => opened.close());
  return opened;
}

export async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const result: T[] = [];
  for await (const value of values) result.push(value);
  return result;
}
