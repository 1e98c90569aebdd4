import { type Log, redactorFor } from '../app/log/index.ts';
import type { Problem } from '../ingest/received.ts';
import { printable } from '../report/clean.ts';

/** Takes away a progress bar that stands where a message begins. */
const CLEAR_LINE = '\r\u001b[K';

/** What this process knows to be secret. */
export const redactor = redactorFor(process.env);

let log: Log | undefined;

/** From now on messages are lines of a log for machines. */
export const sayThrough = (to: Log): void => {
  log = to;
};

/** One line on standard error for people, under the program's name. Names from outside cannot move the cursor. */
export const writeLine = (line: string): void => {
  const safe = printable(redactor.text(line));
  process.stderr.write(`${process.stderr.isTTY ? CLEAR_LINE : ''}rashomon: ${safe}\n`);
};

/** A message to whoever runs the program. Secrets do not stand in it. */
export const say = (message: string): void => (log ? log.info(message) : writeLine(message));

/** Says what keeps the program from doing what it was asked. */
export const complain = (message: string): void => (log ? log.error(message) : writeLine(message));

export const sayProblem = ({ name, message, remedy }: Problem): void => {
  const words = `${name} ${message}. ${remedy}`;
  if (log) log.warn(words, { event: 'problem', what: name });
  else writeLine(words);
};
