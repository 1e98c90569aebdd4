import { EXIT } from './exit.ts';

const cleanups = new Set<() => void>();

/** Calls `cleanup` if the program is stopped by a signal. Returns a function that takes the request back. */
export function onInterrupt(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** Ends the program on Ctrl-C or a request to stop, with nothing half-written left behind. */
export function watchSignals(): void {
  const stop = (status: number) => () => {
    for (const cleanup of cleanups) cleanup();
    process.exit(status);
  };
  process.once('SIGINT', stop(EXIT.interrupted));
  process.once('SIGTERM', stop(143));
}

/** Lets signals be noticed between two pieces of long work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
