import type { ComparedDocument, Reuse } from '../../core/model/comparison.ts';
import { printable } from '../clean.ts';
import { copies } from './copies.ts';
import { sheetOf, type TerminalOptions } from './sheet.ts';

/** Copied passages alone, as text for a terminal, ending in a line break. */
export function renderReuse(
  documents: readonly ComparedDocument[],
  reuse: readonly Reuse[],
  options: TerminalOptions = {},
): string {
  const sheet = sheetOf({ documents }, options);
  const names = documents.map(({ id, label, article }) => {
    const name = sheet.citations.name(id);
    const path = name === article ? [] : [{ text: ` · ${printable(article)}`, paint: sheet.colors.dim }];
    return sheet.paragraph([{ text: printable(name) }, ...path], {
      mark: { text: `${label}  `, paint: sheet.colors.cyan },
    });
  });
  const found = copies(sheet, reuse);
  return `${[...names, '', ...(found.length > 0 ? found : ['No passage is shared.'])].join('\n')}\n`;
}
