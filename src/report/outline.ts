import type {
  ComparedDocument,
  Comparison,
  Difference,
  OnlyHere,
  Point,
  Reuse,
  Severity,
} from '../core/model/comparison.ts';
import type { Note, Removal } from '../core/model/document.ts';

/** The order and the grouping that every written form of a comparison shares. */

export const SEVERITIES: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: 'contradiction', title: 'Contradictions: both cannot be right' },
  { severity: 'imprecision', title: 'Imprecisions: one is vaguer or leaves something out' },
  { severity: 'wording', title: 'Wording: the same thing in other words' },
];

/** Differences of one severity, the surest first. */
export const differencesOf = ({ differences }: Comparison, severity: Severity): Difference[] =>
  differences.filter((d) => d.severity === severity).sort((a, b) => b.confidence - a.confidence);

/** Points that at least two accounts tell: by independent origins, then by importance. */
export const sharedPoints = ({ points }: Comparison): Point[] =>
  points
    .filter(({ positions }) => new Set(positions.map(({ document }) => document)).size > 1)
    .sort((a, b) => b.origins - a.origins || b.salience - a.salience);

/** What one account alone tells, the newsworthiest first. */
export const onlyIn = ({ only }: Comparison, document: ComparedDocument): OnlyHere[] =>
  only.filter((item) => item.document === document.id).sort((a, b) => b.newsworthiness - a.newsworthiness);

/** Copied passages, the longest first. */
export const copiedPassages = (reuse: readonly Reuse[]): Reuse[] =>
  [...reuse].sort((a, b) => b.passages[0].quote.length - a.passages[0].quote.length);

/** Removals by the rule that made them, the most frequent first. */
export function removalCounts(removals: readonly Removal[]): { step: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { step } of removals) counts.set(step, (counts.get(step) ?? 0) + 1);
  return [...counts].map(([step, count]) => ({ step, count })).sort((a, b) => b.count - a.count);
}

/** Notes that put the whole comparison in doubt, shown before everything else. */
export const isWarning = ({ code }: Note): boolean => code === 'different-events';

/** What an account is called: its outlet, or its file or address. */
export const nameOf = ({ outlet, article }: Pick<ComparedDocument, 'outlet' | 'article'>): string => outlet ?? article;

export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** "3 accounts", "1 account". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** An ISO 8601 date or date-time as a reader writes it: "8 March 2024, 07:15 UTC". What is not one stays as it is. */
export function showDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(iso);
  if (!match) return iso;
  const [, year, month, day, time, zone] = match;
  const date = `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
  if (!time) return date;
  return `${date}, ${time}${zone ? ` ${zone === 'Z' ? 'UTC' : `UTC${zone}`}` : ''}`;
}

/** Words of a quotation against its fullest variant as one run: a space is put where two pieces would be glued. */
export function joinsWithSpace(before: string, after: string): boolean {
  return before !== '' && !/[\s“‘(—-]$/u.test(before) && !/^[\s,.;:!?’”)…—-]/u.test(after);
}
