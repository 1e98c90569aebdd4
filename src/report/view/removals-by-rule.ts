import type { ComparedDocument, Removal } from '../../core/model/index.ts';

/** What one rule removed from a page, for one reason. */
export interface RuleRemovals {
  /** `Removal.step` and reason: the same within an account only once. */
  readonly key: string;
  readonly step: string;
  readonly reason: string;
  /** In the order of the page. */
  readonly removals: readonly [Removal, ...Removal[]];
}

/** What was removed from a page by rule and reason, the most frequent first. */
export function removalsByRule({ removals }: Pick<ComparedDocument, 'removals'>): RuleRemovals[] {
  const groups = new Map<string, [Removal, ...Removal[]]>();
  for (const removal of removals.toSorted((a, b) => a.at - b.at)) {
    const key = `${removal.step} ${removal.reason}`;
    const group = groups.get(key);
    if (group) group.push(removal);
    else groups.set(key, [removal]);
  }
  return [...groups]
    .map(([key, own]) => ({ key, step: own[0].step, reason: own[0].reason, removals: own }))
    .sort((a, b) => b.removals.length - a.removals.length);
}

/** Share of the characters found on a page that were not the report, 0 to 1; 0 for an empty page. */
export function furnitureShare({ removals, text }: Pick<ComparedDocument, 'removals' | 'text'>): number {
  const removed = removals.reduce((sum, { quote }) => sum + quote.length, 0);
  return removed === 0 ? 0 : removed / (removed + text.length);
}
