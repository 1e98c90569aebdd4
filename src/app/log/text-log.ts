import { type Fields, LEVELS, type Level, type Log } from './log.ts';
import type { Redactor } from './redactor.ts';

/**
 * Lines for people: the message alone, which says all that they need. Only below `info` do fields follow it, and with an
 * error where it arose.
 * @param write takes one line without its end
 */
export function textLog(level: Level, redactor: Redactor, write: (line: string) => void): Log {
  const wants = (asked: Level): boolean => LEVELS.indexOf(asked) >= LEVELS.indexOf(level);
  const make = (bound: Fields): Log => {
    const line =
      (at: Level) =>
      (message: string, fields: Fields = {}): void => {
        if (!wants(at)) return;
        const detail = wants('debug') ? detailOf(redactor.value({ ...bound, ...fields })) : '';
        write(`${redactor.text(message)}${detail}`);
      };
    return {
      debug: line('debug'),
      routine: line('debug'),
      info: line('info'),
      warn: line('warn'),
      error: line('error'),
      wants,
      with: (fields) => make({ ...bound, ...fields }),
    };
  };
  return make({});
}

const detailOf = (fields: unknown): string => {
  const text = JSON.stringify(fields);
  return text === '{}' ? '' : ` ${text}`;
};
