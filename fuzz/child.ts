import { readFileSync } from 'node:fs';
import { inputsOf } from './inputs.ts';
import { seedFiles } from './seed-files.ts';
import { targetNamed } from './targets/index.ts';
import { trial } from './trial.ts';

/** What a child is asked to do: run the inputs of these numbers, or the one in a file. */
export interface Task {
  readonly target: string;
  readonly seed: number;
  readonly folders: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly file?: string;
}

/** Runs inputs one after the other and tells of each before the next begins, so that whoever asked knows which one kills it. */
async function work({ target: name, seed, folders, from, to, file }: Task): Promise<void> {
  const target = targetNamed(name);
  if (!target) throw new Error(`no target is called ${name}`);
  const inputs = await inputsOf(target, seed, seedFiles(target, folders));
  process.send?.('ready');
  for (let index = from; index < to; index++) {
    const input =
      file === undefined ? inputs(index) : readFileSync(file, target.takes === 'text' ? 'utf16le' : 'latin1');
    const outcome = await trial(target, input, file === undefined ? index : 0);
    process.send?.({ ...outcome, rss: process.resourceUsage().maxRSS });
  }
  process.send?.('done');
  await target.close?.();
}

process.once('message', (task) => {
  work(task as Task).then(
    // Whoever asked ends it: what was told last may still be on its way.
    () => void setTimeout(() => process.exit(1), 60_000),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
