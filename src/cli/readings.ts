import { emptyReading } from '../app/pipeline.ts';
import { openReader, type Reader, type Ready, type Worked } from '../app/pool/reader.ts';
import type { Line, Task } from '../app/pool/task.ts';
import { isUnread } from '../app/unread.ts';
import type { Reading } from '../core/model/annotation.ts';
import type { Note } from '../core/model/document.ts';
import type { Input } from '../ingest/inputs.ts';
import { type Gathered, gather, noteOf } from './gather.ts';
import { sayProblem } from './messages.ts';
import type { InputOptions, JobsOptions, ShardOptions } from './options.ts';
import { reasons, sayLanguage, sayUnread } from './outcome.ts';
import { progressOf } from './progress.ts';

export type ReadingOptions = InputOptions & JobsOptions & ShardOptions;

/** Reads inputs, in their order. An input that fails gives a reading without text, with the reasons as notes. */
export const readings = (inputs: readonly Input[], options: ReadingOptions): AsyncGenerator<Reading> =>
  worked(inputs, options, (reader, gathered) => reader.values(gathered, readTask), tellReading);

/** The same, as lines of JSON. */
export const readingLines = (inputs: readonly Input[], options: ReadingOptions): AsyncGenerator<Line> =>
  worked(inputs, options, (reader, gathered) => reader.lines(gathered, readTask), tellReading);

/** What is made of inputs, in their order, with progress, and with what is to be told of each. */
export async function* worked<M>(
  inputs: readonly Input[],
  options: ReadingOptions,
  work: (reader: Reader, gathered: AsyncIterable<Gathered>) => AsyncIterable<Worked<Gathered, M>>,
  tell: (made: NoInfer<M>) => void,
): AsyncGenerator<M> {
  const reader = openReader(options.jobs === undefined ? {} : { jobs: options.jobs });
  const progress = await progressOf(inputs.length);
  try {
    for await (const { item, made } of work(reader, gather(inputs, options))) {
      progress.step(item.type === 'article' ? item.article.name : item.problem.name);
      if (item.type === 'problem') sayProblem(item.problem);
      else tell(made);
      yield made;
    }
  } finally {
    progress.stop();
    await reader.close();
  }
}

function readTask(gathered: Gathered): Extract<Task, { type: 'read' }> | Ready<Reading> {
  if (gathered.type === 'article') return { ...gathered, type: 'read' };
  const { problem } = gathered;
  return { type: 'ready', made: emptyReading(problem.name, [noteOf(problem)]) };
}

function tellReading(reading: Reading | Line): void {
  const unread = 'unread' in reading ? reading.unread : isUnread(reading);
  if (unread) sayUnread(reading);
  else sayLanguage(reading);
}

/** Readings with a text, and why the others have none. */
export async function readAll(
  inputs: readonly Input[],
  options: ReadingOptions,
): Promise<{ read: Reading[]; unread: Note[] }> {
  const read: Reading[] = [];
  const unread: Note[] = [];
  for await (const reading of readings(inputs, options))
    if (isUnread(reading)) unread.push(...reasons(reading));
    else read.push(reading);
  return { read, unread };
}
