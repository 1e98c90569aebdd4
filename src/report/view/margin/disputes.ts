import type { Difference, Severity } from '../../../core/model/index.ts';
import { type Account, type Edition, unitsAt } from '../edition.ts';
import { sidesByValue } from '../sides.ts';
import type { Dispute } from './notes.ts';

/** What cannot both be right stands above all; other words for one thing below what is left out. */
const GRAVITY: Readonly<Record<Severity, number>> = { contradiction: 0.9, imprecision: 0.7, wording: 0.3 };

/** The differences that an account has a side in. */
export const disputesOf = (edition: Edition, account: Account): Dispute[] =>
  edition.comparison.differences.flatMap((difference) => disputeOf(edition, account, difference));

function disputeOf(edition: Edition, account: Account, difference: Difference): Dispute[] {
  const groups = sidesByValue(edition, difference.sides);
  const isOwn = (one: Account) => one === account;
  const [mine] = groups.filter(({ accounts }) => accounts.some(isOwn));
  const own = mine?.tellings.flat().find(({ document }) => document === account.document.id);
  const unit = own && unitsAt(account, own)[0];
  const others = groups.filter((group) => group !== mine && !group.accounts.every(isOwn));
  if (!own || !unit || others.length === 0) return [];
  return [
    {
      type: 'dispute',
      id: `dispute ${difference.id}`,
      unit,
      gravity: GRAVITY[difference.severity] + difference.confidence * 0.1,
      difference,
      own,
      others,
      agreeing: (mine?.accounts ?? []).filter((one) => !isOwn(one)),
    },
  ];
}
