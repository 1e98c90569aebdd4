import type { Reuse } from '../model/comparison.ts';

/** Reuse by the two documents that share it: their ids, in the order of the passages, with a space between. */
export function reuseByPair(reuse: readonly Reuse[]): ReadonlyMap<string, readonly Reuse[]> {
  const byPair = new Map<string, Reuse[]>();
  for (const each of reuse) {
    const pair = each.passages.map(({ document }) => document).join(' ');
    const list = byPair.get(pair);
    if (list) list.push(each);
    else byPair.set(pair, [each]);
  }
  return byPair;
}
