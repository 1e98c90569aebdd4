import { hostname } from 'node:os';
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';
import type { Fields, Level, Log } from './log.ts';
import type { Redactor } from './redactor.ts';

/**
 * Lines for machines, one JSON object each: `level` as a word, `time` in ISO 8601, `msg`, `pid`, `host`, and the fields. A
 * line is out when the call returns, so none is lost with the process.
 * @param name of the part of the program that writes
 * @param to where lines go; standard error unless said otherwise
 */
export function jsonLog(level: Level, redactor: Redactor, name: string, to?: DestinationStream): Log {
  const logger = pino(
    {
      level,
      base: { name, pid: process.pid, host: hostname() },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to ?? destination({ dest: 2, sync: true }),
  );
  return logOn(logger, redactor);
}

function logOn(logger: Logger, redactor: Redactor): Log {
  const line =
    (at: Level) =>
    (message: string, fields: Fields = {}): void => {
      if (logger.isLevelEnabled(at)) logger[at](redactor.value(fields), redactor.text(message));
    };
  return {
    debug: line('debug'),
    routine: line('info'),
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    wants: (level) => logger.isLevelEnabled(level),
    with: (fields) => logOn(logger.child(Object(redactor.value(fields))), redactor),
  };
}
