import { emptyReading, read } from '../app/pipeline.ts';
import { isUnread } from '../app/unread.ts';
import type { Reading } from '../core/model/annotation.ts';
import type { Note } from '../core/model/document.ts';
import type { Input } from '../ingest/inputs.ts';
import { gather, noteOf } from './gather.ts';
import type { InputOptions } from './options.ts';
import { reasons, sayLanguage, sayUnread } from './outcome.ts';

/** Reads inputs one by one. An input that fails gives a reading without text, with the reasons as notes. */
export async function* readings(inputs: readonly Input[], options: InputOptions): AsyncGenerator<Reading> {
  for await (const gathered of gather(inputs, options)) {
    if (gathered.type === 'problem') yield emptyReading(gathered.problem.name, [noteOf(gathered.problem)]);
    else {
      const reading = await read(gathered.article, gathered.notes);
      if (isUnread(reading)) sayUnread(reading);
      else sayLanguage(reading);
      yield reading;
    }
  }
}

/** Readings with a text, and why the others have none. */
export async function readAll(
  inputs: readonly Input[],
  options: InputOptions,
): Promise<{ read: Reading[]; unread: Note[] }> {
  const read: Reading[] = [];
  const unread: Note[] = [];
  for await (const reading of readings(inputs, options))
    if (isUnread(reading)) unread.push(...reasons(reading));
    else read.push(reading);
  return { read, unread };
}
