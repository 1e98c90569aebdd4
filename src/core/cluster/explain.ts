import type { Why } from '../model/story.ts';
import { sharesOf } from './evidence.ts';
import type { Rarity } from './rarity.ts';
import { byDayAndId, type Held, type Shelf } from './shelf.ts';

/** Most articles of a story that one is held against to find the nearest. */
const MOST = 60;

export interface Explaining {
  readonly shelf: Shelf;
  readonly score: (a: Held, b: Held) => number;
  readonly rarity: Rarity;
  readonly sameText: number;
  /** Whether a person put the two together. */
  readonly decided: (a: Held, b: Held) => boolean;
}

/** Why an article stands in its story: the account that it is nearest to. The one that the story began with needs no reason. */
export function whyOf(held: Held, explaining: Explaining): Why {
  const { shelf, score, rarity, sameText, decided } = explaining;
  if (held.original) return withOriginal(held, held.original, explaining);
  const members = held.story === null ? [] : shelf.sorted(held.story);
  const first = members[0] === held ? members[1] : members[0];
  const alone: Why = { document: held.id, with: null, score: 1, shares: [] };
  if (!first || byDayAndId(held, first) < 0) return alone;
  const around = members.length > MOST + 1 ? nearestInTime(held, members) : members.filter((other) => other !== held);
  let best = { other: first, score: -1 };
  for (const other of around) {
    const likeness = decided(held, other) ? 1 : sameOrScore(held, other, score);
    if (likeness > best.score) best = { other, score: likeness };
  }
  const shares = sharesOf(shelf.sketch(held), shelf.sketch(best.other), sameText, rarity);
  return { document: held.id, with: best.other.id, score: Math.round(best.score * 1000) / 1000, shares };
}

function withOriginal(held: Held, original: Held, { shelf, rarity, sameText }: Explaining): Why {
  const shares = sharesOf(shelf.sketch(held), shelf.sketch(original), sameText, rarity);
  return { document: held.id, with: original.id, score: 1, shares };
}

function sameOrScore(a: Held, b: Held, score: Explaining['score']): number {
  const [x, y] = [a.original ?? a, b.original ?? b];
  return x === y ? 1 : score(x, y);
}

/**
 * The `MOST` others whose days are nearest, of `members` by day and id: those nearer before those further, of one distance those
 * of the earlier day before those of the later, of one day by id; those without a day last. A story may have thousands, and each
 * of them be asked about, so it walks outwards from the day instead of sorting them all.
 */
export function nearestInTime(held: Held, members: readonly Held[]): Held[] {
  const dayAt = (i: number): number => members[i]?.day ?? Infinity;
  /** The first at that day or later. */
  const from = (day: number): number => {
    let [low, high] = [0, members.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (dayAt(middle) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const nearest: Held[] = [];
  const take = (start: number, end: number): void => {
    for (let i = start; i < end && nearest.length < MOST; i++) {
      const other = members[i] as Held;
      if (other !== held) nearest.push(other);
    }
  };
  const own = held.day ?? Infinity;
  let [low, high] = held.day === null ? [0, 0] : [from(own), from(own)];
  while (nearest.length < MOST && (low > 0 || high < members.length)) {
    const [earlier, later] = [dayAt(low - 1), dayAt(high)];
    if (low > 0 && own - earlier <= later - own) {
      const start = from(earlier);
      take(start, low);
      low = start;
    } else {
      const end = later === Infinity || held.day === null ? members.length : from(later + 1);
      take(high, end);
      high = end;
    }
  }
  return nearest;
}
