import type { Difference, DifferenceType, Severity } from '../../../core/model/index.ts';
import { SEVERITIES } from '../../../report/outline.ts';

export const ORDERS = {
  grave: 'Gravest first',
  sides: 'Most accounts first',
  sure: 'Surest first',
  text: 'As the first account tells it',
} as const;

export type Order = keyof typeof ORDERS;

/** Which differences the reader wants to see, and in what order. It stands in the address. */
export interface Choice {
  readonly type: DifferenceType | null;
  readonly severity: Severity | null;
  /** `Account.label`. */
  readonly account: string | null;
  readonly order: Order;
}

/** The choice that an address holds. What it holds wrongly is left out. */
export function choiceIn(search: URLSearchParams): Choice {
  const order = search.get('order') ?? '';
  const severity = search.get('severity');
  return {
    type: (search.get('type') || null) as Choice['type'],
    severity: SEVERITIES.find((one) => one.severity === severity)?.severity ?? null,
    account: search.get('account') || null,
    order: Object.hasOwn(ORDERS, order) ? (order as Order) : 'grave',
  };
}

/** Whether a difference is one of those chosen. `account`: the document of the account chosen. */
export const isChosen = (
  { type, severity, sides }: Difference,
  choice: Pick<Choice, 'type' | 'severity'>,
  account: string | null,
): boolean =>
  (choice.type === null || choice.type === type) &&
  (choice.severity === null || choice.severity === severity) &&
  (account === null || sides.some(({ document }) => document === account));

/** Differences in the order chosen; those alike keep theirs. `ranks`: the place of each document among the accounts. */
export function ordered(
  differences: readonly Difference[],
  order: Order,
  ranks: ReadonlyMap<string, number>,
): Difference[] {
  if (order === 'sides') return sortedBy(differences, ({ sides }) => -new Set(sides.map((side) => side.document)).size);
  if (order === 'sure') return sortedBy(differences, ({ confidence }) => -confidence);
  if (order === 'text')
    return sortedBy(differences, ({ sides }) => Math.min(...sides.map((side) => placeOf(side, ranks))));
  const grave = new Map(SEVERITIES.map(({ severity }, i) => [severity, i]));
  return sortedBy(differences, ({ severity, confidence }) => (grave.get(severity) ?? 0) * 2 - confidence);
}

/** Longer than any text. */
const ACCOUNT = 1e9;

const placeOf = ({ document, start }: Difference['sides'][number], ranks: ReadonlyMap<string, number>): number =>
  (ranks.get(document) ?? ranks.size) * ACCOUNT + start;

function sortedBy<T>(items: readonly T[], key: (item: T) => number): T[] {
  const keys = new Map(items.map((item) => [item, key(item)]));
  return items.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
}

/** How many there are of each, those with most first. */
export function tally<T, K>(items: readonly T[], keys: (item: T) => Iterable<K>): { key: K; count: number }[] {
  const counts = new Map<K, number>();
  for (const item of items) for (const key of new Set(keys(item))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}
