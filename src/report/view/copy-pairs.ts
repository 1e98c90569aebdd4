import { bySpan, type Reuse, type Span, spanLength } from '../../core/model/index.ts';
import { copiedPassages } from '../outline.ts';
import type { Account, Edition } from './edition.ts';

/** All that two accounts have in the same words. */
export interface CopyPair {
  /** The one that was first, where most of what they share tells which; else in the order of the accounts. */
  readonly a: Account;
  readonly b: Account;
  readonly directed: boolean;
  /** The longest first. */
  readonly reuse: readonly [Reuse, ...Reuse[]];
  /** Share of the shorter account's text that is also in the other, 0 to 1. */
  readonly share: number;
}

/** Pairs of accounts that share words, those that share most first. Quotations alone are no copy. */
export function copyPairs(edition: Edition): CopyPair[] {
  const byPair = new Map<string, [Reuse, ...Reuse[]]>();
  for (const reuse of copiedPassages(edition.comparison.reuse)) {
    if (reuse.kind === 'same-quote') continue;
    const key = reuse.passages
      .map(({ document }) => document)
      .sort()
      .join(' ');
    const known = byPair.get(key);
    if (known) known.push(reuse);
    else byPair.set(key, [reuse]);
  }
  return [...byPair.values()].flatMap((reuse) => pairOf(edition, reuse)).sort((x, y) => y.share - x.share);
}

function pairOf(edition: Edition, reuse: readonly [Reuse, ...Reuse[]]): CopyPair[] {
  const [one, other] = reuse[0].passages.map(({ document }) => edition.byDocument.get(document));
  if (!one || !other || one === other) return [];
  const [left, right] = edition.accounts.indexOf(one) < edition.accounts.indexOf(other) ? [one, other] : [other, one];
  const first = firstOf(reuse);
  const [a, b] = first === right.document.id ? [right, left] : [left, right];
  const shorter = one.document.text.length <= other.document.text.length ? one : other;
  return [{ a, b, directed: first !== null, reuse, share: coveredShare(shorter, reuse) }];
}

/** The document from which more was taken than was taken from the other. */
function firstOf(reuse: readonly Reuse[]): string | null {
  const taken = new Map<string, number>();
  for (const { direction, passages } of reuse)
    if (direction) taken.set(direction.from, (taken.get(direction.from) ?? 0) + spanLength(passages[0]));
  const [most, next] = [...taken].sort((x, y) => y[1] - x[1]);
  return most && most[1] > (next?.[1] ?? 0) ? most[0] : null;
}

/** Share of an account's text that lies in one of the passages. */
function coveredShare({ document }: Account, reuse: readonly Reuse[]): number {
  const spans = reuse.flatMap(({ passages }) => passages.filter((passage) => passage.document === document.id));
  return document.text.length === 0 ? 0 : covered(spans) / document.text.length;
}

function covered(spans: readonly Span[]): number {
  let total = 0;
  let reached = 0;
  for (const { start, end } of [...spans].sort(bySpan)) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total;
}
