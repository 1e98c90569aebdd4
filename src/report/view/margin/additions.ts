import type { Span } from '../../../core/model/index.ts';
import { type Counterpart, counterpartsOf } from '../counterparts.ts';
import type { Account, Edition, Unit } from '../edition.ts';
import { missingOf } from '../missing.ts';
import { type Fact, newsFor } from '../news-facts.ts';
import type { Addition, Beside } from './notes.ts';

/** How sure an alignment must be for what it has more to belong here. */
const SURE = 0.7;

interface Candidate {
  readonly unit: Unit;
  readonly counterpart: Counterpart;
  readonly facts: readonly Fact[];
}

/** What the others' passages for a sentence tell more; each thing once, where it belongs most surely. */
export function additionsOf(edition: Edition, account: Account): Addition[] {
  const told = new Map<string, Addition & { tellers: Account[] }>();
  const additions: (Addition & { tellers: Account[] })[] = [];
  for (const { unit, counterpart, facts } of candidatesIn(edition, account)) {
    const fresh = facts.filter(({ key }) => !told.has(key));
    if (fresh.length === 0) {
      for (const { key } of facts) {
        const tellers = told.get(key)?.tellers;
        if (tellers && !tellers.includes(counterpart.account)) tellers.push(counterpart.account);
      }
      continue;
    }
    const { passage } = counterpart;
    const addition: Addition & { tellers: Account[] } = {
      type: 'addition',
      id: `addition ${passage.document} ${passage.start} ${unit.id}`,
      unit,
      gravity: 0.5 + Math.min(fresh.length, 4) * 0.03,
      passage,
      facts: fresh,
      tellers: [counterpart.account],
    };
    for (const { key } of fresh) told.set(key, addition);
    additions.push(addition);
  }
  return additions;
}

/** Passages with news for an account, those with most news first, then the surest. */
function candidatesIn(edition: Edition, account: Account): Candidate[] {
  const differing = differingBy(edition);
  const news = new Map<string, readonly Fact[]>();
  const candidates: Candidate[] = [];
  for (const unit of account.units)
    for (const counterpart of counterpartsOf(edition, account).of.get(unit.id) ?? []) {
      const { passage, score, relation } = counterpart;
      if (relation === 'same' || score < SURE) continue;
      const key = `${passage.document} ${passage.start} ${passage.end}`;
      const facts = news.get(key) ?? newsFor(edition, account, passage, differing.get(passage.document) ?? []);
      news.set(key, facts);
      if (facts.length > 0) candidates.push({ unit, counterpart, facts });
    }
  return candidates.sort(
    (a, b) =>
      b.facts.length - a.facts.length || b.counterpart.score - a.counterpart.score || a.unit.start - b.unit.start,
  );
}

const DIFFERING = new WeakMap<Edition, ReadonlyMap<string, readonly Span[]>>();

/** The words over which each account differs from others, by `Document.id`. */
function differingBy(edition: Edition): ReadonlyMap<string, readonly Span[]> {
  const known = DIFFERING.get(edition);
  if (known) return known;
  const spans = new Map<string, Span[]>();
  for (const { sides } of edition.comparison.differences)
    for (const side of sides) spans.set(side.document, [...(spans.get(side.document) ?? []), side]);
  DIFFERING.set(edition, spans);
  return spans;
}

/** What weighs less stands at the end of the account alone. */
const WORTH = 0.05;

/** What others tell beside a sentence and this account nowhere. */
export const besidesOf = (edition: Edition, account: Account): Beside[] =>
  missingOf(edition, account).flatMap((missing) =>
    missing.beside === null || missing.weight < WORTH
      ? []
      : [
          {
            type: 'beside',
            id: `beside ${missing.point.id}`,
            unit: missing.beside,
            gravity: 0.4 + missing.weight * 0.25,
            missing,
          },
        ],
  );
