import type { Imported } from '../app/desk/importing.ts';
import { EXIT } from './exit.ts';
import { say, sayProblem } from './messages.ts';
import type { InputOptions, JobsOptions } from './options.ts';
import type { FetchingOptions, StoreOptions } from './store-options.ts';

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
