import { availableParallelism } from 'node:os';
import { type Imported, importAll } from '../../app/desk/importing.ts';
import type { OpenDesk } from '../../app/desk/open.ts';
import { readAhead } from '../../app/desk/reading-ahead.ts';
import type { Received } from '../../ingest/received.ts';
import { atDesk } from '../desk.ts';
import { UsageError } from '../exit.ts';
import { inputsOf, receivedFrom } from '../gather.ts';
import { openSink } from '../output.ts';
import { counterOf, type Progress } from '../progress.ts';
import { type Counts, count, type ImportOptions, lineOf, noCounts, statusOf, summary, tell } from '../taking-in.ts';

/** `rashomon import`: articles, from wherever, into the store and into stories. Returns the exit status. */
export async function importCommand(given: readonly string[], options: ImportOptions): Promise<number> {
  if (options.wait && !options.queue) throw new UsageError('--wait is of use with --queue only.');
  if (options.queue) {
    const { importToQueue } = await import('./import-queue.ts');
    return importToQueue(given, options);
  }
  const inputs = await inputsOf(given, options);
  const sink = openSink(options.output);
  try {
    const counts = await atDesk(options, { jobs: options.jobs ?? availableParallelism() }, async (desk) => {
      const found = await takeAll(desk, receivedFrom(inputs, options), options, (line) => sink.write(line));
      if (options.read) await readKept(desk);
      if (options.format === 'terminal') await sink.write(summary(found, desk.store.location));
      return found;
    });
    sink.finish();
    return statusOf(counts);
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

async function takeAll(
  desk: OpenDesk,
  received: AsyncIterable<Received>,
  { format, offline = false }: ImportOptions,
  write: (line: string) => Promise<void>,
): Promise<Counts> {
  const counts = noCounts();
  const progress = await counterOf('articles taken in');
  try {
    for await (const imported of importAll(desk, received, desk.way({ offline }))) {
      count(counts, imported);
      tell(imported);
      if (format === 'jsonl') await write(`${JSON.stringify(lineOf(imported))}\n`);
      step(progress, imported);
    }
  } finally {
    progress.stop();
  }
  return counts;
}

function step(progress: Progress, imported: Imported): void {
  if (imported.type === 'taken') progress.step(imported.taken.name);
  else if (imported.type !== 'problem') progress.step(imported.name);
}

async function readKept(desk: OpenDesk): Promise<void> {
  const progress = await counterOf('articles read');
  let before = 0;
  try {
    for await (const read of readAhead(desk)) {
      for (; before < read; before++) progress.step('');
    }
  } finally {
    progress.stop();
  }
}
