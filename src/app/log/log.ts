/** Plain values that go with a line. */
export type Fields = Readonly<Record<string, unknown>>;

/** From the least to the gravest. */
export const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type Level = (typeof LEVELS)[number];

export const LOG_FORMATS = ['text', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** What happens while a program runs for long, for whoever runs it. Secrets never stand in it. */
export interface Log {
  debug(message: string, fields?: Fields): void;
  /** What happens all the time, such as a request: for machines like `info`, for people like `debug`. */
  routine(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  /** `fields.error` may be an error. */
  error(message: string, fields?: Fields): void;
  /** Whether lines of this level are written. */
  wants(level: Level): boolean;
  /** The same log, whose lines have these fields too. */
  with(fields: Fields): Log;
}

/** What is asked of a log. */
export interface LogChoice {
  readonly format: LogFormat;
  readonly level: Level;
}

export interface LogWish {
  readonly logFormat?: LogFormat | undefined;
  readonly logLevel?: Level | undefined;
}

/**
 * What options ask for, else the environment variable `RASHOMON_LOG`: a format, a level or both, as in `json,debug`; else
 * text from `info` on. A word of the variable that is neither is given as `unknown`.
 */
export function logChoiceOf(
  { logFormat, logLevel }: LogWish,
  variable = '',
): LogChoice & { readonly unknown: string[] } {
  const words = variable
    .toLowerCase()
    .split(/[\s,:]+/u)
    .filter((word) => word !== '');
  const format = logFormat ?? LOG_FORMATS.find((each) => words.includes(each)) ?? 'text';
  const level = logLevel ?? LEVELS.find((each) => words.includes(each)) ?? 'info';
  const known: readonly string[] = [...LOG_FORMATS, ...LEVELS];
  return { format, level, unknown: words.filter((word) => !known.includes(word)) };
}

const NOTHING = (): void => undefined;

/** Writes nothing. */
export const SILENT: Log = {
  debug: NOTHING,
  routine: NOTHING,
  info: NOTHING,
  warn: NOTHING,
  error: NOTHING,
  wants: () => false,
  with: () => SILENT,
};
