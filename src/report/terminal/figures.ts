import type { Quantity } from '../../core/model/annotation.ts';
import type { ComparedDocument, Comparison, Difference } from '../../core/model/comparison.ts';
import { type Passage, spanOverlap } from '../../core/model/span.ts';
import { printable } from '../clean.ts';
import { subjectOf } from '../outline.ts';
import { axisOf } from '../view/axis.ts';
import { limited, type Sheet } from './sheet.ts';

/** Columns of a bar. */
const BAR = 30;

interface Row {
  readonly passages: Passage[];
  readonly quantity: Quantity;
  readonly words: string;
}

/** Figures that differ, drawn as ranges on one axis each: a dot for one value, an arrow where a bound is open. */
export function figures(sheet: Sheet, comparison: Comparison): string[] {
  const groups = comparison.differences
    .filter(({ type }) => type === 'figure')
    .map((difference) => ({ difference, rows: rowsOf(sheet, comparison.documents, difference) }))
    .filter(({ rows }) => rows.length > 1);
  return limited(sheet, groups, ({ difference, rows }) =>
    [
      sheet.paragraph([{ text: printable(subjectOf(difference)), paint: sheet.colors.bold }]),
      ...drawn(sheet, rows),
    ].join('\n'),
  );
}

/** The quantity of each side, those in the unit of the first; sides that give the same range stand together. */
function rowsOf(sheet: Sheet, documents: readonly ComparedDocument[], { sides }: Difference): Row[] {
  const rows: Row[] = [];
  for (const side of sheet.citations.sorted(sides)) {
    const document = documents.find(({ id }) => id === side.document);
    const quantity = document?.quantities.find(({ number }) => spanOverlap(number, side) > 0);
    if (!document || !quantity || (quantity.low === null && quantity.high === null)) continue;
    if (rows[0] && rows[0].quantity.unit !== quantity.unit) continue;
    const same = rows.find((row) => row.quantity.low === quantity.low && row.quantity.high === quantity.high);
    if (same) same.passages.push(side);
    else rows.push({ passages: [side], quantity, words: document.text.slice(quantity.span.start, quantity.span.end) });
  }
  return rows;
}

function drawn(sheet: Sheet, rows: readonly Row[]): string[] {
  const bounds = rows.flatMap(({ quantity: { low, high } }) => [low, high].filter((bound) => bound !== null));
  const { place } = axisOf(bounds);
  const column = (value: number): number => Math.round((place(value) / 100) * (BAR - 1));
  const marks = rows.map(({ passages }) => sheet.citations.list(passages));
  const widest = Math.max(...marks.map(({ length }) => length));
  return rows.map(({ quantity: { low, high }, words }, i) => {
    const from = low === null ? 0 : column(low);
    const to = high === null ? BAR - 1 : column(high);
    const bar = barOf(from, to, { openLeft: low === null, openRight: high === null });
    return sheet.paragraph([{ text: bar, paint: sheet.colors.yellow }, { text: ` ${printable(words)}` }], {
      indent: 3,
      mark: { text: `${(marks[i] ?? '').padEnd(widest)}  `, paint: sheet.colors.cyan },
    });
  });
}

function barOf(from: number, to: number, { openLeft, openRight }: { openLeft: boolean; openRight: boolean }): string {
  return Array.from({ length: BAR }, (_, i) => {
    if (i < from || i > to) return '·';
    if (from === to) return '●';
    if (i === from) return openLeft ? '◀' : '├';
    if (i === to) return openRight ? '▶' : '┤';
    return '─';
  }).join('');
}
