import type { Article } from '../model/article.ts';
import type { Document, Note } from '../model/document.ts';
import { hashText } from '../text/hash.ts';
import { canonicalOfPage, canonicalUrl } from '../text/urls/index.ts';
import { assemble } from './assemble.ts';
import { readsAsEnglish } from './language.ts';
import { type Claim, settle } from './metadata/claims.ts';
import { creditsOfAuthors } from './metadata/credit.ts';
import { claimsOfUrl } from './metadata/outlet.ts';
import { claimsOfCaller, claimsOfText, claimsOfTransport, datelineOf } from './metadata/text.ts';
import type { Unit } from './unit.ts';

/** Puts a document together from its units, cut and kept, and from what the page says of itself. */
export function documentOf(
  article: Article,
  units: readonly Unit[],
  page: readonly Claim[],
  notes: readonly Note[],
): Document {
  const assembled = assemble(units);
  const { text, blocks, removals } = assembled;
  const language = readsAsEnglish(text);
  const dateline = datelineOf(assembled);
  const { evidence, ...fields } = settle([
    ...canonicalClaim(article.url, page),
    ...claimsOfCaller(article),
    ...page,
    ...claimsOfText(units),
    ...creditsOfAuthors(page),
    ...claimsOfTransport(article),
    ...claimsOfUrl(article.url),
  ]);
  return {
    id: hashText(`${fields.outlet ?? ''}\n${fields.url ?? ''}\n${text}`),
    article: article.name,
    ...fields,
    dateline,
    language,
    evidence: {
      ...evidence,
      ...(dateline && { dateline: { from: 'text' as const, detail: text.slice(dateline.start, dateline.end) } }),
      ...(language && { language: { from: 'text' as const, detail: 'share of English function words' } }),
    },
    text,
    blocks,
    removals,
    notes: text === '' && notes.length === 0 ? [{ code: 'empty', message: 'no report was found' }] : notes,
  };
}

/** The address that a page states for itself, where it was had from another and may be believed: it stands for both. */
function canonicalClaim(found: string | undefined, page: readonly Claim[]): Claim[] {
  const stated = page.find(({ field }) => field === 'url');
  if (!stated || found === undefined) return [];
  const canonical = canonicalUrl(stated.value);
  return canonical !== canonicalUrl(found) && canonical === canonicalOfPage(found, { canonical }) ? [stated] : [];
}
