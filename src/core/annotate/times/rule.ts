import type { TimeExpression } from '../../model/annotation.ts';

/** The day relative times are counted from. */
export interface Anchor {
  /** Day number; see `calendar.ts`. */
  readonly day: number;
  readonly kind: 'published' | 'dateline';
}

/** What a rule may know of the place it matched. */
export interface Context {
  readonly anchor: Anchor | null;
  /** Whether the clause around speaks of what is to come. */
  readonly future: () => boolean;
  /** The word before the match, lower case, or empty. */
  readonly before: string;
  /** The text after the match. */
  readonly after: string;
  /** Last time before this one in the document that has a value of day, month or year precision. */
  readonly previous: TimeExpression | null;
}

/** What a rule reads out of a match. */
export type Reading = Omit<TimeExpression, 'span'>;

/** One form of time expression: where it may stand, and what it means. */
export interface Rule {
  readonly name: string;
  /** Cheap test of a sentence that every match passes. */
  readonly hint: RegExp;
  /** Global; bounded repeats only, so that matching stays linear. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, context: Context) => Reading | null;
}

/** Words as an alternation, longest first, marks escaped. */
export const oneOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.]/g, '\\.').replace(/'/g, "['’]"))
    .join('|');

/** White space within an expression. */
export const GAP = '[ \\u00a0\\n]{1,3}';

/** Hints that several rules share. */
export const HINTS = {
  month: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i,
  weekday: /day|(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)\./i,
  year: /year/i,
  unit: /second|minute|hour|day|night|week|month|quarter|year|decade|centur/i,
  holiday: /christmas|day|eve|year|juneteenth|halloween|thanksgiving|friday/i,
} as const;

/** A rule from the source of its pattern, which must stand between characters that are no letters or digits. */
export const rule = (name: string, hint: RegExp, pattern: string, read: Rule['read']): Rule => ({
  name,
  hint,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}$€£])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'),
  read,
});

/** A date known from the words alone. */
export const absolute = (value: string, precision: Reading['precision'], relative: string | null = null): Reading => ({
  value,
  precision,
  type: 'date',
  anchor: 'absolute',
  offset: null,
  relative,
});

export const duration = (value: string | null, precision: Reading['precision']): Reading => ({
  value,
  precision,
  type: 'duration',
  anchor: 'none',
  offset: null,
  relative: null,
});

/** A time that needs a day to count from: with a value where there is one. */
export function relativeTo(
  context: Context,
  key: string,
  precision: Reading['precision'],
  valueFor: (day: number) => string,
  offset: number | null = null,
): Reading {
  const { anchor } = context;
  return {
    value: anchor ? valueFor(anchor.day) : null,
    precision,
    type: 'date',
    anchor: anchor ? anchor.kind : 'none',
    // Minus zero is not JSON.
    offset: offset === null ? null : offset + 0,
    relative: key,
  };
}
