import { basename, normalize } from 'node:path';
import type { Article } from '../core/model/article.ts';
import { type Input, nameOf, STDIN } from '../ingest/inputs.ts';
import { UsageError } from './exit.ts';

/** What the caller knows of the articles: a value for one input, or for every input that has none of its own. */
export interface Assignments {
  readonly valueFor: (name: string) => string | undefined;
  /** The value given for this one input alone. */
  readonly ownOf: (name: string) => string | undefined;
}

/**
 * Values of a repeatable option. `FILE=VALUE` is for one input, named as on the command line, by its path or by its file
 * name where only one input has it (`-` is all of standard input); `VALUE` alone is for every other input.
 * Throws `UsageError` where a name fits no input or more than one, or a value is given twice.
 */
export function assignmentsOf(option: string, values: readonly string[], inputs: readonly Input[]): Assignments {
  const own = new Map<string, string>();
  let general: string | undefined;
  const names = inputs.map(nameOf);
  for (const value of values) {
    const at = value.lastIndexOf('=');
    if (at < 0) {
      if (general !== undefined)
        throw new UsageError(
          `--${option} is given twice for all inputs (${general}, ${value}). Write --${option} FILE=VALUE for each.`,
        );
      general = value;
    } else own.set(inputNamed(option, value.slice(0, at), names), value.slice(at + 1));
  }
  const ownOf = (name: string): string | undefined =>
    own.get(name) ?? (name.startsWith(STDIN) ? own.get(STDIN) : undefined);
  return { ownOf, valueFor: (name) => ownOf(name) ?? general };
}

function inputNamed(option: string, wanted: string, names: readonly string[]): string {
  if (wanted === '-' && names.includes(STDIN)) return STDIN;
  if (wanted.startsWith(STDIN) && names.includes(STDIN)) return wanted;
  const exact = names.find((name) => name === wanted || normalize(name) === normalize(wanted));
  if (exact !== undefined) return exact;
  const matches = names.filter((name) => basename(name) === wanted);
  const [match] = matches;
  if (match === undefined)
    throw new UsageError(`--${option} ${wanted}=… names none of the inputs. They are: ${names.join(', ')}.`);
  if (matches.length > 1)
    throw new UsageError(`--${option} ${wanted}=… fits ${matches.join(' and ')}. Write the whole path.`);
  return match;
}

/** Throws `UsageError` unless a value is an ISO 8601 date, or a date-time with its zone. */
export function checkPublished(values: readonly string[]): void {
  for (const value of values) {
    const date = value.slice(value.lastIndexOf('=') + 1);
    const match = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/u.exec(date);
    const parsed = match ? new Date(date.length > 10 ? date : `${date}T00:00:00Z`) : new Date(Number.NaN);
    const real =
      !Number.isNaN(parsed.getTime()) && new Date(`${match?.[1]}T00:00:00Z`).toISOString().startsWith(match?.[1] ?? '');
    if (!real)
      throw new UsageError(
        `--published ${value} is no date. Write 2024-03-08, or with time and zone 2024-03-08T07:15:00Z.`,
      );
  }
}

/** The article with what the caller knows of it, or of the archive or table that it stands in. */
export function withKnown(article: Article, outlets: Assignments, dates: Assignments): Article {
  const input = article.transport?.name ?? article.name;
  const outlet = outlets.ownOf(article.name) ?? outlets.valueFor(input);
  const published = dates.ownOf(article.name) ?? dates.valueFor(input);
  return { ...article, ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }) };
}
