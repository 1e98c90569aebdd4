import { fold } from '../text/normalise.ts';
import { PLAIN, type Rarity } from './rarity.ts';
import { containment } from './shingles.ts';
import { type Sketch, TERM_KINDS, type TermKind } from './types.ts';

/** Most things named. */
const MOST = 6;

/** How much a person would make of a term of this kind, against its weight. */
const TELLING: Readonly<Record<TermKind, number>> = { word: 0.6, name: 1.2, place: 1.2, figure: 1.5, day: 0.7 };

interface Shared {
  readonly surface: string;
  readonly kind: TermKind;
  readonly telling: number;
}

/**
 * What two articles share, as a person would say it, the most telling first: "same text", "Kyiv", "9 killed", "4 Sep". Names and
 * words are written as both texts have them; one that is part of another is left out.
 */
export function sharesOf(a: Sketch, b: Sketch, sameText: number, rarity: Rarity = PLAIN): string[] {
  const shared = sharedTerms(a, b, rarity).sort((x, y) => y.telling - x.telling || (x.surface < y.surface ? -1 : 1));
  const kept: string[] = containment(a, b) >= sameText ? ['same text'] : [];
  const mostOf: Partial<Record<TermKind, number>> = { day: 1, word: 2 };
  for (const { surface, kind } of shared) {
    if (kept.length >= MOST) break;
    const left = mostOf[kind] ?? MOST;
    if (left === 0 || kept.some((other) => overlaps(other, surface))) continue;
    mostOf[kind] = left - 1;
    kept.push(surface);
  }
  return kept;
}

const overlaps = (a: string, b: string): boolean =>
  ` ${fold(a)} `.includes(` ${fold(b)} `) || ` ${fold(b)} `.includes(` ${fold(a)} `);

function sharedTerms(a: Sketch, b: Sketch, rarity: Rarity): Shared[] {
  const shared: Shared[] = [];
  let [i, j] = [0, 0];
  while (i < a.keys.length && j < b.keys.length) {
    const [x, y] = [a.keys[i] as number, b.keys[j] as number];
    if (x === y) {
      const kind = TERM_KINDS[Math.max(a.kinds[i] as number, b.kinds[j] as number)] ?? 'word';
      const surface = commonSurface(a.surfaces[i] ?? '', b.surfaces[j] ?? '', kind);
      const weight = (a.weights[i] as number) * (b.weights[j] as number) * rarity(x) ** 2;
      if (surface !== '')
        shared.push({
          surface,
          kind,
          telling: TELLING[kind] * weight * (kind !== 'figure' && kind !== 'day' && surface.includes(' ') ? 2.5 : 1),
        });
    }
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}

/** The words that stand in both texts: figures and days are the same by what they say, others by how they are written. */
function commonSurface(a: string, b: string, kind: TermKind): string {
  if (kind === 'figure' || kind === 'day') return a;
  return fold(a) === fold(b) ? (b === b.toUpperCase() ? a : b) : '';
}
