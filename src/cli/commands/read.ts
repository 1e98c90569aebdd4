import { isUnread } from '../../app/unread.ts';
import type { Reading } from '../../core/model/annotation.ts';
import { displayOf } from '../display.ts';
import { inputsOf } from '../gather.ts';
import type { DisplayOptions } from '../options.ts';
import { statusOf } from '../outcome.ts';
import { openSink, type Sink } from '../output.ts';
import { type ReadingOptions, readingLines, readings } from '../readings.ts';
import { type Counted, writeRecords } from '../records.ts';

export interface ReadOptions extends ReadingOptions, DisplayOptions {
  readonly format: 'jsonl' | 'json' | 'terminal';
}

/** `rashomon read`: one annotated document an input, in their order. Returns the exit status. */
export async function readCommand(files: readonly string[], options: ReadOptions): Promise<number> {
  const inputs = await inputsOf(files, options);
  const sink = openSink(options.output);
  const { total, failed } =
    options.format === 'terminal'
      ? await show(readings(inputs, options), sink, options)
      : await writeRecords(readingLines(inputs, options), options.format, sink);
  return statusOf(total - failed, failed);
}

/** Who says what, article after article; those that could not be read were told of as they came. */
async function show(found: AsyncIterable<Reading>, sink: Sink, options: ReadOptions): Promise<Counted> {
  const { renderReading } = await import('../../report/terminal/reading.ts');
  const display = displayOf(options, options.output !== undefined);
  const count = { total: 0, failed: 0 };
  try {
    for await (const reading of found) {
      count.total += 1;
      if (isUnread(reading)) count.failed += 1;
      else await sink.write(`${count.total - count.failed > 1 ? '\n' : ''}${renderReading(reading, display)}`);
    }
    sink.finish();
    return count;
  } catch (error) {
    sink.abandon();
    throw error;
  }
}
