import { availableParallelism } from 'node:os';
import { type Imported, importAll } from '../../app/desk/importing.ts';
import type { OpenDesk } from '../../app/desk/open.ts';
import { readAhead } from '../../app/desk/reading-ahead.ts';
import type { Received } from '../../ingest/received.ts';
import { atDesk } from '../desk.ts';
import { EXIT, UsageError } from '../exit.ts';
import { inputsOf, receivedFrom } from '../gather.ts';
import { say, sayProblem } from '../messages.ts';
import type { InputOptions, JobsOptions } from '../options.ts';
import { openSink } from '../output.ts';
import { counterOf, type Progress } from '../progress.ts';
import type { FetchingOptions, StoreOptions } from '../store-options.ts';

export interface ImportOptions extends InputOptions, JobsOptions, StoreOptions, FetchingOptions {
  readonly format: 'terminal' | 'jsonl';
  readonly offline?: boolean;
  readonly read: boolean;
  /** Hand it to workers. */
  readonly queue?: boolean;
  /** Until they have done it. */
  readonly wait?: boolean;
}

/** How many there were of each outcome. */
export interface Counts {
  added: number;
  revised: number;
  known: number;
  unread: number;
  problems: number;
  readonly stories: Set<string>;
}

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

export const noCounts = (): Counts => ({
  added: 0,
  revised: 0,
  known: 0,
  unread: 0,
  problems: 0,
  stories: new Set(),
});

export function count(counts: Counts, imported: Imported): void {
  if (imported.type === 'problem') counts.problems += 1;
  else if (imported.type === 'known') counts.known += 1;
  else if (imported.type === 'taken') {
    counts[imported.taken.outcome] += 1;
    if (imported.taken.story !== null && imported.taken.outcome === 'added') counts.stories.add(imported.taken.story);
  }
}

/** What a person must know of at once goes to standard error. */
export function tell(imported: Imported): void {
  if (imported.type === 'problem') sayProblem(imported.problem);
  else if (imported.type === 'note') say(`${imported.name}: ${imported.message}`);
  else if (imported.type === 'taken' && imported.taken.outcome === 'unread')
    say(`${imported.taken.name} holds no report that could be found (${imported.taken.reasons.join('; ')})`);
}

/** One line of the log: what is told here is kept. */
export function lineOf(imported: Imported): unknown {
  if (imported.type !== 'taken') return imported;
  const { change, ...taken } = imported.taken;
  return { type: 'taken', ...taken, ...(change ? { changes: change.changes.map(({ what }) => what) } : {}) };
}

export function summary({ added, revised, known, unread, problems, stories }: Counts, location: string): string {
  const parts = [
    `${added} added`,
    ...(revised > 0 ? [`${revised} edited since`] : []),
    ...(known > 0 ? [`${known} known`] : []),
    ...(unread > 0 ? [`${unread} without a report`] : []),
    ...(problems > 0 ? [`${problems} not read`] : []),
  ];
  const where = stories.size > 0 ? `, in ${stories.size} ${stories.size === 1 ? 'story' : 'stories'}` : '';
  const kept = added + revised + known > 0 ? `; kept in ${location}\nSee them: rashomon stories` : '';
  return `${parts.join(', ')}${where}${kept}\n`;
}

export function statusOf({ added, revised, known, unread, problems }: Counts): number {
  const failed = unread + problems;
  if (failed === 0) return EXIT.fine;
  return added + revised + known > 0 ? EXIT.partial : EXIT.nothing;
}
