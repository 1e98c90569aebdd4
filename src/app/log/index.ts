import type { Log, LogChoice } from './log.ts';
import type { Redactor } from './redactor.ts';
import { textLog } from './text-log.ts';

export { type Fields, LEVELS, type Level, LOG_FORMATS, type Log, type LogWish, logChoiceOf, SILENT } from './log.ts';
export { hideLocation, hidePath, type Redactor, redactorFor, redactorOf } from './redactor.ts';

/**
 * The log of a program that runs for long, on standard error.
 * @param say writes a line for people
 */
export async function openLog(
  { format, level }: LogChoice,
  { name, redactor, say }: { readonly name: string; readonly redactor: Redactor; readonly say: (line: string) => void },
): Promise<Log> {
  if (format === 'text') return textLog(level, redactor, say);
  const { jsonLog } = await import('./json-log.ts');
  return jsonLog(level, redactor, name);
}
