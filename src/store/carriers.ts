import { sql } from 'kysely';
import type { Transport } from '../core/model/article.ts';
import type { Db } from './engine.ts';
import { keepOrNull, keptOrNull } from './keep.ts';
import type { Carrier } from './records.ts';

/** What an article's transport counts to: pages to their site, all else to what carried it. As columns hold it. */
export function carrierColumns(transport: Transport | null): { carrier_type: string; carrier: string | null } {
  if (transport === null) return { carrier_type: 'input', carrier: null };
  const { type, name } = transport;
  const site = type === 'page' && URL.canParse(name) ? new URL(name).origin : name;
  return { carrier_type: type, carrier: keepOrNull(site) };
}

const MOST = 200;

interface Counted {
  readonly type: Transport['type'];
  readonly name: string | null;
  readonly articles: number;
  readonly failing: number;
  readonly latest: string;
}

/** A page that a feed announced counts to the feed, of several to the first by the alphabet. */
export async function carriersOf(db: Db): Promise<Carrier[]> {
  const { rows } = await sql<Counted>`
    select type, name, count(*) as articles, count(error) as failing, max(fetched) as latest
    from (
      select
        case when carrier_type = 'page' and announced.feed is not null then 'feed' else carrier_type end as type,
        case when carrier_type = 'page' and announced.feed is not null then announced.feed else carrier end as name,
        error, fetched
      from articles
      left join (select article, min(feed) as feed from entries where article is not null group by article) as announced
        on announced.article = articles.id
    ) as carried
    group by type, name
    order by latest desc, type, name
    limit ${MOST}`.execute(db);
  return rows.map(({ type, name, articles, failing, latest }) => ({
    type,
    name: keptOrNull(name),
    articles,
    failing,
    latest,
  }));
}
