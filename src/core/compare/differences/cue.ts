import { spanOverlap } from '../../model/span.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';

/** "said in a statement" and "told reporters" are ways to cite, not ways to tell. */
export const isCue = ({ attributions }: Profile, terms: readonly Term[]): boolean =>
  attributions.some(({ cue }) => cue !== null && terms.some((term) => spanOverlap(cue, term) > 0));
