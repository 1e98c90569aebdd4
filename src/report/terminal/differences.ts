import type { Comparison, Difference, DifferenceSide } from '../../core/model/comparison.ts';
import { printable } from '../clean.ts';
import { excerptOf, shorten } from '../excerpt.ts';
import { differencesOf, groupedSides, NOT_A_DIFFERENCE, SEVERITIES } from '../outline.ts';
import { emphasis, limited, line, type Sheet } from './sheet.ts';

/** Where the accounts differ: by severity, every side with its words. */
export function differences(sheet: Sheet, comparison: Comparison): string[] {
  let number = 0;
  const groups = SEVERITIES.flatMap(({ severity, title }) => {
    const found = differencesOf(comparison, severity);
    if (found.length === 0) return [];
    return [
      line(sheet, title, sheet.colors.underline),
      ...limited(sheet, found, (difference) => one(sheet, difference, ++number), sheet.differenceLimit),
    ];
  });
  return [...groups, ...explained(sheet, comparison)];
}

function one(sheet: Sheet, { type, what, sides, reasons }: Difference, number: number): string {
  const { bold, dim } = sheet.colors;
  const told = sheet.all ? reasons : reasons.slice(0, 3);
  const because = told.map(printable).join('; ');
  return [
    sheet.paragraph(
      [
        { text: sheet.all ? printable(what) : shorten(what, 300), paint: bold },
        { text: ` (${type})`, paint: dim },
      ],
      { mark: `${number}. ` },
    ),
    ...sidesOf(sheet, sides),
    ...(because ? [sheet.paragraph([{ text: `because: ${because}`, paint: dim }], { indent: 3 })] : []),
  ].join('\n');
}

function sidesOf(sheet: Sheet, sides: readonly DifferenceSide[]): string[] {
  return limited(sheet, groupedSides(sheet.citations, sides), (group) => {
    const [side] = group;
    const { before, words, after } = excerptOf(side, side.context);
    return sheet.paragraph([{ text: before }, emphasis(sheet, words), { text: after }], {
      indent: 3,
      mark: { text: `${sheet.citations.list(group)}  `, paint: sheet.colors.cyan },
    });
  });
}

/** What only looks like a difference: a count, or each with its reason under `all`. */
function explained(sheet: Sheet, { nonDifferences }: Comparison): string[] {
  const count = nonDifferences.length;
  if (count === 0) return [];
  if (!sheet.all)
    return [
      line(
        sheet,
        `${count === 1 ? 'One more looks like a difference and is' : `${count} more look like differences and are`} explained (--all)`,
        sheet.colors.dim,
      ),
    ];
  return [
    line(sheet, 'Explained: these look different and are not', sheet.colors.underline),
    ...nonDifferences.map(({ why, what, sides }) =>
      [sheet.paragraph(`${printable(what)} (${NOT_A_DIFFERENCE[why]})`, { mark: '- ' }), ...sidesOf(sheet, sides)].join(
        '\n',
      ),
    ),
  ];
}
