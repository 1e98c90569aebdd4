import type { Fetcher } from '../../ingest/fetch/index.ts';
import type { Store } from '../../store/store.ts';

/** Something that was done, for those who count it. Plain JSON. */
export type Measure =
  /** A page was asked for. `page`, `not-modified`, or the code of what was in the way. */
  | { readonly type: 'fetch'; readonly outcome: string }
  /** So many articles were read and kept. */
  | { readonly type: 'readings'; readonly count: number }
  /** Accounts that were read were laid side by side. */
  | { readonly type: 'comparison'; readonly seconds: number };

type Measured = ((measure: Measure) => void) | undefined;

/** The fetcher, whose outcomes are told. */
export function measuredFetcher(fetcher: Fetcher, measured: Measured): Fetcher {
  if (!measured) return fetcher;
  return {
    async fetch(url, request) {
      const fetched = await fetcher.fetch(url, request);
      measured({ type: 'fetch', outcome: 'code' in fetched ? fetched.code : fetched.type });
      return fetched;
    },
    close: () => fetcher.close(),
  };
}

/** The store, whose new readings are told, also those that a transaction keeps. */
export function measuredStore(store: Store, measured: Measured): Store {
  if (!measured) return store;
  const { readings } = store;
  return {
    ...store,
    readings: {
      ...readings,
      async put(given, version) {
        await readings.put(given, version);
        if (given.length > 0) measured({ type: 'readings', count: given.length });
      },
    },
    transaction: (work) => store.transaction((inner) => work(measuredStore(inner, measured))),
  };
}
