import { articleKey } from '../../core/text/urls/index.ts';
import { createFetcher, type Fetcher, type FetchOptions } from '../../ingest/fetch/index.ts';
import { openStore } from '../../store/index.ts';
import { openReader } from '../pool/reader.ts';
import { clusterSettings, fetchSettings, type Settings } from '../settings.ts';
import type { Desk } from './desk.ts';
import type { Way } from './following.ts';
import { Grouping } from './grouping.ts';
import { type Measure, measuredFetcher, measuredStore } from './measuring.ts';
import { opener } from './opening.ts';
import { INTERVAL } from './take-in.ts';

export interface DeskOptions {
  /** A file, a postgres:// URL, or `:memory:`. */
  readonly location: string;
  readonly settings?: Settings;
  /** Above the settings. */
  readonly fetch?: Partial<FetchOptions>;
  readonly now?: () => Date;
  /** Told of what is done at it. */
  readonly measured?: ((measure: Measure) => void) | undefined;
  /** Threads at most that extract and read many articles at once, started at need. Default: 1, all is done in this process. */
  readonly jobs?: number;
}

/** A desk with its store open and the means to fetch. */
export interface OpenDesk extends Desk {
  readonly settings: Settings;
  readonly fetcher: Fetcher;
  /** Seconds between two looks at a feed that does not say how often it changes. */
  readonly interval: number;
  /** How links are followed: into the open web, or, offline, not at all. */
  way(options?: { readonly offline?: boolean }): Way;
  /** Breaks off what is being fetched. What is kept is kept. */
  interrupt(): void;
  close(): Promise<void>;
}

/** Opens a store to work on. @throws StoreError (rejects) where it cannot be opened */
export async function openDesk({
  location,
  settings = {},
  fetch = {},
  now = () => new Date(),
  measured,
  jobs = 1,
}: DeskOptions): Promise<OpenDesk> {
  const store = measuredStore(await openStore(location), measured);
  const options = { ...fetchSettings(settings), ...fetch, now };
  const fetcher = measuredFetcher(createFetcher(options), measured);
  const open = opener(options.maxBytes);
  const reader = jobs > 1 ? openReader({ jobs }) : undefined;
  return {
    store,
    grouping: new Grouping(clusterSettings(settings)),
    now,
    measured,
    reader,
    settings,
    fetcher,
    interval: settings.watch?.interval ? Math.max(1, Math.round(settings.watch.interval * 60)) : INTERVAL,
    way: ({ offline = false } = {}) => ({
      fetcher: offline ? null : fetcher,
      open,
      isKnown: async (url, entry) => {
        if (
          entry &&
          (await store.feeds.get(entry.feed)) &&
          (await store.feeds.unseen(entry.feed, [entry.key])).length === 0
        )
          return true;
        return (await store.articles.byKey(articleKey(url) ?? url)) !== undefined;
      },
    }),
    interrupt: () => void fetcher.close(),
    close: async () => {
      await fetcher.close();
      await reader?.close();
      await store.close();
    },
  };
}
