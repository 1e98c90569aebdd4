import type { Point } from '../../core/model/index.ts';
import { type Account, type Edition, unitsAt } from './edition.ts';

/** By how many a sentence is told, this account counted. */
export interface Told {
  /** Independently of each other. At least 1. */
  readonly origins: number;
  readonly accounts: number;
}

/**
 * Who else tells each sentence, by `Unit.id`: of the point that it belongs to, the most told one where it belongs to several.
 * 1 of 1 for what this account alone tells. A sentence that states nothing (belongs to no point) has no entry.
 */
export function toldOf(edition: Edition, account: Account): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const point of edition.comparison.points) {
    const accounts = new Set(point.positions.map(({ document }) => document)).size;
    for (const id of unitsOfPoint(point, account)) {
      const known = told.get(id);
      if (!known || known.origins < point.origins || (known.origins === point.origins && known.accounts < accounts))
        told.set(id, { origins: point.origins, accounts });
    }
  }
  return told;
}

/** The sentences of an account that tell a point. */
const unitsOfPoint = ({ positions }: Point, account: Account): string[] =>
  positions
    .filter(({ document }) => document === account.document.id)
    .flatMap(({ passages }) => passages.flatMap((passage) => unitsAt(account, passage).map(({ id }) => id)));
