import type { Block } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** Words between quotation marks, marks included; where a paragraph ends with the quotation still open, up to its end. */
export interface Quotation extends Span {
  readonly index: number;
  readonly block: number;
  readonly mark: 'double' | 'single';
  /** The quotation it stands in. */
  readonly parent: number | null;
  readonly closed: boolean;
  /** A comma or the end of a sentence stands just inside its closing mark. */
  readonly endsSentence: boolean;
}

interface Open {
  start: number;
  mark: 'double' | 'single';
  /** A plain mark, which does not say whether it opens or closes. */
  plain: boolean;
  index: number;
}

type Mark = {
  readonly at: number;
  readonly end: number;
  readonly mark: 'double' | 'single';
  readonly side: 'open' | 'close' | 'either';
};

/** Quotations within quotations that are followed. */
const DEEPEST = 12;

/** A row of marks is an ornament. */
const MARKS = /[“”„«»`'‘’"]{12,}|“|”|„|«|»|``|''|’’|‘‘|"|‘|’|'|`/gu;

/** All quotations of a text, outer before inner, each within one block. Linear in the length of the text. */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  blocks.forEach((block, index) => {
    for (const quotation of quotationsOf(text, block, index, found.length)) found.push(quotation);
  });
  return found;
}

/** Quotations that overlap a span, in order. `quotations` are those of the whole text, by start. */
export function quotationsIn(quotations: readonly Quotation[], span: Span): Quotation[] {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((quotations[middle] as Quotation).start <= span.start) low = middle + 1;
    else high = middle;
  }
  let first = Math.max(0, low - 1);
  while (first > 0 && quotations[first]?.parent !== null) first--;
  const found: Quotation[] = [];
  for (let i = first; i < quotations.length && (quotations[i] as Quotation).start < span.end; i++)
    if ((quotations[i] as Quotation).end > span.start) found.push(quotations[i] as Quotation);
  return found;
}

function quotationsOf(text: string, block: Block, blockIndex: number, base: number): Quotation[] {
  const marks = marksOf(text, block);
  const stack: Open[] = [];
  const made: { start: number; end: number; mark: 'double' | 'single'; parentStart: number | null; closed: boolean }[] =
    [];
  const close = (open: Open, end: number, closed: boolean): void => {
    made.push({ start: open.start, end, mark: open.mark, parentStart: stack.at(-1)?.start ?? null, closed });
  };
  marks.forEach((mark, i) => {
    const top = stack.at(-1);
    const inside = stack.some((open) => open.mark === mark.mark);
    if (mark.side === 'open' || (mark.side === 'either' && !inside)) {
      if (mark.side === 'either' && !opens(text, mark, block)) return;
      if (inside && mark.mark === 'double' && top) {
        while (stack.length > 0) {
          const open = stack.pop();
          if (open?.mark === 'double' && open.start === block.start) close(open, mark.at, false);
        }
      }
      if (mark.mark === 'single' && (stack.length >= DEEPEST || !closesLater(marks, i))) return;
      stack.push({ start: mark.at, mark: mark.mark, plain: mark.side === 'either', index: i });
      return;
    }
    if (!inside) return;
    if (mark.mark === 'single' && isPossessive(text, mark, marks, i)) return;
    while (stack.length > 0) {
      const open = stack.pop() as Open;
      if (open.mark === mark.mark) {
        close(open, mark.end, true);
        break;
      }
    }
  });
  const end = trimmedEnd(text, block);
  for (let open = stack.pop(); open; open = stack.pop())
    if (open.mark === 'double' && stack.length === 0 && leadsIn(text, open.start, block)) close(open, end, false);
  made.sort((a, b) => a.start - b.start || b.end - a.end);
  const byStart = new Map(made.map((quotation, i) => [quotation.start, base + i]));
  return made.map(({ parentStart, ...quotation }, i) => ({
    ...quotation,
    endsSentence: /[,.!?…]["”’']*$/.test(text.slice(quotation.end - 3, quotation.end)),
    index: base + i,
    block: blockIndex,
    parent: parentStart === null ? null : (byStart.get(parentStart) ?? null),
  }));
}

function marksOf(text: string, block: Block): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(block.start, block.end).matchAll(MARKS)) {
    const at = block.start + match.index;
    const mark = match[0].length > 2 ? null : markAt(text, at, match[0], block);
    if (mark) marks.push(mark);
  }
  return marks;
}

function markAt(text: string, at: number, sign: string, block: Block): Mark | null {
  const end = at + sign.length;
  const before = at > block.start ? (text[at - 1] as string) : ' ';
  const after = end < block.end ? (text[end] as string) : ' ';
  if (sign === '“' || sign === '„' || sign === '«' || sign === '``' || sign === '‘‘')
    return { at, end, mark: 'double', side: isSpace(before) && isSpace(after) ? 'either' : 'open' };
  if (sign === '”' || sign === '»')
    return { at, end, mark: 'double', side: isSpace(before) && !isSpace(after) ? 'either' : 'close' };
  if (sign === '"' || sign === "''" || sign === '’’') return { at, end, mark: 'double', side: 'either' };
  const wordBefore = /[\p{L}\p{N}]/u.test(before);
  const wordAfter = /[\p{L}\p{N}]/u.test(after);
  if (wordBefore && wordAfter) return null;
  if (sign === '‘' || sign === '`') return { at, end, mark: 'single', side: 'open' };
  if (/^(?:\d\ds|tis|twas|em|til|cause|n)\b/i.test(text.slice(end, end + 6)) && isSpace(before)) return null;
  if (sign === "'" && /[\s(“"—–-]/u.test(before) && !isSpace(after)) return { at, end, mark: 'single', side: 'open' };
  if (isSpace(before)) return null;
  return { at, end, mark: 'single', side: 'close' };
}

const isSpace = (char: string): boolean => /\s/u.test(char);

/** Whether a mark that may do both opens here: after space, bracket or dash, and not before space. */
function opens(text: string, mark: Mark, block: Block): boolean {
  const before = mark.at > block.start ? (text[mark.at - 1] as string) : ' ';
  const after = mark.end < block.end ? (text[mark.end] as string) : ' ';
  if (/\d/.test(before) && !/\p{L}/u.test(after)) return false;
  return !isSpace(after) || !isSpace(before);
}

const closesLater = (marks: readonly Mark[], i: number): boolean => {
  for (let j = i + 1; j < marks.length && j < i + 60; j++)
    if (marks[j]?.mark === 'single' && marks[j]?.side === 'close') return true;
  return false;
};

/** "the workers’ union" inside single marks: after an s, before a lower-case word, and a better closing mark follows. */
function isPossessive(text: string, mark: Mark, marks: readonly Mark[], i: number): boolean {
  if (text[mark.at - 1] !== 's' || !/^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 3))) return false;
  for (let j = i + 1; j < marks.length && j < i + 60; j++) {
    const next = marks[j];
    if (next?.mark === 'single') return next.side === 'close';
  }
  return false;
}

/** Whether an opening mark without a partner is to be believed: at the start of the block, or after a comma or colon. */
const leadsIn = (text: string, at: number, block: Block): boolean =>
  at === block.start ||
  /[,:]\s*$/.test(text.slice(Math.max(block.start, at - 3), at)) ||
  /[.!?]\s+$/.test(text.slice(Math.max(block.start, at - 3), at));

function trimmedEnd(text: string, block: Block): number {
  let end = block.end;
  while (end > block.start && isSpace(text[end - 1] as string)) end--;
  return end;
}
