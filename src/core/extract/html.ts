import type { HtmlArticle } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import { BINARY, isBinary } from './binary.ts';
import { documentOf } from './document.ts';
import { cutFurniture } from './furniture/index.ts';
import type { PageBlock } from './html/blocks.ts';
import { chooseMain } from './html/choose.ts';
import { numberElements, type PageDocument, parsePage } from './html/dom.ts';
import { flatten } from './html/flatten.ts';
import { headlineClaim } from './html/headline.ts';
import { placeStreamed, visibleBlocks } from './html/streamed.ts';
import { unitsOf } from './html/units.ts';
import type { Claim } from './metadata/claims.ts';
import { orderOfPage } from './metadata/day-order.ts';
import { claimsOfJsonLd } from './metadata/json-ld.ts';
import { hostOf } from './metadata/outlet.ts';
import { claimsOfPage } from './metadata/page.ts';
import { settleAuthors } from './metadata/settle-authors.ts';
import { settleDates } from './metadata/settle-dates.ts';
import { datesElsewhere, datesOfHead, headOf } from './metadata/shown.ts';
import { withHighlights } from './structure.ts';
import { tidy } from './unit.ts';

/**
 * Report of an HTML page. Readability chooses the main text; the rules for furniture then go through it line by line.
 * Never throws: what cannot be read gives an empty text and a note (`binary`, `empty`, `too-deep`, `too-large`).
 */
export function extractHtml(article: HtmlArticle): Document {
  if (isBinary(article.html)) return documentOf(article, [], [], [BINARY]);
  const { html, jsonLd, notes } = flatten(article.html);
  const page = parsePage(html);
  placeStreamed(page);
  numberElements(page);
  const claims = [...claimsOfJsonLd(jsonLd), ...claimsOfPage(page)];
  const title = tidy(page.querySelector('title')?.textContent ?? '');
  const blocks = visibleBlocks(page);
  const headline = headlineClaim(blocks, title, claims, outletsOf(article, claims));
  const chosen = chooseMain(page, blocks, notes.length === 0);
  const units = unitsOf(blocks, chosen, headline?.value ?? null);
  const stated = [...(headline ? [headline] : []), ...weighed(page, blocks, headline?.value ?? null, claims, article)];
  return documentOf(article, cutFurniture(withHighlights(units)), stated, notes);
}

/** What the page states and shows of its dates and authors, weighed against each other, before all else that it states. */
function weighed(
  page: PageDocument,
  blocks: readonly PageBlock[],
  headline: string | null,
  claims: readonly Claim[],
  article: HtmlArticle,
): Claim[] {
  const url = article.url ?? claims.find(({ field }) => field === 'url')?.value ?? null;
  const head = headOf(blocks, headline);
  const order = orderOfPage(page, url, blocks);
  return [
    ...settleDates(claims, [...datesOfHead(head, order), ...datesElsewhere(blocks, order)], url),
    ...settleAuthors(claims, head, blocks, outletsOf(article, claims)),
    ...claims.filter(({ field }) => field !== 'byline'),
  ];
}

/** Names the page goes by, for taking them off its title. */
function outletsOf(article: HtmlArticle, claims: readonly Claim[]): string[] {
  const named = claims.filter(({ field }) => field === 'outlet').map(({ value }) => value);
  const host = hostOf(article.url ?? claims.find(({ field }) => field === 'url')?.value ?? '');
  return [...named, ...(article.outlet ? [article.outlet] : []), ...(host ? [host.replace(/\.[a-z]+$/, '')] : [])];
}
