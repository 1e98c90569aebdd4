import type { ComparedDocument, Comparison, Passage, Sentence, Span } from '../../core/model/index.ts';
import { namesOf, readableFor } from '../names.ts';

/** A stretch of an account that has an anchor of its own: a sentence, or a block in which no sentence was found. */
export interface Unit extends Span {
  /** Anchor and reference in one, numbered as in every report: `A3` is the third sentence of account A, the headline counted. */
  readonly id: string;
  /** Index into `Document.blocks`. */
  readonly block: number;
}

/** One account as the report shows it. */
export interface Account {
  readonly document: ComparedDocument;
  readonly label: string;
  /** Outlet, or the end of the path or address the article came from. */
  readonly name: string;
  /** Style classes that give the account's colour and, beyond the first eight, its form. */
  readonly tint: string;
  /** In order of the text. */
  readonly units: readonly Unit[];
}

/** A comparison with what every section needs to look up. */
export interface Edition {
  readonly comparison: Comparison;
  readonly accounts: readonly Account[];
  /** By `Document.id`. */
  readonly byDocument: ReadonlyMap<string, Account>;
  /** Position of each difference in `Comparison.differences`, by its id. */
  readonly differenceIndex: ReadonlyMap<string, number>;
  /** A reason or message of the comparison with accounts by their names here and dates written out. */
  readonly readable: (text: string) => string;
}

const HUES = 8;
const FORMS = 3;

export function editionOf(comparison: Comparison): Edition {
  const accounts = accountsIn(comparison.documents);
  const byDocument = new Map<string, Account>();
  for (const account of accounts)
    if (!byDocument.has(account.document.id)) byDocument.set(account.document.id, account);
  const differenceIndex = new Map(comparison.differences.map(({ id }, i) => [id, i]));
  return { comparison, accounts, byDocument, differenceIndex, readable: readableFor(comparison.documents) };
}

function accountsIn(documents: readonly ComparedDocument[]): Account[] {
  const names = namesOf(documents);
  return documents.map((document, index) => ({
    document,
    label: document.label,
    name: names.get(document.id) ?? document.article,
    tint: `hue${index % HUES} form${Math.floor(index / HUES) % FORMS}`,
    units: unitsOf(document),
  }));
}

function unitsOf({ label, blocks, sentences }: ComparedDocument): Unit[] {
  const byBlock = blocks.map((): Unit[] => []);
  sentences.forEach(({ start, end, block }: Sentence, i) => {
    byBlock[block]?.push({ start, end, block, id: `${label}${i + 1}` });
  });
  return blocks.flatMap(({ start, end }, block) => {
    const own = byBlock[block] ?? [];
    return own.length > 0 ? own : [{ start, end, block, id: `${label}-block-${block + 1}` }];
  });
}

/** Anchor of a difference, or null where there is none of that id. */
export function differenceAnchor({ differenceIndex }: Edition, id: string): string | null {
  const index = differenceIndex.get(id);
  return index === undefined ? null : `difference-${index + 1}`;
}

/** Units of an account that a span lies in, at least in part; the last one before it where it lies in none. */
export function unitsAt(account: Account, span: Span): readonly Unit[] {
  const { units } = account;
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((units[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < units.length && (units[end]?.start ?? 0) < span.end) end++;
  if (end > low) return units.slice(low, end);
  const nearest = units[Math.max(0, Math.min(low, units.length - 1))];
  return nearest ? [nearest] : [];
}

/** The accounts of some passages, each once, in the order of the accounts. */
export function accountsOf(edition: Edition, passages: readonly Pick<Passage, 'document'>[]): Account[] {
  const ids = new Set(passages.map(({ document }) => document));
  return edition.accounts.filter(({ document }) => ids.has(document.id));
}
