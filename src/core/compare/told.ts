import type { Point } from '../model/comparison.ts';
import type { Profile } from './profile.ts';

/** A point that two accounts or more tell, with the sentences that tell it. */
export interface Told {
  readonly point: Point;
  readonly sentences: readonly Profile[];
}
