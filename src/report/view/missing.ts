import type { Passage, Point } from '../../core/model/index.ts';
import { type Counterparts, counterpartsOf } from './counterparts.ts';
import { type Account, accountsOf, type Edition, type Unit, unitsAt } from './edition.ts';
import { inOrder } from './in-order.ts';

/** What others tell and an account does not. */
export interface Missing {
  readonly point: Point;
  readonly tellers: readonly Account[];
  /** One of each teller, in the order of the accounts. */
  readonly passages: readonly [Passage, ...Passage[]];
  /** Importance by the share of the other accounts that tell it independently, 0 to 1. */
  readonly weight: number;
  /** The account's sentence beside which it would stand, by what the tellers tell beside it; null where nothing shows it. */
  readonly beside: Unit | null;
}

/** Points that an account has no position on, the weightiest first. */
export function missingOf(edition: Edition, account: Account): Missing[] {
  const { points, omissions } = edition.comparison;
  const own = account.document.id;
  const weights = new Map(omissions.flatMap((one) => (one.document === own ? [[one.point, one.weight] as const] : [])));
  const counterparts = counterpartsOf(edition, account);
  const others = Math.max(1, edition.accounts.length - 1);
  return points
    .filter(({ positions }) => positions.every(({ document }) => document !== own))
    .flatMap((point) => {
      const [first, ...rest] = inOrder(edition, onePerAccount(point));
      if (!first) return [];
      const passages: Missing['passages'] = [first, ...rest];
      const weight = weights.get(point.id) ?? point.salience * Math.min(1, point.origins / others);
      const tellers = accountsOf(edition, passages);
      return [{ point, tellers, passages, weight, beside: besideIn(edition, counterparts, passages) }];
    })
    .sort((a, b) => b.weight - a.weight);
}

/** The passage of each account that stands for its position: the one the point is told by, else its first. */
const onePerAccount = ({ positions, text }: Point): Passage[] =>
  positions.flatMap(({ passages }) => passages.find(({ quote }) => quote === text) ?? passages.slice(0, 1));

/** How many tellers are asked where it would stand, and how far from the passage they are asked. */
const ASKED = 4;
const FAR = 3;
/** How sure an alignment must be to show a place. */
const SURE = 0.8;

function besideIn(edition: Edition, { from }: Counterparts, passages: readonly Passage[]): Unit | null {
  let best: { unit: Unit; far: number } | null = null;
  for (const passage of passages.slice(0, ASKED)) {
    const teller = edition.byDocument.get(passage.document);
    const at = teller && unitsAt(teller, passage)[0];
    if (!teller || !at) continue;
    const here = teller.units.indexOf(at);
    for (let far = 1; far <= FAR && far < (best?.far ?? Number.POSITIVE_INFINITY); far++) {
      const found = [here - far, here + far]
        .map((index) => from.get(teller.units[index]?.id ?? ''))
        .find((place) => place !== undefined && place.score >= SURE);
      if (found) best = { unit: found.unit, far };
    }
  }
  return best?.unit ?? null;
}
