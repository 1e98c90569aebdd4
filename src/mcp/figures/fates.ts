import type { Quantity, Reading } from '../../core/model/annotation.ts';
import { spanContains } from '../../core/model/span.ts';
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
  const counts = reading.quantities.filter(({ dimension, counted }) => dimension === 'count' && counted !== null);
  return ({ dimension, counted, number }) => {
    if (dimension !== 'count' || counted === null) return null;
    const own = fateOf(counted);
    const sentence = sentenceAt(sentences, number.start);
    if (own !== null || !sentence) return own;
    const { tokens } = sentence;
    const at = tokenIndexAt(tokens, number.start);
    const others = counts
      .filter((other) => other.number.start !== number.start && spanContains(sentence, other.number))
      .map((other) => tokenIndexAt(tokens, other.number.start));
    return nearestFate(tokens, at, others);
  };
}

/** The word that tells it, of those that are no nearer to another figure. */
function nearestFate(
  tokens: readonly { readonly lemma: string }[],
  at: number,
  others: readonly number[],
): Fate | null {
  let best: { readonly distance: number; readonly fate: Fate } | null = null;
  for (let i = Math.max(0, at - REACH); i <= Math.min(tokens.length - 1, at + REACH); i++) {
    const fate = fateOf(tokens[i]?.lemma ?? '');
    const distance = distanceOf(i, at);
    if (fate === null || (best !== null && distance >= best.distance)) continue;
    if (!others.some((other) => distanceOf(i, other) < distance)) best = { distance, fate };
  }
  return best?.fate ?? null;
}

const distanceOf = (word: number, figure: number): number => (word < figure ? figure - word + BEFORE : word - figure);

function fateOf(lemma: string): Fate | null {
  if (wordsOf('killed').has(lemma)) return 'killed';
  return wordsOf('hurt').has(lemma) ? 'hurt' : null;
}
