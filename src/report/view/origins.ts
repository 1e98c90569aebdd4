import type { Account, Edition } from './edition.ts';

/** How many accounts there independently are: those that go back to none but themselves count as an origin each. */
export function originCount({ comparison, accounts }: Edition): number {
  const grouped = new Set(comparison.origins.flatMap(({ documents }) => documents));
  return comparison.origins.length + accounts.filter(({ document }) => !grouped.has(document.id)).length;
}

/** Accounts that go back to one, with the reason in words for a reader. */
export interface SharedOrigin {
  readonly id: string;
  readonly accounts: readonly Account[];
  readonly reason: string;
}

/** The origins that several accounts share, in the order of the comparison. */
export const sharedOriginsIn = ({ comparison, accounts, readable }: Edition): SharedOrigin[] =>
  comparison.origins.flatMap(({ id, documents, reason }) => {
    const own = new Set(documents);
    const members = accounts.filter(({ document }) => own.has(document.id));
    return members.length > 1 ? [{ id, accounts: members, reason: readable(reason) }] : [];
  });

/** The accounts with those of one origin beside each other, in the order of the first of each. */
export function byOrigin({ comparison, accounts }: Edition): Account[][] {
  const originOf = new Map(
    comparison.origins.flatMap(({ id, documents }) => documents.map((one) => [one, id] as const)),
  );
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const key = originOf.get(account.document.id) ?? `own ${account.document.id}`;
    const group = groups.get(key);
    if (group) group.push(account);
    else groups.set(key, [account]);
  }
  return [...groups.values()];
}
