import { sameness, setTwinsApart } from '../../app/comparison.ts';
import { reuseBetween } from '../../app/reuse.ts';
import type { Reading } from '../../core/model/annotation.ts';
import { labelOf } from '../../core/model/label.ts';
import { printable } from '../../report/clean.ts';
import { displayOf } from '../display.ts';
import { Failure, UsageError } from '../exit.ts';
import { inputsOf } from '../gather.ts';
import type { DisplayOptions, InputOptions, JobsOptions } from '../options.ts';
import { statusOf } from '../outcome.ts';
import { openSink } from '../output.ts';
import { readAll } from '../readings.ts';

export interface ReuseOptions extends InputOptions, JobsOptions, DisplayOptions {
  readonly format: 'terminal' | 'json';
}

/** `rashomon reuse`: the passages that articles share. Returns the exit status. */
export async function reuseCommand(files: readonly string[], options: ReuseOptions): Promise<number> {
  const inputs = await inputsOf(files, options);
  const [only] = inputs;
  if (inputs.length === 1 && only?.type === 'file')
    throw new UsageError(`reuse needs two articles or more, and ${only.path} is one.`);
  const sink = openSink(options.output);
  try {
    const { read, unread } = await readAll(inputs, options);
    if (read.length < 2) throw new Failure('nothing to compare: fewer than two articles could be read.');
    await sink.write(
      options.format === 'json' ? `${JSON.stringify(reuseBetween(read))}\n` : await forTerminal(read, options),
    );
    sink.finish();
    return statusOf(read.length, unread.length);
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

async function forTerminal(readings: readonly Reading[], options: ReuseOptions): Promise<string> {
  const { renderReuse } = await import('../../report/terminal/reuse.ts');
  const { distinct, twins } = setTwinsApart(readings);
  const same = twins.map((twin) => `${printable(sameness(twin))}.\n`);
  if (distinct.length < 2) return same.join('');
  const documents = distinct.map((reading, i) => ({ ...reading, label: labelOf(i) }));
  return [
    ...same,
    renderReuse(documents, reuseBetween(distinct), displayOf(options, options.output !== undefined)),
  ].join('');
}
