import type { HtmlArticle } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import { BINARY, isBinary } from './binary.ts';
import { documentOf } from './document.ts';
import { cutFurniture } from './furniture/index.ts';
import type { PageBlock } from './html/blocks.ts';
import { chooseMain } from './html/choose.ts';
import { numberElements, type PageDocument, parsePage } from './html/dom.ts';
import { type FlatPage, flatten } from './html/flatten.ts';
import { headlineClaim } from './html/headline.ts';
import { placeStreamed, visibleBlocks } from './html/streamed.ts';
import { unitsOf } from './html/units.ts';
import { articleBody, hydrationText, type Unshown, wordsIn } from './html/unshown.ts';
import type { Claim } from './metadata/claims.ts';
import { creditsOfAuthors } from './metadata/credit.ts';
import { orderOfPage } from './metadata/day-order.ts';
import { claimsOfJsonLd } from './metadata/json-ld.ts';
import { hostOf } from './metadata/outlet.ts';
import { claimsOfPage } from './metadata/page.ts';
import { settleAuthors } from './metadata/settle-authors.ts';
import { settleDates } from './metadata/settle-dates.ts';
import { datesElsewhere, datesOfHead, headOf } from './metadata/shown.ts';
import { structure, withHighlights } from './structure.ts';
import { isProse, tidy, type Unit, wordCount } from './unit.ts';

/**
 * Report of an HTML page. Readability chooses the main text; the rules for furniture then go through it line by line.
 * Never throws: what cannot be read gives an empty text and a note (`binary`, `empty`, `too-deep`,
 * `too-large`); a page that shows no report may hold one for machines, which is read with the note `unshown`.
 */
export function extractHtml(article: HtmlArticle): Document {
  if (isBinary(article.html)) return documentOf(article, [], [], [BINARY]);
  const flat = flatten(article.html);
  const shown = readPage(article, flat);
  const { read, where } = betterRead(article, flat, shown);
  const notes =
    where === null ? [] : [{ code: 'unshown', message: `the page shows no report; it was read from ${where}` }];
  return documentOf(article, cutFurniture(read.units), read.claims, [...flat.notes, ...notes]);
}

interface ReadPage {
  readonly units: readonly Unit[];
  readonly claims: readonly Claim[];
}

function readPage(article: HtmlArticle, { html, jsonLd, notes }: FlatPage): ReadPage {
  const page = parsePage(html);
  placeStreamed(page);
  numberElements(page);
  const claims = [...claimsOfJsonLd(jsonLd), ...claimsOfPage(page)];
  const title = tidy(page.querySelector('title')?.textContent ?? '');
  const blocks = visibleBlocks(page);
  const headline = headlineClaim(blocks, title, claims, outletsOf(article, claims));
  const chosen = chooseMain(page, blocks, notes.length === 0);
  const units = withHighlights(unitsOf(blocks, chosen, headline?.value ?? null));
  const stated = weighed(page, blocks, headline?.value ?? null, claims, article);
  return { units, claims: headline ? [headline, ...stated] : stated };
}

/** Words of prose below which a page may show no report, and the share of a stated report below which it shows none of it. */
const FEW = 60;
const SHARE = 0.3;

/** What a page shows; or, where it shows no report, the one that it holds for machines or for browsers without scripts. */
function betterRead(article: HtmlArticle, flat: FlatPage, shown: ReadPage): { read: ReadPage; where: string | null } {
  const words = proseWords(shown.units);
  const body = articleBody(flat.jsonLd);
  if (body && words < SHARE * wordsIn(body.paragraphs)) return { read: withText(shown, body), where: body.where };
  if (words >= FEW) return { read: shown, where: null };
  if (flat.folded > FEW * 5) {
    const unfolded = readPage(article, flatten(article.html, true));
    if (proseWords(unfolded.units) >= FEW)
      return { read: unfolded, where: 'what is hidden from browsers with scripts' };
  }
  const data = hydrationText(flat.data);
  if (data && words < FEW / 2) return { read: withText(shown, data), where: data.where };
  return { read: shown, where: null };
}

/** The same page with another text under its headline. */
function withText({ units, claims }: ReadPage, { paragraphs }: Unshown): ReadPage {
  const headline = units.find(({ kind }) => kind === 'headline');
  if (!headline) return { units: structure(paragraphs), claims };
  return { units: [headline, ...structure([headline.text, ...paragraphs]).slice(1)], claims };
}

const proseWords = (units: readonly Unit[]): number =>
  units.reduce((sum, unit) => sum + (isProse(unit) ? wordCount(unit.text) : 0), 0);

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
    ...creditsOfAuthors(claims),
    ...claims.filter(({ field }) => field !== 'byline'),
  ];
}

/** Names the page goes by, for taking them off its title. */
function outletsOf(article: HtmlArticle, claims: readonly Claim[]): string[] {
  const named = claims.filter(({ field }) => field === 'outlet').map(({ value }) => value);
  const host = hostOf(article.url ?? claims.find(({ field }) => field === 'url')?.value ?? '');
  return [...named, ...(article.outlet ? [article.outlet] : []), ...(host ? [host.replace(/\.[a-z]+$/, '')] : [])];
}
