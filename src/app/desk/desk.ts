import type { Store } from '../../store/store.ts';
import type { Grouping } from './grouping.ts';
import type { Measure } from './measuring.ts';

/** What the work on a store shares: the store, how articles are grouped, and the clock. */
export interface Desk {
  readonly store: Store;
  readonly grouping: Grouping;
  readonly now: () => Date;
  /** Told of what was done, by those who count it. */
  readonly measured?: ((measure: Measure) => void) | undefined;
}
