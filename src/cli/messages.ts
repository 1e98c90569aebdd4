import type { Problem } from '../ingest/received.ts';
import { printable } from '../report/clean.ts';

/** Takes away a progress bar that stands where a message begins. */
const CLEAR_LINE = '\r\u001b[K';

/** One line on standard error, under the program's name. Names from outside cannot move the cursor. */
export const say = (message: string): void => {
  process.stderr.write(`${process.stderr.isTTY ? CLEAR_LINE : ''}rashomon: ${printable(message)}\n`);
};

export const sayProblem = ({ name, message, remedy }: Problem): void => say(`${name} ${message}. ${remedy}`);
