import { inputsOf } from '../gather.ts';
import type { InputOptions } from '../options.ts';
import { isUnread, statusOf } from '../outcome.ts';
import { openSink } from '../output.ts';
import { readings } from '../readings.ts';
import { writeRecords } from '../records.ts';

export interface ReadOptions extends InputOptions {
  readonly format: 'jsonl' | 'json';
}

/** `rashomon read`: one annotated document an input, in their order. Returns the exit status. */
export async function readCommand(files: readonly string[], options: ReadOptions): Promise<number> {
  const inputs = await inputsOf(files, options);
  const { total, failed } = await writeRecords(
    readings(inputs, options),
    isUnread,
    options.format,
    openSink(options.output),
  );
  return statusOf(total - failed, failed);
}
