import type { Feed } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';

/**
 * An address as others may see it: without the name and password that it may hold. What is no address, and one without them,
 * stays as it is.
 */
export function withoutUser(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.username === '' && url.password === '') return address;
  url.username = '';
  url.password = '';
  return url.href;
}

/** A feed as it may be shown to whoever reads here. */
export const shownFeed = (feed: Feed): Feed => ({ ...feed, url: withoutUser(feed.url) });

/** The feed that is followed under an address, given as it is kept or as it is shown. */
export const feedNamed = async ({ feeds }: Store, address: string): Promise<Feed | undefined> =>
  (await feeds.get(address)) ?? (await feeds.list()).find(({ url }) => withoutUser(url) === address);
