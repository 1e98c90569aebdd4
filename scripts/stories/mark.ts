/**
 * Marks a story: numbers the sentences of its accounts, and makes gold.json from marks.json.
 *   npx tsx scripts/stories/mark.ts number FOLDER    prints every sentence with its name (A.h, A0, A1, …)
 *   npx tsx scripts/stories/mark.ts gold FOLDER      checks marks.json, writes gold.json
 * FOLDER holds A.txt, B.txt, … and, for the second, marks.json:
 *   {"pairs": [["A4", "B7", "same|overlap|conflict", "the fact"]],
 *    "differences": [{"type", "severity", "what", "sides": {"A": {"sent": "A9", "value": "20 to 30 minutes"}}}]}
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceName } from '../../eval/stories/gold.ts';
import { type Account, accountOf, goldOf, type Marks } from './gold.ts';

const [, , command, folder] = process.argv;
if (folder === undefined || (command !== 'number' && command !== 'gold'))
  throw new Error('usage: mark number|gold FOLDER');
const accounts: Account[] = [];
for (const file of readdirSync(folder).sort())
  if (/^[A-Z]\.txt$/.test(file))
    accounts.push(await accountOf(file[0] ?? '', readFileSync(join(folder, file), 'utf8')));
if (command === 'number') {
  for (const { label, text, sentences } of accounts)
    for (const [number, range] of Object.entries(sentences).sort((a, b) => a[1][0] - b[1][0]))
      console.log(`[${sentenceName(label, number)}] ${text.slice(...range)}`);
} else {
  const { gold, faults } = goldOf(accounts, JSON.parse(readFileSync(join(folder, 'marks.json'), 'utf8')) as Marks);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else writeFileSync(join(folder, 'gold.json'), `${JSON.stringify(gold)}\n`);
}
