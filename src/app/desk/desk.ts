import type { Store } from '../../store/store.ts';
import type { Reader } from '../pool/reader.ts';
import type { Grouping } from './grouping.ts';
import type { Measure } from './measuring.ts';

/** What the work on a store shares: the store, how articles are grouped, and the clock. */
export interface Desk {
  readonly store: Store;
  readonly grouping: Grouping;
  readonly now: () => Date;
  /** Told of what was done, by those who count it. */
  readonly measured?: ((measure: Measure) => void) | undefined;
  /** Who extracts and reads many articles at once; without one, all is done in this process. */
  readonly reader?: Reader | undefined;
}
