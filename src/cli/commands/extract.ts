import { emptyDocument } from '../../app/extraction.ts';
import type { Ready } from '../../app/pool/reader.ts';
import type { Line, Task } from '../../app/pool/task.ts';
import { isUnread } from '../../app/unread.ts';
import type { Document } from '../../core/model/document.ts';
import { type Gathered, inputsOf, noteOf } from '../gather.ts';
import { sayUnread, statusOf } from '../outcome.ts';
import { openSink, type Sink } from '../output.ts';
import { type ReadingOptions, worked } from '../readings.ts';
import { writeRecords } from '../records.ts';

export interface ExtractOptions extends ReadingOptions {
  readonly format: 'text' | 'jsonl' | 'json';
}

/** `rashomon extract`: the report of every input, in their order. Returns the exit status. */
export async function extractCommand(files: readonly string[], options: ExtractOptions): Promise<number> {
  const inputs = await inputsOf(files, options);
  const { format } = options;
  const sink = openSink(options.output);
  const { total, failed } =
    format === 'text'
      ? await writeTexts(
          worked(inputs, options, (reader, gathered) => reader.values(gathered, extractTask), tellDocument),
          sink,
        )
      : await writeRecords(
          worked(inputs, options, (reader, gathered) => reader.lines(gathered, extractTask), tellDocument),
          format,
          sink,
        );
  return statusOf(total - failed, failed);
}

function extractTask(gathered: Gathered): Extract<Task, { type: 'extract' }> | Ready<Document> {
  if (gathered.type === 'article') return { ...gathered, type: 'extract' };
  const { problem } = gathered;
  return { type: 'ready', made: emptyDocument(problem.name, [noteOf(problem)]) };
}

function tellDocument(document: Document | Line): void {
  if ('unread' in document ? document.unread : isUnread(document)) sayUnread(document);
}

/** Texts divided as standard input expects them. */
async function writeTexts(documents: AsyncIterable<Document>, sink: Sink): Promise<{ total: number; failed: number }> {
  const count = { total: 0, failed: 0 };
  try {
    for await (const document of documents) {
      if (isUnread(document)) count.failed += 1;
      else await sink.write(`${count.total > count.failed ? '\n=====\n\n' : ''}${document.text}\n`);
      count.total += 1;
    }
    sink.finish();
    return count;
  } catch (error) {
    sink.abandon();
    throw error;
  }
}
