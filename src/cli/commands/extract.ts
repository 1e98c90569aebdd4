import { emptyDocument, extractArticle } from '../../app/extraction.ts';
import { isUnread } from '../../app/unread.ts';
import type { Document } from '../../core/model/document.ts';
import type { Input } from '../../ingest/inputs.ts';
import { gather, inputsOf, noteOf } from '../gather.ts';
import type { InputOptions } from '../options.ts';
import { sayUnread, statusOf } from '../outcome.ts';
import { openSink, type Sink } from '../output.ts';
import { writeRecords } from '../records.ts';

export interface ExtractOptions extends InputOptions {
  readonly format: 'text' | 'jsonl' | 'json';
}

/** `rashomon extract`: the report of every input, in their order. Returns the exit status. */
export async function extractCommand(files: readonly string[], options: ExtractOptions): Promise<number> {
  const inputs = await inputsOf(files, options);
  const { format } = options;
  const sink = openSink(options.output);
  const documents = extracted(inputs, options);
  const { total, failed } =
    format === 'text' ? await writeTexts(documents, sink) : await writeRecords(documents, isUnread, format, sink);
  return statusOf(total - failed, failed);
}

async function* extracted(inputs: readonly Input[], options: InputOptions): AsyncGenerator<Document> {
  for await (const gathered of gather(inputs, options)) {
    if (gathered.type === 'problem') yield emptyDocument(gathered.problem.name, [noteOf(gathered.problem)]);
    else {
      const document = await extractArticle(gathered.article, gathered.notes);
      if (isUnread(document)) sayUnread(document);
      yield document;
    }
  }
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
