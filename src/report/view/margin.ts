import type { Account, Edition } from './edition.ts';
import { additionsOf, besidesOf } from './margin/additions.ts';
import { copiesOf, toldToo } from './margin/copies.ts';
import { disputesOf } from './margin/disputes.ts';
import type { Beside, MarginNote, ToldToo } from './margin/notes.ts';
import { requotedIn } from './margin/quotes.ts';

export type * from './margin/notes.ts';

const KNOWN = new WeakMap<Account, readonly MarginNote[]>();

/**
 * What the other accounts do at each sentence of an account, for its margin: paragraph by paragraph, in each the gravest
 * first. What cannot both be right comes before what is vaguer, then another wording of a quotation, what others tell more
 * and what they tell beside it, other words for one thing, copies, and who simply tells it too. Made once an account.
 */
export function marginOf(edition: Edition, account: Account): readonly MarginNote[] {
  const known = KNOWN.get(account);
  if (known) return known;
  const disputes = disputesOf(edition, account);
  const additions = additionsOf(edition, account);
  const added = new Set(additions.map(({ passage }) => `${passage.document} ${passage.start}`));
  const isAdded = ({ missing }: Beside) =>
    missing.passages.some(({ document, start }) => added.has(`${document} ${start}`));
  const inDispute = new Set(
    disputes.flatMap(({ unit, difference }) => (difference.type === 'quote-wording' ? [unit.id] : [])),
  );
  const notes: MarginNote[] = [
    ...disputes,
    ...additions,
    ...besidesOf(edition, account).filter((beside) => !isAdded(beside)),
    ...requotedIn(edition, account).filter(({ unit }) => !inDispute.has(unit.id)),
    ...copiesOf(edition, account),
  ];
  const all = [...notes, ...toldToo(edition, account, notes)].sort(
    (a, b) => a.unit.block - b.unit.block || b.gravity - a.gravity || a.unit.start - b.unit.start || order(a.id, b.id),
  );
  KNOWN.set(account, all);
  return all;
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The notes beside one paragraph. */
export interface BlockNotes {
  readonly open: readonly MarginNote[];
  /** Those beyond the limit. */
  readonly folded: readonly MarginNote[];
  /** Who simply tells it too, sentence by sentence: one line, never counted. */
  readonly told: readonly ToldToo[];
}

const NONE: BlockNotes = { open: [], folded: [], told: [] };

/** Notes by paragraph, at most `most(block)` of each open. */
export function notesByBlock(
  notes: readonly MarginNote[],
  most: (block: number) => number,
): (block: number) => BlockNotes {
  const byBlock = new Map<number, { open: MarginNote[]; folded: MarginNote[]; told: ToldToo[] }>();
  for (const note of notes) {
    const own = byBlock.get(note.unit.block) ?? { open: [], folded: [], told: [] };
    byBlock.set(note.unit.block, own);
    if (note.type === 'told') own.told.push(note);
    else (own.open.length < most(note.unit.block) ? own.open : own.folded).push(note);
  }
  return (block) => byBlock.get(block) ?? NONE;
}
