import { EXIT } from './exit.ts';

const cleanups = new Set<() => void>();
let wish: (() => void) | undefined;

/** Calls `cleanup` if the program is stopped by a signal. Returns a function that takes the request back. */
export function onInterrupt(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/**
 * The first signal only asks: `asked` is called and the work comes to an end by itself. A second one ends the program.
 * Returns a function that takes the request back.
 */
export function onFirstInterrupt(asked: () => void): () => void {
  wish = asked;
  return () => {
    wish = undefined;
  };
}

/** Ends the program on Ctrl-C or a request to stop, with nothing half-written left behind. */
export function watchSignals(): void {
  const stop = (status: number) => () => {
    if (wish) {
      const asked = wish;
      wish = undefined;
      asked();
      return;
    }
    for (const cleanup of cleanups) cleanup();
    process.exit(status);
  };
  process.on('SIGINT', stop(EXIT.interrupted));
  process.on('SIGTERM', stop(143));
}

/** Lets signals be noticed between two pieces of long work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
