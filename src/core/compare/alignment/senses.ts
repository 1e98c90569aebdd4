import { cosine } from '../../text/embedding/index.ts';
import type { Profile } from '../profile.ts';

/** Words less alike than this mean something else; static vectors put any two words of one field at about .3. */
const UNLIKE = 0.4;
/** Words at least this alike mean the same. */
const ALIKE = 0.85;

/**
 * Share of one sentence's weight that the other has in the same words or, by degrees, in words that mean nearly the
 * same: each word with its best partner (the greedy matching of BERTScore, Zhang et al. 2020, on static vectors).
 */
export function coveredBySense(a: Profile, b: Profile): number {
  let covered = 0;
  for (const [key, weight] of a.weights) {
    if (b.weights.has(key)) covered += weight;
    else covered += weight * bestPartner(a.senses.get(key), b);
  }
  return a.total > 0 ? covered / a.total : 0;
}

function bestPartner(sense: Float32Array | undefined, { senses }: Profile): number {
  if (!sense) return 0;
  let best = 0;
  for (const other of senses.values()) best = Math.max(best, cosine(sense, other));
  return Math.min(1, Math.max(0, (best - UNLIKE) / (ALIKE - UNLIKE)));
}
