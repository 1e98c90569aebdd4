import type { CollatedQuote, QuoteVariant } from '../../../core/model/index.ts';
import { type Account, type Edition, unitsAt } from '../edition.ts';
import type { Requoted } from './notes.ts';

const GRAVITY: Readonly<Record<CollatedQuote['agreement'], number>> = {
  reworded: 0.6,
  shortened: 0.45,
  paraphrased: 0.35,
  identical: 0,
};

/** Utterances that the account gives in other words than others do. */
export const requotedIn = (edition: Edition, account: Account): Requoted[] =>
  edition.comparison.quotes.flatMap((quote) => requotedOf(edition, account, quote));

function requotedOf(edition: Edition, account: Account, quote: CollatedQuote): Requoted[] {
  const own = quote.variants.find(({ document }) => document === account.document.id);
  const passage = own?.passages[0];
  const unit = passage && unitsAt(account, passage)[0];
  if (!own || !unit || quote.agreement === 'identical') return [];
  const others = new Map<string, { variant: QuoteVariant; accounts: Account[] }>();
  for (const variant of quote.variants) {
    const teller = edition.byDocument.get(variant.document);
    const words = wordsOf(variant);
    if (!teller || teller === account || words === wordsOf(own)) continue;
    const group = others.get(words);
    if (group) group.accounts = [...new Set([...group.accounts, teller])];
    else others.set(words, { variant, accounts: [teller] });
  }
  if (others.size === 0) return [];
  const id = `requoted ${quote.id}`;
  return [{ type: 'requoted', id, unit, gravity: GRAVITY[quote.agreement], quote, own, others: [...others.values()] }];
}

/** The words of a variant, whatever their case, marks and spaces. */
const wordsOf = ({ passages }: QuoteVariant): string =>
  passages
    .map(({ quote }) => quote)
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
