import type { Comparison, Difference, DifferenceSide } from '../../core/model/comparison.ts';
import { excerptOf } from '../excerpt.ts';
import { differencesOf, groupedSides, listed, NOT_A_DIFFERENCE, SEVERITIES } from '../outline.ts';
import { escapeMarkdown, stressed } from './escape.ts';
import { limited, type Page } from './page.ts';

/** Where the accounts differ: by severity, every side as a quotation with its words in bold. */
export function differences(page: Page, comparison: Comparison): string[] {
  const groups = SEVERITIES.flatMap(({ severity, title }) => {
    const found = differencesOf(comparison, severity);
    return found.length === 0
      ? []
      : [`### ${title}`, '', ...limited(page, found, (difference) => one(page, difference)), ''];
  });
  return [...groups, ...explained(page, comparison)];
}

function one(page: Page, { type, what, sides, reasons }: Difference): string {
  const because = reasons.map(escapeMarkdown).join('; ');
  return [
    `**${escapeMarkdown(what)}** (${type})`,
    '',
    groupedSides(page.citations, sides)
      .map((group) => sideOf(page, group))
      .join('\n>\n'),
    ...(because ? ['', `Because: ${because}.`] : []),
    '',
  ].join('\n');
}

function sideOf(page: Page, group: readonly [DifferenceSide, ...DifferenceSide[]]): string {
  const [side] = group;
  const { before, words, after } = excerptOf(side, side.context, 240);
  const labels = listed(group.map(({ document }) => page.citations.label(document)));
  return `> ${labels}: ${edged(before)}${stressed('**', words, { before, after })}${edged(after)} ${page.cite(group)}`;
}

/** Escaped text that keeps a space at its edges. */
const edged = (text: string): string =>
  `${text.startsWith(' ') ? ' ' : ''}${escapeMarkdown(text)}${text.endsWith(' ') && text.trim() ? ' ' : ''}`;

function explained(page: Page, { nonDifferences }: Comparison): string[] {
  if (nonDifferences.length === 0) return [];
  return [
    '### Explained: these look different and are not',
    '',
    ...limited(
      page,
      nonDifferences,
      ({ why, what, sides }) => `- ${escapeMarkdown(what)} (${NOT_A_DIFFERENCE[why]}) ${page.cite(sides)}`,
    ),
  ];
}
