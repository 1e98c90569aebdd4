import type { Evidence } from '../../model/document.ts';
import { fold } from '../../text/normalise.ts';
import { NO_AUTHOR_LABEL, PUBLISHED_LABEL, UPDATED_HINT, UPDATED_LABEL } from '../en/dates.ts';
import { AUTHOR_HINTS, FURNITURE_HINTS } from '../en/hints.ts';
import type { PageBlock, PageMark } from '../html/blocks.ts';
import { isApart, isProseBlock } from '../html/region.ts';
import { wordCount } from '../unit.ts';
import { type DayOrder, readDate } from './dates.ts';
import { isTimestampLine } from './timestamp.ts';

/** A date that a page shows its reader. */
export interface ShownDate {
  readonly field: 'published' | 'modified';
  readonly value: string;
  readonly evidence: Evidence;
  /** Stands by itself or in an element made for it, and not in a line that may tell of something else. */
  readonly sure: boolean;
  /** Has "Published" before it. */
  readonly labelled: boolean;
}

/** Blocks between the headline and the report, and just above the headline. */
export interface Head {
  readonly above: readonly PageBlock[];
  readonly below: readonly PageBlock[];
}

const ABOVE = 5;
const BELOW = 24;
/** Different days marked outside the head that still may be those of the report. */
const MOST_DAYS = 2;
/** Elements around such a mark that are looked at for being named as furniture. */
const NEAREST = 4;
/** Paragraphs below the headline after which the head is over. */
const PROSE = 3;

/** The blocks around a headline. Where it does not stand on the page, those before the first paragraphs. */
export function headOf(blocks: readonly PageBlock[], headline: string | null): Head {
  const heading = blocks.findIndex(({ text, tag }) => text === headline && /^h[1-6]$/.test(tag));
  const at = heading < 0 && headline !== null ? blocks.findIndex(({ text }) => text === headline) : heading;
  let end = at + 1;
  for (let prose = 0; end < blocks.length && end <= at + BELOW && prose < PROSE; end++)
    if (isProseBlock(blocks[end] as PageBlock)) prose++;
  return { above: blocks.slice(Math.max(0, at - ABOVE), Math.max(0, at)), below: blocks.slice(at + 1, end) };
}

/** The dates that a page shows around its headline, those below it first. */
export const datesOfHead = ({ above, below }: Head, order: DayOrder): ShownDate[] => [
  ...below.flatMap((block, i) => datesOfBlock(block, below[i - 1], order)),
  ...above.flatMap((block, i) => (isElsewhere(block, below[0]) ? [] : datesOfBlock(block, above[i - 1], order))),
];

/**
 * Dates outside the head: behind "Published", then those marked as such outside the furniture where the page marks few, for
 * many are those of other reports, then the only one that is marked at all.
 */
export function datesElsewhere(blocks: readonly PageBlock[], order: DayOrder): ShownDate[] {
  const found = blocks.flatMap((block, i) =>
    block.marks.some(({ of }) => of === 'time')
      ? datesOfBlock({ ...block, text: '' }, blocks[i - 1], order).map((date) => ({
          date,
          apart: isApart(block, NEAREST),
        }))
      : [],
  );
  const all = found.map(({ date }) => ({ ...date, sure: false }));
  const labelled = all.filter((date) => date.labelled);
  const own = all.filter((_, i) => !found[i]?.apart);
  if (daysOf(own) > MOST_DAYS) return labelled.slice(0, 1);
  return [...labelled.slice(0, 1), ...(own.length > 0 || daysOf(all) > 1 ? own : all)];
}

const daysOf = (dates: readonly ShownDate[]): number =>
  new Set(dates.filter(({ field }) => field === 'published').map(({ value }) => value.slice(0, 10))).size;

/** Whether a block above the headline lies in a part of the page that is named as furniture and does not hold the head as well. */
export function isElsewhere({ tags, owners, hints }: PageBlock, head: PageBlock | undefined): boolean {
  const shared = owners.findIndex((owner) => head?.owners.includes(owner));
  const own = shared < 0 ? owners.length : shared;
  return (
    tags.slice(0, own).some((tag) => tag === 'nav' || tag === 'footer' || tag === 'form') ||
    hints.slice(0, own).some((hint) => FURNITURE_HINTS.test(hint) && !AUTHOR_HINTS.test(hint))
  );
}

function datesOfBlock(block: PageBlock, before: PageBlock | undefined, order: DayOrder): ShownDate[] {
  const label = before !== undefined && wordCount(before.text) <= 3 ? before.text : '';
  const marked = block.marks.filter(({ of }) => of === 'time').flatMap((mark) => dateOfMark(mark, label, order));
  const read = isProseBlock(block) || wordCount(block.text) > 24 ? [] : datesOfLine(block, label, order);
  return [...marked, ...read];
}

function dateOfMark(mark: PageMark, label: string, order: DayOrder): ShownDate[] {
  const value = (mark.stamp === null ? null : readDate(mark.stamp, order)) ?? readDate(mark.text, order);
  if (value === null || wordCount(mark.text) > 16) return [];
  const field =
    isUpdate(`${label} ${mark.text}`) || UPDATED_HINT.test(mark.detail.toLowerCase()) ? 'modified' : 'published';
  return [
    {
      field,
      value,
      evidence: { from: 'html', detail: mark.detail },
      sure: true,
      labelled: isRelease(`${label} ${mark.text}`),
    },
  ];
}

/** "Published 5 March 2025 | Updated 6 March 2025" is read part by part. */
function datesOfLine(block: PageBlock, label: string, order: DayOrder): ShownDate[] {
  const hinted = UPDATED_HINT.test(block.hints[0] ?? '');
  return partsOfLine(block.text).flatMap((part): ShownDate[] => {
    const value = readDate(part, order);
    if (value === null || NO_AUTHOR_LABEL.test(fold(part))) return [];
    const field = hinted || isUpdate(part) || isUpdate(label) ? 'modified' : 'published';
    return [
      {
        field,
        value,
        evidence: { from: 'text', detail: block.text },
        sure: isTimestampLine(part),
        labelled: isRelease(part),
      },
    ];
  });
}

const partsOfLine = (text: string): string[] =>
  apartWords(text)
    .split(/\s*[|•·]\s*|(?<=\d{4}\)?),? (?=(?:last |first )?(?:updated|modified|published|posted)\b)/i)
    .filter(Boolean);

/** Words that elements put together without a space: "7 min readDec 30, 2013". */
const apartWords = (text: string): string => text.replace(/(?<=[\p{Ll}\d)])(?=\p{Lu}\p{Ll})/gu, ' ');

/** A line of nothing but a time, with the minutes that it takes to read at most. */
export const isTimeLine = (text: string): boolean => isTimestampLine(text.replace(/\b\d+ min(?:ute)?s? read\b/i, ''));

const isRelease = (text: string): boolean => PUBLISHED_LABEL.test(fold(text));

const isUpdate = (text: string): boolean =>
  UPDATED_LABEL.test(fold(text)) || /\b(?:updated|modified|reviewed|revised)\b/.test(fold(text).slice(0, 60));
