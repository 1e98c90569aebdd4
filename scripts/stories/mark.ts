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
import { read } from '../../src/app/pipeline.ts';
import { analyse } from '../../src/core/text/analysis.ts';

type Range = readonly [number, number];

interface Marks {
  readonly pairs: readonly (readonly [string, string, string, string])[];
  readonly differences: readonly {
    readonly type: string;
    readonly severity: string;
    readonly what: string;
    readonly sides: Readonly<Record<string, { readonly sent: string; readonly value: string }>>;
  }[];
}

const TYPES = 'figure time place actor attribution quote-wording framing certainty order other'.split(' ');
const SEVERITIES = 'contradiction imprecision wording'.split(' ');
const RELATIONS = 'same overlap conflict'.split(' ');

interface Account {
  readonly label: string;
  readonly text: string;
  /** By number, "h" for the headline. */
  readonly sentences: Readonly<Record<string, Range>>;
}

async function accountOf(folder: string, file: string): Promise<Account> {
  const text = readFileSync(join(folder, file), 'utf8');
  const reading = await read({ type: 'text', name: file, text });
  const sentences: Record<string, Range> = {};
  let from = 0;
  let number = 0;
  for (const sentence of analyse(reading).sentences) {
    const quote = reading.text.slice(sentence.start, sentence.end).trim();
    const start = text.indexOf(quote, from);
    if (quote === '' || start < 0) continue;
    from = start + quote.length;
    sentences[number === 0 && start === 0 && !('h' in sentences) ? 'h' : String(number++)] = [start, from];
  }
  return { label: file[0] ?? '', text, sentences };
}

const nameOf = (label: string, number: string): string => (number === 'h' ? `${label}.h` : `${label}${number}`);
const rangeOf = (account: Account | undefined, name: string): Range | undefined =>
  account?.sentences[name.slice(1).replace('.', '')];

function goldOf(accounts: readonly Account[], marks: Marks): { gold: unknown; faults: string[] } {
  const faults: string[] = [];
  const byLabel = new Map(accounts.map((account) => [account.label, account]));
  const known = (name: string) => rangeOf(byLabel.get(name[0] ?? ''), name) !== undefined;
  const pairs = marks.pairs.map(([x, y, rel, fact]) => {
    if (!known(x) || !known(y) || x[0] === y[0]) faults.push(`pair ${x} ${y}: no such sentences of two accounts`);
    if (!RELATIONS.includes(rel)) faults.push(`pair ${x} ${y}: relation ${rel}`);
    return { x, y, rel: [rel], fact, both: true };
  });
  const differences = marks.differences.map(({ type, severity, what, sides }) => {
    if (!TYPES.includes(type) || !SEVERITIES.includes(severity)) faults.push(`${what}: ${type} ${severity}`);
    if (Object.keys(sides).length < 2) faults.push(`${what}: one side only`);
    const placed = Object.entries(sides).map(([label, { sent, value }]) => {
      const account = byLabel.get(label);
      const range = rangeOf(account, sent);
      const at = range ? (account?.text.slice(...range).indexOf(value) ?? -1) : -1;
      if (!range || at < 0 || sent[0] !== label) faults.push(`${what}: “${value}” is not in ${sent}`);
      const start = (range?.[0] ?? 0) + at;
      return [label, { sent, span: [start, start + value.length] }] as const;
    });
    return { type, severity, what, both: true, sides: Object.fromEntries(placed) };
  });
  const documents = accounts.map(({ label, sentences }) => ({ label, sentences }));
  return { gold: { documents, pairs, points: [], differences, statements: [], boilerplate: [] }, faults };
}

const [, , command, folder] = process.argv;
if (folder === undefined || (command !== 'number' && command !== 'gold'))
  throw new Error('usage: mark number|gold FOLDER');
const accounts: Account[] = [];
for (const file of readdirSync(folder).sort())
  if (/^[A-Z]\.txt$/.test(file)) accounts.push(await accountOf(folder, file));
if (command === 'number') {
  for (const { label, text, sentences } of accounts)
    for (const [number, range] of Object.entries(sentences).sort((a, b) => a[1][0] - b[1][0]))
      console.log(`[${nameOf(label, number)}] ${text.slice(...range)}`);
} else {
  const { gold, faults } = goldOf(accounts, JSON.parse(readFileSync(join(folder, 'marks.json'), 'utf8')) as Marks);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else writeFileSync(join(folder, 'gold.json'), `${JSON.stringify(gold)}\n`);
}
