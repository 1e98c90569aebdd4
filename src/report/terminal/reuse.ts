import type { Reading } from '../../core/model/annotation.ts';
import type { Reuse } from '../../core/model/comparison.ts';
import { nameOf } from '../outline.ts';
import { copies } from './copies.ts';
import { sheetOf, type TerminalOptions } from './sheet.ts';

/** Copied passages alone, as text for a terminal, ending in a line break. Articles are named A, B, C in their order. */
export function renderReuse(
  readings: readonly Reading[],
  reuse: readonly Reuse[],
  options: TerminalOptions = {},
): string {
  const documents = readings.map((reading, i) => ({ ...reading, label: String.fromCharCode(65 + i) }));
  const sheet = sheetOf({ documents }, options);
  const names = documents.map((document) =>
    sheet.paragraph(nameOf(document), { mark: { text: `${document.label}  `, paint: sheet.colors.cyan } }),
  );
  const found = copies(sheet, reuse);
  return `${[...names, '', ...(found.length > 0 ? found : ['No passage is shared.'])].join('\n')}\n`;
}
