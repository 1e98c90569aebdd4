import type { Article } from '../../model/article.ts';
import type { Dateline } from '../../model/document.ts';
import { fold } from '../../text/normalise.ts';
import type { Assembled } from '../assemble.ts';
import { ORIGINALLY } from '../en/dates.ts';
import { isProse, type Unit } from '../unit.ts';
import { agencyInFrame, outletNamed } from './agency.ts';
import { readBareByline, readByline } from './byline.ts';
import { type Claim, claim } from './claims.ts';
import { creditOfContribution, creditOfRights, readStatedCredit, trailingCredit } from './credit.ts';
import { type FoundDateline, readDateline } from './dateline.ts';
import { type DayOrder, readDate } from './dates.ts';
import { dayOrderOf } from './day-order.ts';
import { claimsOfPublisher } from './publisher.ts';
import { readTimestamps } from './timestamp.ts';

/** What the caller says of the article: it wins over the page. */
export function claimsOfCaller(article: Article): Claim[] {
  const claims: Claim[] = [];
  if (article.outlet) claims.push(claim('outlet', article.outlet, 'option', 'outlet'));
  if (article.url) claims.push(claim('url', article.url, 'option', 'url'));
  if (article.published)
    claims.push(claim('published', readDate(article.published) ?? article.published, 'option', 'published'));
  return claims;
}

/** What carried the article says of it: it stands behind the page and its words. */
export function claimsOfTransport({ headline, byline, transport }: Article): Claim[] {
  const carrier = transport?.type ?? 'given';
  const claims: Claim[] = [];
  if (headline) claims.push(claim('headline', headline, 'transport', carrier));
  if (byline) claims.push(claim('byline', byline, 'transport', carrier));
  return claims;
}

/** What the words of an article tell about it: its dateline, bylines, times and credits cut from it, its headline. */
export function claimsOfText(units: readonly Unit[]): Claim[] {
  const claims: Claim[] = [];
  for (const paragraph of headOf(units)) {
    const dateline = readDateline(paragraph.text);
    if (dateline) claims.push(...claimsOfDateline(dateline, paragraph.text));
  }
  for (const unit of units) claims.push(...claimsOfUnit(unit));
  claims.push(...claimsOfPublisher(units), ...claimsOfTimes(units));
  const last = units.findLast((unit) => isProse(unit) || (!unit.cut && trailingCredit(unit.text) !== null));
  const credit = last && trailingCredit(last.text);
  if (credit) claims.push(claim('credit', credit, 'text', last.text.slice(-40)));
  for (const { text, cut } of units) {
    const owner = cut && STATING.has(cut.step) ? creditOfRights(text) : null;
    if (owner) claims.push(claim('credit', owner, 'text', text));
  }
  return claims;
}

function claimsOfUnit({ text, kind, cut }: Unit): Claim[] {
  if (kind === 'headline' && !cut) return [claim('headline', text, 'text', 'first line')];
  if (cut?.step === 'byline') {
    const byline = readByline(text) ?? readBareByline(text);
    const claims = byline ? [claim('byline', byline.names, 'text', text)] : [];
    if (byline?.agency) claims.push(claim('credit', byline.agency, 'text', text));
    return claims;
  }
  if (cut?.step === 'republication') {
    const at = ORIGINALLY.exec(fold(text));
    const day = at && readDate(fold(text).slice(at.index + at[0].length));
    if (day) return [claim('published', day, 'text', text)];
  }
  const credit =
    cut?.step === 'credit' ? readStatedCredit(text) : cut?.step === 'contribution' ? creditOfContribution(text) : null;
  return credit ? [claim('credit', credit, 'text', text)] : [];
}

/** Steps whose lines tell when a report was published. */
const TIMED: ReadonlySet<string> = new Set(['byline', 'timestamp', 'masthead']);

function claimsOfTimes(units: readonly Unit[]): Claim[] {
  const lines = units.filter(({ cut }) => cut !== undefined && TIMED.has(cut.step)).map(({ text }) => text);
  if (lines.length === 0) return [];
  const order: DayOrder = dayOrderOf(units.map(({ text }) => text).join('\n'));
  const claims: Claim[] = [];
  let before: string | null = null;
  for (const line of lines)
    for (const { field, value } of readTimestamps(line, order, before)) {
      claims.push(claim(field, value, 'text', line));
      if (field === 'published') before = value;
    }
  return claims;
}

/** Steps whose lines name the agency that owns a report. */
const STATING: ReadonlySet<string> = new Set(['copyright', 'republication']);

function claimsOfDateline({ agency, end }: FoundDateline, text: string): Claim[] {
  const names = agency?.split(/\s*[/,;]\s*/) ?? [];
  const day = readDate(text.slice(0, end));
  const outlet = names.map(outletNamed).find((name) => name !== null);
  const credit = names.map(agencyInFrame).find((name) => name !== null);
  const claims: Claim[] = [];
  if (day) claims.push(claim('published', day, 'text', text.slice(0, 60)));
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
