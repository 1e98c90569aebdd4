import type { Alignment, Comparison, Passage } from '../../core/model/index.ts';
import { type Account, type Edition, type Unit, unitsAt } from './edition.ts';

/** An alignment as one of its two accounts sees it. */
export interface Aligned {
  readonly own: Passage;
  readonly other: Passage;
  readonly alignment: Alignment;
}

const BY_DOCUMENT = new WeakMap<Comparison, ReadonlyMap<string, readonly Aligned[]>>();

/** An account's alignments. All are sorted by account once, when the first are asked for. */
export function alignedOf({ comparison }: Edition, { document }: Account): readonly Aligned[] {
  const index = BY_DOCUMENT.get(comparison) ?? byDocument(comparison);
  BY_DOCUMENT.set(comparison, index);
  return index.get(document.id) ?? [];
}

function byDocument({ alignments }: Comparison): Map<string, Aligned[]> {
  const index = new Map<string, Aligned[]>();
  const add = (own: Passage, other: Passage, alignment: Alignment) => {
    const known = index.get(own.document);
    if (known) known.push({ own, other, alignment });
    else index.set(own.document, [{ own, other, alignment }]);
  };
  for (const alignment of alignments) {
    add(alignment.a, alignment.b, alignment);
    if (alignment.a.document !== alignment.b.document) add(alignment.b, alignment.a, alignment);
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
