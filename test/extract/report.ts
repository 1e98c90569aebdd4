import { extractText } from '../../src/core/extract/text.ts';
import type { Document } from '../../src/core/model/document.ts';

export const HEADLINE = 'Marlow council closes old bridge after cracks found';

export const PARAGRAPHS: readonly string[] = [
  'The council of Marlow voted on Tuesday to close the old river bridge, after engineers found cracks in two of its piers.',
  '“Nobody will drive over it again this year,” the mayor, Edith Lorne, told reporters outside the town hall.',
  'About 4,000 vehicles cross the bridge each day, and the nearest other crossing is 11 kilometres away.',
  'Repairs are expected to cost 2.3 million pounds and to take until the spring, according to a report by the engineers.',
];

/** A report with one line after its last paragraph, or after the paragraph of the given number. */
export function reportWith(line: string, after = PARAGRAPHS.length): Document {
  const parts = [HEADLINE, ...PARAGRAPHS.slice(0, after), line, ...PARAGRAPHS.slice(after)];
  return extractText({ type: 'text', name: 'report', text: parts.join('\n\n') });
}

export const blocksOf = ({ text, blocks }: Document): [string, string][] =>
  blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
