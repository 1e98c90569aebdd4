import { findQuotations, type Quotation } from '../annotate/attributions/quotations.ts';
import type { ComparedDocument } from '../model/comparison.ts';
import { type Span, spanOverlap } from '../model/span.ts';
import { wordsOf } from '../text/normalise.ts';
import { accountsAfter } from './accounts.ts';
import type { Case, Cited } from './case.ts';
import type { Refusal } from './claim.ts';

const known = new WeakMap<ComparedDocument, readonly Quotation[]>();

function quotationsOf(document: ComparedDocument): readonly Quotation[] {
  const found = known.get(document) ?? findQuotations(document.text, document.blocks);
  known.set(document, found);
  return found;
}

/** Outermost quotations of the claim, marks included. */
export const quotedIn = ({ claim, body }: Case): Quotation[] =>
  findQuotations(claim.text, body.blocks).filter(({ parent }) => parent === null);

/** Quotations that give an account's words: they stand before its name in brackets. */
export const accountQuotes = (one: Case): Span[] =>
  quotedIn(one).filter(({ end }) => accountsAfter(one, end).length > 0);

/**
 * Words in quotation marks stand in one piece in one cited passage: in an account that the brackets after them name, or else
 * between quotation marks. An ellipsis may stand for words left out of that passage.
 */
export function quotationRefusals(one: Case): Refusal[] {
  return quotedIn(one).flatMap((quotation): Refusal[] => {
    const words = one.claim.text.slice(quotation.start, quotation.end);
    const pieces = words
      .split(/…|\.\.\./)
      .map(plainWords)
      .filter(({ length }) => length > 0);
    if (pieces.length === 0) return [];
    const accounts = accountsAfter(one, quotation.end);
    if (accounts.length > 0) {
      const own = one.cited.filter(({ document }) => accounts.includes(document.id));
      if (own.some(({ passage }) => hasInOrder(passage.quote, pieces))) return [];
      return [{ rule: 'account', reason: `${words} is not in a cited passage of the account named` }];
    }
    if (one.cited.some((cited) => quotedTexts(cited).some((text) => hasInOrder(text, pieces)))) return [];
    return [{ rule: 'quotation', reason: `${words} is quoted in no cited passage in one piece` }];
  });
}

/** What stands between quotation marks in a passage, a quotation each. */
const quotedTexts = ({ document, passage }: Cited): string[] =>
  quotationsOf(document)
    .filter((quotation) => spanOverlap(quotation, passage) > 0)
    .map(({ start, end }) => document.text.slice(Math.max(start, passage.start), Math.min(end, passage.end)));

/** Whether a text has runs of words, one after the other. */
function hasInOrder(text: string, pieces: readonly (readonly string[])[]): boolean {
  const words = ` ${plainWords(text).join(' ')} `;
  let from = 0;
  return pieces.every((piece) => {
    const at = words.indexOf(` ${piece.join(' ')} `, from);
    from = at + piece.join(' ').length + 1;
    return at >= 0;
  });
}

/** Words as compared, the ending of a possessive left out: a value may be cut before it. */
const plainWords = (text: string): string[] => wordsOf(text.replace(/['’]s\b/g, ' '));
