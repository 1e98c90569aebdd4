/** What the program's exit status says. */
export const EXIT = {
  /** Done. */
  fine: 0,
  /** Done, but some inputs could not be read; each is named on standard error. */
  partial: 1,
  /** The command line is wrong; nothing was read. */
  usage: 2,
  /** Nothing could be done: no input, or not enough of them, could be read, or the output could not be written. */
  nothing: 3,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const;

/** The command line is wrong. The message says what and what to write instead. */
export class UsageError extends Error {}

/** Nothing can be done although the command line is right. The message says why and what helps. */
export class Failure extends Error {}
