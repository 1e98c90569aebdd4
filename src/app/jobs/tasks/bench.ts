import type { Fetcher } from '../../../ingest/fetch/index.ts';
import type { Fault } from '../../../store/records.ts';
import type { Way } from '../../desk/following.ts';
import type { OpenDesk } from '../../desk/open.ts';
import type { Tell } from '../order.ts';

/** What a task is given beside the desk. */
export interface Bench {
  readonly tell: Tell;
  readonly signal: AbortSignal;
  /** Nothing may be fetched. */
  readonly offline: boolean;
}

/** The way out into the web for one task: what is under way ends with it. */
export function wayOf(desk: OpenDesk, { offline, signal }: Bench): Way {
  const way = desk.way({ offline });
  return { ...way, fetcher: way.fetcher && boundTo(way.fetcher, signal) };
}

/** A fetcher whose requests end with the signal. */
const boundTo = (fetcher: Fetcher, signal: AbortSignal): Fetcher => ({
  fetch: (url, request = {}) => fetcher.fetch(url, { ...request, signal }),
  close: () => fetcher.close(),
});

export const OFFLINE: Fault = {
  code: 'offline',
  message: 'this server fetches nothing',
  remedy: 'Start it without --offline.',
};
