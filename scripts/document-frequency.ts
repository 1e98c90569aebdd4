/**
 * Writes src/core/text/data/document-frequency.ts: in how many news articles each word stem occurs.
 *   npx tsx scripts/document-frequency.ts ARTICLES.jsonl   (one object with `text` a line)
 * The counts in the repository come from 369 openly licensed articles (see NOTICE); only counts are kept, no text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { stemsOf } from '../src/core/text/stems.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: document-frequency ARTICLES.jsonl');
const texts = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const frequency = new Map<string, number>();
for (const text of texts)
  for (const stem of new Set(stemsOf(text))) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
const byCount = new Map<number, string[]>();
for (const [stem, count] of frequency)
  if (count > 1 && /^\p{L}/u.test(stem)) byCount.set(count, [...(byCount.get(count) ?? []), stem]);
const lines = [...byCount].sort(([a], [b]) => b - a).map(([count, stems]) => `${count} ${stems.sort().join(' ')}`);
writeFileSync(
  new URL('../src/core/text/data/document-frequency.ts', import.meta.url),
  `/** Written by scripts/document-frequency.ts: the number of articles, then lines of a count and the stems that occur in so many. */
export const ARTICLES = ${texts.length};
export const FREQUENCIES = \`
${lines.join('\n')}
\`;
`,
);
console.error(`${texts.length} articles, ${[...byCount.values()].flat().length} stems`);
