import { ORDINARY_WORDS } from '../annotate/en/entity-words.ts';
import { wordsOf } from '../text/normalise.ts';
import { hashKey, termOf } from './key.ts';
import type { Sketch } from './types.ts';

/**
 * The headline nearest to all accounts: how many of the others share its words, against its length. What a headline's own
 * account makes of its words counts for nothing, so a charged word that nobody else has only makes it longer. The first of equals.
 */
export function labelOf(sketches: readonly Sketch[]): string | null {
  const tellers = new Map<number, number>();
  for (const { keys } of sketches) for (const key of keys) tellers.set(key, (tellers.get(key) ?? 0) + 1);
  let best: { headline: string; support: number } | null = null;
  for (const sketch of sketches) {
    const headline = sketch.headline?.trim() ?? '';
    if (headline === '') continue;
    const support = supportOf(headline, tellers, new Set(sketch.keys));
    if (!best || support > best.support) best = { headline, support };
  }
  return best?.headline ?? null;
}

/** Other accounts that share a word of the headline, over its words. */
function supportOf(headline: string, tellers: ReadonlyMap<number, number>, own: ReadonlySet<number>): number {
  const terms = new Set(
    wordsOf(headline)
      .filter((word) => !ORDINARY_WORDS.has(word))
      .map((word) => hashKey(termOf(word))),
  );
  let others = 0;
  for (const term of terms) others += (tellers.get(term) ?? 0) - (own.has(term) ? 1 : 0);
  return terms.size === 0 ? 0 : others / Math.sqrt(terms.size + 3);
}
