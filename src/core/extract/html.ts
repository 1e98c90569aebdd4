import type { HtmlArticle } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import { BINARY, isBinary } from './binary.ts';
import { documentOf } from './document.ts';
import { cutFurniture } from './furniture/index.ts';
import { blocksOf } from './html/blocks.ts';
import { chooseMain } from './html/choose.ts';
import { numberElements, parsePage } from './html/dom.ts';
import { flatten } from './html/flatten.ts';
import { headlineClaim } from './html/headline.ts';
import { unitsOf } from './html/units.ts';
import type { Claim } from './metadata/claims.ts';
import { claimsOfJsonLd } from './metadata/json-ld.ts';
import { hostOf } from './metadata/outlet.ts';
import { claimsOfPage } from './metadata/page.ts';
import { tidy } from './unit.ts';

/**
 * Report of an HTML page. Readability chooses the main text; the rules for furniture then go through it line by line.
 * Never throws: what cannot be read gives an empty text and a note (`binary`, `empty`, `too-deep`, `too-large`).
 */
export function extractHtml(article: HtmlArticle): Document {
  if (isBinary(article.html)) return documentOf(article, [], [], [BINARY]);
  const { html, jsonLd, notes } = flatten(article.html);
  const page = parsePage(html);
  numberElements(page);
  const claims = [...claimsOfJsonLd(jsonLd), ...claimsOfPage(page)];
  const title = tidy(page.querySelector('title')?.textContent ?? '');
  const blocks = blocksOf(page.body);
  const headline = headlineClaim(blocks, title, claims, outletsOf(article, claims));
  const chosen = chooseMain(page, blocks);
  const units = unitsOf(blocks, chosen, headline?.value ?? null);
  return documentOf(article, cutFurniture(units), headline ? [headline, ...claims] : claims, notes);
}

/** Names the page goes by, for taking them off its title. */
function outletsOf(article: HtmlArticle, claims: readonly Claim[]): string[] {
  const named = claims.filter(({ field }) => field === 'outlet').map(({ value }) => value);
  const host = hostOf(article.url ?? claims.find(({ field }) => field === 'url')?.value ?? '');
  return [...named, ...(article.outlet ? [article.outlet] : []), ...(host ? [host.replace(/\.[a-z]+$/, '')] : [])];
}
