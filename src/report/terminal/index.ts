import type { ComparedDocument, Comparison, SynthesisSentence } from '../../core/model/comparison.ts';
import type { Note } from '../../core/model/document.ts';
import { printable } from '../clean.ts';
import { shorten } from '../excerpt.ts';
import {
  counted,
  coverageLine,
  isWarning,
  omissionLead,
  omissionsOf,
  onlyIn,
  removalCounts,
  SILENCE,
  sharedPoints,
  synthesisParts,
} from '../outline.ts';
import { showWhen } from '../when.ts';
import { copies } from './copies.ts';
import { differences } from './differences.ts';
import { figures } from './figures.ts';
import { heading } from './heading.ts';
import type { Piece } from './layout.ts';
import { quotations } from './quotations.ts';
import { citation, limited, line, type Sheet, section, sheetOf, type TerminalOptions } from './sheet.ts';

export type { TerminalOptions } from './sheet.ts';

/**
 * A comparison as text for a terminal, ending in a line break. `A3` names the third sentence of account A, the headline
 * counted. Nothing from a page can move the cursor, change colours or reorder what is shown.
 */
export function renderTerminal(comparison: Comparison, options: TerminalOptions = {}): string {
  const sheet = sheetOf(comparison, options);
  const { documents, omissions, quotes, reuse, timeline } = comparison;
  const points = sharedPoints(comparison);
  const lines = [
    ...heading(sheet, comparison),
    ...section(sheet, 'In short', inShort(sheet, comparison)),
    ...section(sheet, 'Where they differ', differences(sheet, comparison), comparison.differences.length),
    ...section(
      sheet,
      documents.length > 2 ? 'What all or several tell' : 'What both tell',
      shared(sheet, comparison),
      points.length,
    ),
    ...section(sheet, 'Quotations', quotations(sheet, comparison), quotes.length),
    ...section(sheet, 'Figures that differ', figures(sheet, comparison)),
    ...section(sheet, 'Copied passages', copies(sheet, reuse), reuse.length),
    ...documents.flatMap((document) => alone(sheet, comparison, document)),
    ...section(sheet, 'What one leaves out', leftOut(sheet, comparison), omissions.length),
    ...section(sheet, 'Timeline', times(sheet, comparison), timeline.length),
    ...section(
      sheet,
      'What was removed',
      documents.flatMap((document) => removed(sheet, document)),
    ),
    ...section(sheet, 'Notes', notes(sheet, comparison)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function shared(sheet: Sheet, comparison: Comparison): string[] {
  return limited(sheet, sharedPoints(comparison), ({ text, positions, origins, verdict }) =>
    sheet.paragraph(
      [
        { text: shorten(text, 300) },
        citation(
          sheet,
          positions.flatMap(({ passages }) => passages),
        ),
        { text: ` ${counted(origins, 'origin')}`, paint: sheet.colors.dim },
        ...(verdict === 'discrepancy' ? [{ text: ' (they differ, see above)', paint: sheet.colors.yellow }] : []),
      ],
      { mark: '- ' },
    ),
  );
}

function alone(sheet: Sheet, comparison: Comparison, document: ComparedDocument): string[] {
  const found = onlyIn(comparison, document);
  const lines = limited(sheet, found, ({ passage, kind }) =>
    sheet.paragraph(
      [
        { text: shorten(passage.quote, 300) },
        citation(sheet, [passage]),
        { text: ` ${kind}`, paint: sheet.colors.dim },
      ],
      { mark: '- ' },
    ),
  );
  return section(sheet, `Only in ${document.label}`, lines, found.length);
}

/** What is shared as a paragraph, what differs and what one adds below it, and how much of the whole that is. */
function inShort(sheet: Sheet, comparison: Comparison): string[] {
  const { running, listed } = synthesisParts(comparison);
  const pieces = ({ text, cites }: SynthesisSentence): Piece[] => [
    { text: printable(sheet.citations.readable(text)) },
    citation(sheet, cites),
  ];
  const coverage = coverageLine(comparison);
  return [
    ...(running.length > 0
      ? [sheet.paragraph(running.flatMap((sentence, i) => [...(i > 0 ? [{ text: ' ' }] : []), ...pieces(sentence)]))]
      : []),
    ...listed.map((sentence) => sheet.paragraph(pieces(sentence), { mark: '- ' })),
    ...(coverage !== null && running.length + listed.length > 0 ? [line(sheet, coverage, sheet.colors.dim)] : []),
  ];
}

function leftOut(sheet: Sheet, comparison: Comparison): string[] {
  const { documents } = comparison;
  if (comparison.omissions.length === 0) return [];
  const entries = documents.flatMap((document) =>
    limited(sheet, omissionsOf(comparison, document), ({ omission, point }) =>
      sheet.paragraph(
        [
          {
            text: `${omissionLead(omission, documents.length, printable(sheet.citations.name(document.id)))}:`,
            paint: sheet.colors.bold,
          },
          { text: ` ${shorten(point.text, 300)}` },
          citation(
            sheet,
            point.positions.flatMap(({ passages }) => passages),
          ),
          { text: ` ${omission.reasons.map(printable).join('; ')}`, paint: sheet.colors.dim },
        ],
        { mark: '- ' },
      ),
    ),
  );
  return [line(sheet, SILENCE, sheet.colors.dim), ...entries];
}

function times(sheet: Sheet, { timeline }: Comparison): string[] {
  return limited(sheet, timeline, (entry) => {
    const { passages, conflict } = entry;
    const [first] = passages;
    return sheet.paragraph(
      [
        { text: `${printable(showWhen(entry))}:`, paint: sheet.colors.bold },
        { text: ` ${first ? shorten(first.quote, 140) : ''}` },
        citation(sheet, passages),
        ...(conflict === null ? [] : [{ text: ' (accounts differ)', paint: sheet.colors.yellow }]),
      ],
      { mark: '- ' },
    );
  });
}

function removed(sheet: Sheet, { label, removals }: ComparedDocument): string[] {
  if (removals.length === 0) return [];
  const mark = { text: `${label}  `, paint: sheet.colors.cyan };
  const counts = removalCounts(removals).map(({ step, count }) => `${count} ${printable(step).replaceAll('-', ' ')}`);
  const head = sheet.paragraph(`${counted(removals.length, 'line')}: ${counts.join(', ')}`, { mark });
  if (!sheet.all) return [head];
  return [
    head,
    ...removals.map(({ quote, reason }) =>
      sheet.paragraph([{ text: shorten(quote, 200) }, { text: ` (${printable(reason)})`, paint: sheet.colors.dim }], {
        indent: 3,
        mark: '- ',
      }),
    ),
  ];
}

function notes(sheet: Sheet, comparison: Comparison): string[] {
  const entry = ({ message }: Note, label?: string): string =>
    sheet.paragraph(message, { mark: label ? { text: `${label}  `, paint: sheet.colors.cyan } : '- ' });
  return [
    ...comparison.notes.filter((note) => !isWarning(note)).map((note) => entry(note)),
    ...comparison.documents.flatMap((document) => document.notes.map((note) => entry(note, document.label))),
  ];
}
