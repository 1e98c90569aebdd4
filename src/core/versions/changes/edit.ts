import type { Mention, Reading } from '../../model/annotation.ts';
import type { DifferenceType, Severity } from '../../model/comparison.ts';
import type { ClaimChange } from '../../model/revision.ts';
import { hull, passageOf, type Span, spanContains, spanOverlap } from '../../model/span.ts';
import type { KeptPair } from '../aligning.ts';
import { type Hunk, hunksOf, spanOf } from '../hunks.ts';
import type { Unit } from '../units.ts';

export type Role = 'before' | 'after';

/** A sentence that was kept and edited, with the places where it was. */
export interface Edit {
  readonly before: Side;
  readonly after: Side;
  readonly hunks: readonly Hunk[];
}

/** The sentence in one of the revisions; two where one was split or two were joined. */
export interface Side {
  readonly reading: Reading;
  readonly units: readonly Unit[];
  readonly span: Span;
}

/** What a detector makes of an edit: changes, and the places that they explain, which no later detector looks at. */
export interface Findings {
  readonly changes: readonly ClaimChange[];
  readonly explained: readonly Hunk[];
}

export type ChangeDetector = (edit: Edit) => Findings;

export const NOTHING: Findings = { changes: [], explained: [] };

export const findingsOf = (found: readonly Findings[]): Findings => ({
  changes: found.flatMap(({ changes }) => changes),
  explained: found.flatMap(({ explained }) => explained),
});

export function editOf(pair: KeptPair): Edit {
  return { before: sideOf(pair.before), after: sideOf(pair.after), hunks: hunksOf(pair) };
}

function sideOf(units: readonly Unit[]): Side {
  const [first] = units;
  if (!first) throw new RangeError('an edit without a sentence');
  return { reading: first.reading, units, span: hull(units) };
}

export const wordsAt = ({ reading }: Side, { start, end }: Span): string => shown(reading.text.slice(start, end));

/** Whether a name of which nothing is known stands where any word has a capital: at the beginning of a sentence. */
export function isCapitalOnly({ reading, units }: Side, { span, entity }: Mention): boolean {
  const unit = units.find((each) => spanContains(each, span));
  if (!unit || /\p{Ll}/u.test(reading.text.slice(unit.start, span.start))) return false;
  return (reading.entities.find(({ id }) => id === entity)?.type ?? 'other') === 'other';
}

/** “at least 12” of a sentence that begins with it. */
export const lowerFirst = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());

const LONGEST = 110;

/** Words as they are told, on one line and cut where they are very many. */
export function shown(text: string, room = LONGEST): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= room) return line;
  const cut = line.slice(0, room);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), room / 2)).replace(/[\s,;:–—-]+$/u, '')} …`;
}

/** Items of a side that stand in its sentence and where a place was edited. */
export function touched<T>(
  items: readonly T[],
  spansOf: (item: T) => readonly Span[],
  side: Side,
  hunks: readonly Hunk[],
  role: Role,
): T[] {
  const edited = hunks.flatMap((hunk) => hunk[role]);
  return items.filter((item) =>
    spansOf(item).some(
      (span) => spanOverlap(span, side.span) > 0 && edited.some((word) => spanOverlap(word, span) > 0),
    ),
  );
}

/** The places of which one side meets a span. */
export const hunksAt = (hunks: readonly Hunk[], role: Role, span: Span): Hunk[] =>
  hunks.filter((hunk) => hunk[role].some((word) => spanOverlap(word, span) > 0));

export interface Told {
  readonly type: DifferenceType;
  readonly severity: Severity;
  readonly what: string;
}

/** A change with the words on both sides; null where a side has none. */
export const change = (told: Told, edit: Edit, before: Span | null, after: Span | null): ClaimChange => ({
  ...told,
  before: before && passageOf(edit.before.reading, before),
  after: after && passageOf(edit.after.reading, after),
});

/** A change whose words are those of one edited place. */
export const changeAt = (told: Told, edit: Edit, hunk: Hunk): ClaimChange =>
  change(told, edit, spanOf(hunk.before), spanOf(hunk.after));

export const isWithin = (spans: readonly Span[], word: Span): boolean => spans.some((span) => spanContains(span, word));
