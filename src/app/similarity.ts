import { similarity as likeness, meaningOf } from '../core/text/embedding/index.ts';
import { loadMeaning } from './models.ts';

/**
 * How alike two sentences are in meaning, about 0 to 1, by the model of word meanings that comes with the package: vectors
 * and common word pieces together. A reason to look, not proof: "sued" and "was sued by" are much alike.
 */
export async function similarity(a: string, b: string): Promise<number> {
  const model = await loadMeaning();
  return likeness(meaningOf(model, a), meaningOf(model, b));
}
