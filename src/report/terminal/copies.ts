import type { Reuse } from '../../core/model/comparison.ts';
import { printable } from '../clean.ts';
import { shorten } from '../excerpt.ts';
import { COPY_KINDS, copiedPassages, copyCounts, fromAndTo } from '../outline.ts';
import { limited, type Sheet } from './sheet.ts';

/**
 * Passages that two accounts share: who from whom where something tells it, how much, and the words. A line before them
 * counts them by pair; the reason for a direction is told once for each pair.
 */
export function copies(sheet: Sheet, reuse: readonly Reuse[]): string[] {
  const counts = copyCounts(reuse, sheet.citations);
  const told = new Set<string>();
  const entries = limited(sheet, copiedPassages(reuse), (shared) => {
    const reason = shared.direction ? `${shared.direction.from} ${shared.direction.reason}` : '';
    const first = !told.has(reason);
    told.add(reason);
    return one(sheet, shared, first);
  });
  if (reuse.length < 3) return entries;
  const summary = counts.map(({ pair, count }) => `${pair}: ${count}`.replaceAll(' ', '\u00a0')).join(' · ');
  return [sheet.paragraph([{ text: summary }]), ...entries];
}

function one(sheet: Sheet, reuse: Reuse, withReason: boolean): string {
  const { kind, containment, direction } = reuse;
  const { cyan, dim } = sheet.colors;
  const [from, to] = fromAndTo(reuse, sheet.citations);
  const arrow = direction ? '→' : '=';
  const facts = `${COPY_KINDS[kind]}, ${Math.round(containment * 100)} %`;
  const reason = direction && withReason ? `; ${printable(sheet.citations.readable(direction.reason))}` : '';
  return [
    sheet.paragraph([
      { text: `${sheet.citations.cite(from)} ${arrow} ${sheet.citations.cite(to)}`, paint: cyan },
      { text: `  ${facts}${reason}`, paint: dim },
    ]),
    sheet.paragraph(shorten(from.quote, sheet.all ? 2000 : 160), { indent: 3 }),
  ].join('\n');
}
