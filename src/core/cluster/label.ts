import { ORDINARY_WORDS } from '../annotate/en/entity-words.ts';
import { wordsOf } from '../text/normalise.ts';
import { hashKey, termOf } from './key.ts';
import type { Sketch } from './types.ts';

/** The headline nearest to all accounts: whose words weigh the most in all of them, against its length. The first of equals. */
export function labelOf(sketches: readonly Sketch[]): string | null {
  const mass = new Map<number, number>();
  for (const { keys, weights } of sketches)
    keys.forEach((key, i) => {
      mass.set(key, (mass.get(key) ?? 0) + (weights[i] as number));
    });
  let best: { headline: string; weight: number } | null = null;
  for (const { headline } of sketches) {
    if (headline === null || headline.trim() === '') continue;
    const weight = headlineWeight(headline, mass);
    if (!best || weight > best.weight) best = { headline: headline.trim(), weight };
  }
  return best?.headline ?? null;
}

function headlineWeight(headline: string, mass: ReadonlyMap<number, number>): number {
  const terms = new Set(
    wordsOf(headline)
      .filter((word) => !ORDINARY_WORDS.has(word))
      .map((word) => hashKey(termOf(word))),
  );
  let weight = 0;
  for (const term of terms) weight += mass.get(term) ?? 0;
  return terms.size === 0 ? 0 : weight / Math.sqrt(terms.size + 3);
}
