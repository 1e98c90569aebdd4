import { nextCheck } from '../../core/versions/index.ts';
import type { ArticleRecord, Instant, Revision } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { PAGE_WITHIN } from './due.ts';

/** What a look at a page has shown that decides when to look again. */
export interface Look {
  readonly at: Instant;
  /** Failures in a row, this one included; 0 where it went well. */
  readonly failures: number;
  /** The page says that it will not come back. */
  readonly gone?: boolean;
  /** When the server wants to be asked again at the earliest. */
  readonly notBefore?: string | undefined;
}

/** When an article fetched from the web is to be asked for again; null for never. */
export const nextLook = async (store: Store, article: ArticleRecord, look: Look): Promise<Instant | null> =>
  nextLookAfter((await store.revisions.of(article.id)).at(-1), article, look);

/** The same where its last revision is known. */
export function nextLookAfter(
  last: Pick<Revision, 'number' | 'fetched'> | undefined,
  article: ArticleRecord,
  look: Look,
): Instant | null {
  const at = new Date(look.at);
  const published = pastOf(article.published, at);
  const edited = last && (last.number > 1 || published === null) ? new Date(last.fetched) : null;
  const facts = { published, lastChanged: edited, lastChecked: at, failures: look.failures, gone: look.gone ?? false };
  const next = nextCheck(facts, at);
  if (next === null) return null;
  const notBefore = Date.parse(look.notBefore ?? '') || 0;
  return new Date(Math.min(at.getTime() + PAGE_WITHIN, Math.max(next.getTime(), notBefore))).toISOString();
}

/** A date as documents state it, where it may be true: one that is still to come is a slip or an embargo. */
function pastOf(stated: string | null, now: Date): Date | null {
  const moment = momentOf(stated);
  return moment && moment <= now ? moment : null;
}

/** The moment of a date as documents state it; one without a zone is taken as UTC. Null where it is none. */
function momentOf(stated: string | null): Date | null {
  if (stated === null) return null;
  const zoned = /T.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(stated) || !stated.includes('T') ? stated : `${stated}Z`;
  const moment = new Date(zoned);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
