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
  const others = [...(held.story === null ? [] : shelf.in(held.story))]
    .filter((other) => other !== held)
    .sort(byDayAndId);
  const [first] = others;
  const alone: Why = { document: held.id, with: null, score: 1, shares: [] };
  if (!first || byDayAndId(held, first) < 0) return alone;
  const around = others.length > MOST ? nearestInTime(held, others) : others;
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

function nearestInTime(held: Held, others: readonly Held[]): Held[] {
  const distance = ({ day }: Held): number => (day === null || held.day === null ? 1e6 : Math.abs(day - held.day));
  return [...others].sort((a, b) => distance(a) - distance(b) || byDayAndId(a, b)).slice(0, MOST);
}
