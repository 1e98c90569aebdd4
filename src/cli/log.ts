import { type Command, Option } from 'commander';
import { LEVELS, LOG_FORMATS, type Log, type LogWish, logChoiceOf, openLog } from '../app/log/index.ts';
import { redactor, say, sayThrough, writeLine } from './messages.ts';

/** Options of every command that runs for long. */
export type LogOptions = LogWish;

export const withLogOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--log-format <FORMAT>', 'how messages are written: for people, or a JSON object a line').choices(
        LOG_FORMATS,
      ),
    )
    .addOption(
      new Option('--log-level <LEVEL>', 'the least that is written; else RASHOMON_LOG says both').choices(LEVELS),
    );

/** The log of a command that runs for long. What the program says besides goes the same way from then on. */
export async function logOf(name: string, options: LogOptions): Promise<Log> {
  const { unknown, ...choice } = logChoiceOf(options, process.env.RASHOMON_LOG);
  const log = await openLog(choice, { name, redactor, say: writeLine });
  if (choice.format === 'json') sayThrough(log);
  for (const word of unknown) say(`RASHOMON_LOG: ${word} is neither a format nor a level`);
  return log;
}
