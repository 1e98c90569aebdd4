import type { DifferenceSide } from '../../core/model/index.ts';
import { groupedSides } from '../outline.ts';
import { type Account, accountsOf, type Edition } from './edition.ts';
import { inOrder } from './in-order.ts';

/** The value of a side on which nobody is named for what is said. */
const OWN_VOICE = 'the outlet itself';

/** What a side's words are read as, where that tells the reader more than the words do; null where it does not. */
export function readAs({ value, quote }: Pick<DifferenceSide, 'value' | 'quote'>): string | null {
  if (` ${plain(quote)} `.includes(` ${plain(value)} `)) return null;
  return value === OWN_VOICE ? 'in its own voice' : `reads as ${value}`;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Sides that give one value. */
export interface ValueGroup {
  /** The normal value, as the first of them has it. */
  readonly value: string;
  readonly accounts: readonly Account[];
  /** Sides whose sentence says it in the same words stand together, in the order of the accounts. */
  readonly tellings: readonly (readonly [DifferenceSide, ...DifferenceSide[]])[];
}

/** The sides of a difference by the value they give, in the order of the first account that gives it. */
export function sidesByValue(edition: Edition, sides: readonly DifferenceSide[]): ValueGroup[] {
  const groups = new Map<string, DifferenceSide[]>();
  for (const side of inOrder(edition, sides)) {
    const key = plain(side.value) || side.value;
    const group = groups.get(key);
    if (group) group.push(side);
    else groups.set(key, [side]);
  }
  const sorted = <T>(passages: readonly T[]): T[] => [...passages];
  return [...groups.values()].map((group) => ({
    value: group[0]?.value ?? '',
    accounts: accountsOf(edition, group),
    tellings: groupedSides({ sorted }, group),
  }));
}
