import type { ComparedDocument, Comparison } from '../../core/model/comparison.ts';
import { printable } from '../clean.ts';
import { shorten } from '../excerpt.ts';
import { counted, countWords, isWarning, listed, sharedOrigins } from '../outline.ts';
import { showDate } from '../when.ts';
import { accounts, line, type Sheet } from './sheet.ts';

/** What is compared, and how many accounts of it are independent. Warnings stand first. */
export function heading(sheet: Sheet, comparison: Comparison): string[] {
  const { documents, origins, notes } = comparison;
  const warnings = notes.filter(isWarning);
  const { bold, red } = sheet.colors;
  const title = warnings.length > 0 ? accounts(documents.length) : `${accounts(documents.length)} of one event`;
  return [
    line(sheet, `${title}, ${counted(origins.length, 'independent origin')}`, bold),
    ...warnings.map(({ message }) =>
      sheet.paragraph([{ text: printable(sheet.citations.readable(message)), paint: red }], {
        mark: { text: '!! ', paint: red },
      }),
    ),
    ...sharedOrigins(comparison).map(({ labels, reason }) => {
      const why = sheet.citations.readable(reason);
      return sheet.paragraph(`${listed(labels)} count as one: ${sheet.all ? why : shorten(why, 200)}`, { indent: 2 });
    }),
    '',
    ...documents.flatMap((document) => account(sheet, document)),
    '',
  ];
}

function account(sheet: Sheet, document: ComparedDocument): string[] {
  const { bold, cyan, dim } = sheet.colors;
  const name = printable(sheet.citations.name(document.id));
  const facts = [
    document.published ? showDate(printable(document.published)) : 'no date',
    counted(countWords(document.text), 'word'),
    ...(document.removals.length > 0 ? [`${counted(document.removals.length, 'line')} of furniture removed`] : []),
    ...(document.credit && document.credit !== document.outlet ? [`credits ${printable(document.credit)}`] : []),
    ...(document.article === sheet.citations.name(document.id) ? [] : [printable(document.article)]),
  ];
  const headline = document.headline ? printable(document.headline) : '(no headline)';
  return [
    sheet.paragraph([{ text: `${name}:`, paint: bold }, { text: ` ${headline}` }], {
      mark: { text: `${document.label}  `, paint: cyan },
    }),
    sheet.paragraph([{ text: facts.join(' · '), paint: dim }], { indent: document.label.length + 2 }),
  ];
}
