import type { Problem } from '../ingest/received.ts';
import { printable } from '../report/clean.ts';

/** One line on standard error, under the program's name. Names from outside cannot move the cursor. */
export const say = (message: string): void => {
  process.stderr.write(`rashomon: ${printable(message)}\n`);
};

export const sayProblem = ({ name, message, remedy }: Problem): void => say(`${name} ${message}. ${remedy}`);
