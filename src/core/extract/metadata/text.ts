import type { Article } from '../../model/article.ts';
import type { Dateline } from '../../model/document.ts';
import type { Assembled } from '../assemble.ts';
import { isProse, type Unit } from '../unit.ts';
import { agencyIn, agencyNamed, outletNamed } from './agency.ts';
import { readByline, readStatedCredit, trailingCredit } from './byline.ts';
import { type Claim, claim } from './claims.ts';
import { type FoundDateline, readDateline } from './dateline.ts';
import { readDate } from './dates.ts';
import { readTimestamp } from './timestamp.ts';

/** What the caller says of the article: it wins over the page. */
export function claimsOfCaller(article: Article): Claim[] {
  const claims: Claim[] = [];
  if (article.outlet) claims.push(claim('outlet', article.outlet, 'option', 'outlet'));
  if (article.url) claims.push(claim('url', article.url, 'option', 'url'));
  if (article.published)
    claims.push(claim('published', readDate(article.published) ?? article.published, 'option', 'published'));
  return claims;
}

/** What the words of an article tell about it: bylines, times and credits cut from it, its dateline, its headline. */
export function claimsOfText(units: readonly Unit[]): Claim[] {
  const claims: Claim[] = [];
  for (const unit of units) claims.push(...claimsOfUnit(unit));
  for (const paragraph of headOf(units)) {
    const dateline = readDateline(paragraph.text);
    if (dateline) claims.push(...claimsOfDateline(dateline, paragraph.text));
  }
  const last = units.findLast(isProse);
  const credit = last && trailingCredit(last.text);
  if (credit) claims.push(claim('credit', credit, 'text', last.text.slice(-40)));
  return claims;
}

function claimsOfUnit({ text, kind, cut }: Unit): Claim[] {
  if (kind === 'headline' && !cut) return [claim('headline', text, 'text', 'first line')];
  if (cut?.step === 'byline') {
    const byline = readByline(text);
    const claims = byline ? [claim('byline', byline.names, 'text', text)] : [];
    if (byline?.agency) claims.push(claim('credit', byline.agency, 'text', text));
    const time = readTimestamp(text);
    return time ? [...claims, claim(time.field, time.value, 'text', text)] : claims;
  }
  if (cut?.step === 'timestamp') {
    const time = readTimestamp(text);
    return time ? [claim(time.field, time.value, 'text', text)] : [];
  }
  const credit = cut?.step === 'credit' ? readStatedCredit(text) : cut && STATING.has(cut.step) ? agencyIn(text) : null;
  return credit ? [claim('credit', credit, 'text', text)] : [];
}

/** Steps whose lines name the agency a report came from. */
const STATING: ReadonlySet<string> = new Set(['copyright', 'republication']);

function claimsOfDateline({ agency }: FoundDateline, text: string): Claim[] {
  const names = agency?.split(/\s*[/,;]\s*/) ?? [];
  const outlet = names.map(outletNamed).find((name) => name !== null);
  const credit = names.map(agencyNamed).find((name) => name !== null);
  const claims: Claim[] = [];
  if (outlet) claims.push(claim('outlet', outlet, 'text', text.slice(0, 60)));
  if (credit) claims.push(claim('credit', credit, 'text', text.slice(0, 60)));
  return claims;
}

/** The paragraphs a dateline may open: those before and at the first prose. */
function headOf(units: readonly Unit[]): readonly Unit[] {
  const first = units.findIndex(isProse);
  return (first < 0 ? units : units.slice(0, first + 1))
    .filter((unit) => !unit.cut || unit.cut.step === 'dateline')
    .filter((unit) => unit.kind !== 'headline');
}

/** The dateline of a report where its text keeps one, offsets into that text. */
export function datelineOf({ text, blocks }: Assembled): Dateline | null {
  let seen = 0;
  for (const block of blocks) {
    if (block.kind === 'headline' || block.kind === 'subheadline' || block.kind === 'highlight') continue;
    const found = readDateline(text.slice(block.start, Math.min(block.end, block.start + 200)));
    if (found) return { ...found, start: block.start + found.start, end: block.start + found.end };
    if (++seen === 2) return null;
  }
  return null;
}
