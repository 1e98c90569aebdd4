import type { ArticleRecord, Feed } from '../../store/records.ts';
import type { OpenDesk } from './open.ts';

const DAY = 86_400_000;

/** Milliseconds: no feed is put off for longer, whatever it or its server says, unless the settings want it. */
export const feedWithin = ({ interval }: OpenDesk): number => Math.max(7 * DAY, interval * 1000);
/** The schedule of pages knows no longer wait, and servers' wishes are kept within it. */
export const PAGE_WITHIN = 31 * DAY;

/**
 * What is to be asked for now: what its date says, and what is dated farther off than anything is put off. That was dated
 * while the clock was ahead, and would stand still until the true time is there.
 */
export const feedsDue = (desk: OpenDesk, limit: number): Promise<readonly Feed[]> =>
  desk.store.feeds.due(desk.now().toISOString(), limit, beyond(desk, feedWithin(desk)));

export const pagesDue = (desk: OpenDesk, limit: number): Promise<readonly ArticleRecord[]> =>
  desk.store.articles.due(desk.now().toISOString(), limit, beyond(desk, PAGE_WITHIN));

const beyond = ({ now }: OpenDesk, within: number): string => new Date(now().getTime() + within + DAY).toISOString();
