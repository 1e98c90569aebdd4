import type { Quantity, Reading } from '../../core/model/annotation.ts';
import { analyse, sentenceAt, tokenIndexAt } from '../../core/text/analysis.ts';
import { DEATH_WORDS, HURT_WORDS } from '../../core/versions/en/toll.ts';

/** What befell those whom a figure counts: the two tolls that news keeps counting anew. */
export type Fate = 'killed' | 'hurt';

/** The words that tell of it. */
export const wordsOf = (fate: Fate): ReadonlySet<string> => (fate === 'killed' ? DEATH_WORDS : HURT_WORDS);

/** Words on either side of a figure that may tell it; what comes after is likelier said of it. */
const REACH = 7;
const BEFORE = 2;

/** For each figure of a reading what befell those it counts, by the nearest word in its sentence; null where nothing tells. */
export function fatesIn(reading: Reading): (quantity: Quantity) => Fate | null {
  const { sentences } = analyse(reading);
  return ({ dimension, counted, number }) => {
    if (dimension !== 'count' || counted === null) return null;
    const own = fateOf(counted);
    const tokens = sentenceAt(sentences, number.start)?.tokens ?? [];
    const at = tokenIndexAt(tokens, number.start);
    if (own !== null || at < 0) return own;
    let best: { readonly distance: number; readonly fate: Fate } | null = null;
    for (let i = Math.max(0, at - REACH); i <= Math.min(tokens.length - 1, at + REACH); i++) {
      const fate = fateOf(tokens[i]?.lemma ?? '');
      const distance = i < at ? at - i + BEFORE : i - at;
      if (fate !== null && (best === null || distance < best.distance)) best = { distance, fate };
    }
    return best?.fate ?? null;
  };
}

function fateOf(lemma: string): Fate | null {
  if (wordsOf('killed').has(lemma)) return 'killed';
  return wordsOf('hurt').has(lemma) ? 'hurt' : null;
}
