import type { SingleBar } from 'cli-progress';
import { printable } from '../report/clean.ts';
import { onInterrupt } from './interrupt.ts';

/** Tells how far long work has come. */
export interface Progress {
  step(name: string): void;
  stop(): void;
}

const SILENT: Progress = { step: () => undefined, stop: () => undefined };

/** Counts work of which nobody knows the end. */
export async function counterOf(what: string): Promise<Progress> {
  if (!process.stderr.isTTY) return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    format: `{value} ${what} {name}`,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(0, 0, { name: '' });
  return running(bar);
}

/** Inputs from which the work is long enough to be told. */
const LONG = 5;

/** A bar on standard error where that is a terminal and there is much to do; otherwise nothing. */
export async function progressOf(total: number): Promise<Progress> {
  if (!process.stderr.isTTY || total < LONG) return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    format: '{bar} {value}/{total} {name}',
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0, { name: '' });
  return running(bar);
}

function running(bar: SingleBar): Progress {
  const forget = onInterrupt(() => bar.stop());
  return {
    step: (name) => bar.increment({ name: printable(name).slice(-40) }),
    stop: () => {
      bar.stop();
      forget();
    },
  };
}
