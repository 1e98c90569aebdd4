import type { Alignment, Comparison, Passage } from '../../core/model/index.ts';
import { type Account, type Edition, type Unit, unitsAt } from './edition.ts';

/** An alignment as one of its two accounts sees it. */
export interface Aligned {
  readonly own: Passage;
  readonly other: Passage;
  readonly alignment: Alignment;
}

const BY_DOCUMENT = new WeakMap<Comparison, ReadonlyMap<string, readonly Alignment[]>>();

/** An account's alignments. All are sorted by account once, when the first are asked for. */
export function alignedOf({ comparison }: Edition, { document }: Account): Aligned[] {
  const index = BY_DOCUMENT.get(comparison) ?? byDocument(comparison);
  BY_DOCUMENT.set(comparison, index);
  return (index.get(document.id) ?? []).map((alignment) => {
    const { a, b } = alignment;
    return a.document === document.id ? { own: a, other: b, alignment } : { own: b, other: a, alignment };
  });
}

function byDocument({ documents, alignments }: Comparison): Map<string, Alignment[]> {
  const index = new Map(documents.map(({ id }): [string, Alignment[]] => [id, []]));
  for (const alignment of alignments) {
    const { a, b } = alignment;
    index.get(a.document)?.push(alignment);
    if (a.document !== b.document) index.get(b.document)?.push(alignment);
  }
  return index;
}

/** What another account has for a sentence. */
export interface Counterpart {
  readonly account: Account;
  readonly passage: Passage;
  readonly relation: Alignment['relation'];
  readonly score: number;
  /** What decided, the strongest first. */
  readonly reasons: readonly string[];
}

/** The other accounts' passages for an account's sentences, and the way back. */
export interface Counterparts {
  /** By `Unit.id`: for each other account its best passage and those nearly sure too, by account and score. */
  readonly of: ReadonlyMap<string, readonly Counterpart[]>;
  /** The account's own sentence nearest to another account's, by the other's `Unit.id`. */
  readonly from: ReadonlyMap<string, { readonly unit: Unit; readonly score: number }>;
}

/** A passage beside an account's best one that is shown with it. */
const NEARLY_SURE = 0.9;

const KNOWN = new WeakMap<Account, Counterparts>();

/** What the others have for each sentence of an account; made once an account. */
export function counterpartsOf(edition: Edition, account: Account): Counterparts {
  const known = KNOWN.get(account) ?? made(edition, account);
  KNOWN.set(account, known);
  return known;
}

function made(edition: Edition, account: Account): Counterparts {
  const found = new Map<string, Counterpart[]>();
  const from = new Map<string, { unit: Unit; score: number }>();
  for (const { own, other, alignment } of alignedOf(edition, account)) {
    const partner = edition.byDocument.get(other.document);
    if (!partner || partner === account) continue;
    const { relation, score, reasons } = alignment;
    for (const unit of unitsAt(account, own)) {
      const all = found.get(unit.id) ?? [];
      found.set(unit.id, all);
      all.push({ account: partner, passage: other, relation, score, reasons });
      for (const { id } of unitsAt(partner, other))
        if ((from.get(id)?.score ?? -1) < score) from.set(id, { unit, score });
    }
  }
  const rank = new Map(edition.accounts.map((one, i) => [one, i]));
  return { of: new Map([...found].map(([id, all]) => [id, chosen(all, rank)])), from };
}

function chosen(all: readonly Counterpart[], rank: ReadonlyMap<Account, number>): Counterpart[] {
  const place = ({ account }: Counterpart) => rank.get(account) ?? 0;
  const sorted = [...all].sort((a, b) => place(a) - place(b) || b.score - a.score || a.passage.start - b.passage.start);
  return sorted.filter(
    (one, i) =>
      sorted[i - 1]?.account !== one.account ||
      (one.score >= NEARLY_SURE && sorted[i - 1]?.passage.start !== one.passage.start),
  );
}
