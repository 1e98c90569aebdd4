import { read } from '../../src/app/pipeline.ts';
import { analyse } from '../../src/core/text/analysis.ts';

type Range = readonly [number, number];

/** What marks.json holds. */
export interface Marks {
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

/** An account with its sentences numbered. */
export interface Account {
  readonly label: string;
  readonly text: string;
  /** By number, "h" for the headline. */
  readonly sentences: Readonly<Record<string, Range>>;
}

/** Numbers the sentences of an account as they are read; the first line of the text is its headline. */
export async function accountOf(label: string, text: string): Promise<Account> {
  const reading = await read({ type: 'text', name: label, text });
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
  return { label, text, sentences };
}

const rangeOf = (account: Account | undefined, name: string): Range | undefined =>
  account?.sentences[name.slice(1).replace('.', '')];

/** The story as gold.json holds it, and what is wrong with its marks, a line each: with any, it is not to be written. */
export function goldOf(accounts: readonly Account[], marks: Marks): { gold: unknown; faults: string[] } {
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
