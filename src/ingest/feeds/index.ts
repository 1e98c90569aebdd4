export { kindOf } from './kind.ts';
export type {
  Feed,
  FeedEntry,
  FeedFormat,
  FeedNote,
  FeedProblem,
  Known,
  Opml,
  OpmlFeed,
  Polling,
  Sitemap,
  SitemapPage,
} from './model.ts';
export { parseOpml } from './opml.ts';
export { parseFeed } from './parse-feed.ts';
export { parseSitemap } from './sitemap.ts';
