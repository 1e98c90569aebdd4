import type { Reuse } from '../../core/model/comparison.ts';
import { printable } from '../clean.ts';
import { shorten } from '../excerpt.ts';
import { copiedPassages } from '../outline.ts';
import { limited, type Sheet } from './sheet.ts';

const KIND = {
  verbatim: 'word for word',
  edited: 'lightly edited',
  adapted: 'adapted',
  'same-quote': 'only a quotation is shared',
} as const;

/** Passages that two accounts share: who from whom where something tells it, how much, and the words. */
export const copies = (sheet: Sheet, reuse: readonly Reuse[]): string[] =>
  limited(sheet, copiedPassages(reuse), (shared) => one(sheet, shared));

function one(sheet: Sheet, { passages: [a, b], kind, containment, direction }: Reuse): string {
  const { cyan, dim } = sheet.colors;
  const [from, to] = direction?.from === b.document ? [b, a] : [a, b];
  const arrow = direction ? '→' : '=';
  const facts = `${KIND[kind]}, ${Math.round(containment * 100)} %`;
  const reason = direction ? `; ${printable(direction.reason)}` : '';
  return [
    sheet.paragraph([
      { text: `${sheet.citations.cite(from)} ${arrow} ${sheet.citations.cite(to)}`, paint: cyan },
      { text: `  ${facts}${reason}`, paint: dim },
    ]),
    sheet.paragraph(shorten(from.quote, sheet.all ? 2000 : 160), { indent: 3 }),
  ].join('\n');
}
