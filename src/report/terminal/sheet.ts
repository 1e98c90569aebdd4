import pc from 'picocolors';
import type { Comparison } from '../../core/model/comparison.ts';
import { type Citations, citationsOf } from '../citations.ts';
import { printable } from '../clean.ts';
import { counted } from '../outline.ts';
import { fill, type Piece } from './layout.ts';

export interface TerminalOptions {
  /** Columns. Default 80. */
  readonly width?: number;
  /** Paint with ANSI colours. Default false. */
  readonly color?: boolean;
  /** Show everything, at length. Default false. */
  readonly all?: boolean;
  /** Entries a section shows unless `all`. Default 5; of differences, the heart of it, 12 a severity. */
  readonly limit?: number;
}

/** What every section of the terminal view is written with. */
export interface Sheet {
  readonly colors: ReturnType<typeof pc.createColors>;
  readonly painted: boolean;
  readonly citations: Citations;
  readonly all: boolean;
  readonly limit: number;
  readonly differenceLimit: number;
  /** Words filled to the width; `mark` hangs before the first line. */
  readonly paragraph: (pieces: readonly Piece[] | string, at?: { indent?: number; mark?: Piece | string }) => string;
}

const LIMIT = 5;
const DIFFERENCE_LIMIT = 12;

export function sheetOf(comparison: Pick<Comparison, 'documents'>, options: TerminalOptions): Sheet {
  const { width = 80, color = false, all = false, limit } = options;
  return {
    colors: pc.createColors(color),
    painted: color,
    citations: citationsOf(comparison),
    all,
    limit: all ? Number.POSITIVE_INFINITY : (limit ?? LIMIT),
    differenceLimit: all ? Number.POSITIVE_INFINITY : (limit ?? DIFFERENCE_LIMIT),
    paragraph: (pieces, { indent = 0, mark = '' } = {}) =>
      fill(typeof pieces === 'string' ? [{ text: printable(pieces) }] : pieces, {
        width,
        indent,
        mark: typeof mark === 'string' ? { text: mark } : mark,
      }),
  };
}

/** Entries up to the limit, and a line that says how many are left out. */
export function limited<T>(
  sheet: Sheet,
  items: readonly T[],
  write: (item: T, index: number) => string,
  limit = sheet.limit,
): string[] {
  const shown = items.slice(0, limit).map(write);
  const rest = items.length - shown.length;
  return rest > 0 ? [...shown, sheet.colors.dim(`  … and ${rest.toLocaleString('en')} more (--all)`)] : shown;
}

/** A section under its title; nothing where it has nothing to show. */
export function section(sheet: Sheet, title: string, lines: readonly string[], count?: number): string[] {
  if (lines.length === 0) return [];
  const heading = sheet.colors.bold(title.toUpperCase());
  return [
    count === undefined ? heading : `${heading} ${sheet.colors.dim(`(${count.toLocaleString('en')})`)}`,
    ...lines,
    '',
  ];
}

/** `[A3 B2]`, as a piece. */
export const citation = (sheet: Sheet, passages: Parameters<Citations['list']>[0]): Piece => ({
  text: ` [${sheet.citations.list(passages)}]`,
  paint: sheet.colors.cyan,
});

/** Words that stand out: bold, or between asterisks where nothing can be painted. */
export const emphasis = (sheet: Sheet, text: string): Piece =>
  sheet.painted ? { text, paint: sheet.colors.bold } : { text: `*${text}*` };

/** A line of the program's own words in one paint, filled to the width. */
export const line = (sheet: Sheet, text: string, paint: (text: string) => string): string =>
  sheet.paragraph([{ text, paint }]);

export const accounts = (count: number): string => counted(count, 'account');
