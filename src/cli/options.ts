import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ColourChoice } from './colour.ts';

/** Options of every command that reads articles. */
export interface InputOptions {
  readonly outlet?: readonly string[];
  readonly published?: readonly string[];
  readonly maxBytes: number;
  readonly output?: string;
}

/** On how many threads articles are read; by default on all processors. */
export interface JobsOptions {
  readonly jobs?: number;
}

/** One of several equal parts of all articles, counted from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

export interface ShardOptions {
  readonly shard?: Shard;
}

/** Options of every command that writes for a terminal. */
export interface DisplayOptions {
  readonly width?: number;
  readonly color: ColourChoice;
  readonly all?: boolean;
  readonly limit?: number;
}

/** Values of an option that may be given again. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** A whole number from `least`. */
export function wholeNumber(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/u.test(value) || number < least) throw new InvalidArgumentError(`Write a whole number from ${least}.`);
    return number;
  };
}

/** A port; 0 is any that is free. */
export function portNumber(value: string): number {
  const number = wholeNumber(0)(value);
  if (number > 65_535) throw new InvalidArgumentError('Write a port from 0 to 65535.');
  return number;
}

/** A number above 0, up to `most`. */
export function numberUpTo(most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d*\.?\d+$/u.test(value) || number <= 0 || number > most)
      throw new InvalidArgumentError(`Write a number above 0, up to ${most}.`);
    return number;
  };
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9 };

/** "20000000", "20MB", "500k". Decimal units. */
export function byteCount(value: string): number {
  const match = /^(\d+(?:\.\d+)?)\s?([kmg]?)b?$/iu.exec(value);
  const bytes = match ? Math.floor(Number(match[1]) * (UNITS[(match[2] ?? '').toLowerCase()] ?? 1)) : 0;
  if (bytes < 1) throw new InvalidArgumentError('Write a number of bytes, such as 50000000 or 50MB.');
  return bytes;
}

/** "2/8": the second of eight parts. */
export function shardOf(value: string): Shard {
  const [part = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(value)?.slice(1) ?? []).map(Number);
  if (part < 1 || part > of) throw new InvalidArgumentError('Write which part of how many, from 1/1, such as 2/8.');
  return { part, of };
}

export const withJobs = (command: Command): Command =>
  command.option('--jobs <N>', 'articles read at once; 1: in this process (default: one a processor)', wholeNumber(1));

export const withShard = (command: Command): Command =>
  command.option(
    '--shard <I/N>',
    'only every Nth article, from the Ith: N runs with 1/N to N/N give each once',
    shardOf,
  );

export function withInputOptions(command: Command): Command {
  return command
    .option(
      '--outlet <[FILE=]NAME>',
      'publisher of one input, or of all that have none of their own (repeatable)',
      collect,
    )
    .option(
      '--published <[FILE=]DATE>',
      'publication date, as 2024-03-08 or 2024-03-08T07:15:00Z (repeatable)',
      collect,
    )
    .addOption(
      new Option('--max-bytes <SIZE>', 'largest input that is read, as 50000000 or 50MB')
        .argParser(byteCount)
        .default(20_000_000, '20MB'),
    )
    .option('-o, --output <FILE>', 'write to a file, which appears whole or not at all');
}

/** A format from a list, the first unless said otherwise. */
export const formatOption = (choices: readonly string[]): Option =>
  new Option('-f, --format <FORMAT>', 'output format').choices(choices).default(choices[0]);

export const withColour = (command: Command): Command =>
  command.addOption(
    new Option('--color <WHEN>', 'colours; auto: on a terminal, and not under NO_COLOR')
      .choices(['auto', 'always', 'never'])
      .default('auto'),
  );

export function withDisplayOptions(command: Command): Command {
  return withColour(command)
    .option(
      '--width <COLUMNS>',
      'width of the terminal view (default: the terminal’s, at most 100, or 80)',
      wholeNumber(40),
    )
    .option('--all', 'show everything, also explained non-differences and removed lines')
    .option(
      '--limit <N>',
      'entries a section shows (default: on a terminal 5, of differences 12 a severity; in Markdown 20)',
      wholeNumber(1),
    );
}

export function withRewriteOptions(command: Command): Command {
  return command
    .option(
      '--llm <URL>',
      'have a language model rewrite the synthesis (chat completions); sends the passages it cites',
    )
    .option('--llm-model <NAME>', 'the model to ask for; its key is read from RASHOMON_LLM_KEY')
    .option('--llm-timeout <SECONDS>', 'how long to wait for it (default: 60)', wholeNumber(1));
}
