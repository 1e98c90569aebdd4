import type { Story } from '../../core/model/story.ts';
import { printable } from '../clean.ts';
import { sheetOf, type TerminalOptions } from './sheet.ts';

/** An account as a list of stories shows it. */
export interface ListedAccount {
  readonly outlet: string | null;
  readonly headline: string | null;
  /** ISO date. */
  readonly published: string | null;
}

/** Accounts of a story that are shown, unless all are. */
const SHOWN = 8;

/** A story as text for a terminal: label, when and by whom, each account with what it shares, ending in a line break. */
export function renderStory(
  { story, label, documents, why }: Story,
  accounts: readonly ListedAccount[],
  options: TerminalOptions = {},
): string {
  const { colors, paragraph } = sheetOf({ documents: [] }, options);
  const many = documents.length === 1 ? '1 account' : `${documents.length} accounts`;
  const facts = [many, outletsOf(accounts), daysOf(accounts), story].filter((fact) => fact !== '').join(' · ');
  const most = options.all ? documents.length : (options.limit ?? SHOWN);
  const lines = documents.slice(0, most).map((id, i) => {
    const account = accounts[i];
    const name = [account?.outlet, account?.headline].filter(Boolean).join(': ') || id;
    const shares = why[i]?.shares ?? [];
    const reason = shares.length > 0 ? [{ text: ` (shares: ${printable(shares.join(', '))})`, paint: colors.dim }] : [];
    return paragraph([{ text: printable(name) }, ...reason], { mark: { text: '  · ', paint: colors.cyan } });
  });
  const rest = documents.length > most ? [paragraph([{ text: `  and ${documents.length - most} more` }])] : [];
  const head = paragraph([{ text: printable(label || documents[0] || ''), paint: colors.bold }]);
  const about = paragraph([{ text: printable(facts), paint: colors.dim }], { mark: { text: '  ' } });
  return `${[head, about, ...(documents.length > 1 ? [...lines, ...rest] : [])].join('\n')}\n`;
}

function outletsOf(accounts: readonly ListedAccount[]): string {
  const outlets = [...new Set(accounts.flatMap(({ outlet }) => outlet ?? []))];
  return outlets.length <= 4 ? outlets.join(', ') : `${outlets.slice(0, 3).join(', ')} and ${outlets.length - 3} more`;
}

function daysOf(accounts: readonly ListedAccount[]): string {
  const days = accounts.flatMap(({ published }) => published ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? first : `${first} to ${last}`;
}
