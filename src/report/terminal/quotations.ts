import type { CollatedQuote, Comparison, QuoteVariant } from '../../core/model/comparison.ts';
import { printable } from '../clean.ts';
import { shorten } from '../excerpt.ts';
import { groupedVariants, joinsWithSpace } from '../outline.ts';
import type { Piece } from './layout.ts';
import { limited, type Sheet } from './sheet.ts';

/** One utterance as the accounts give it: the fullest variant, and what each other keeps, cuts and adds. */
export function quotations(sheet: Sheet, { quotes }: Comparison): string[] {
  const lines = limited(sheet, quotes, (quote) => one(sheet, quote));
  const marked = quotes.some(({ variants }) => variants.some(({ words }) => words.some(({ op }) => op !== 'kept')));
  return marked && !sheet.painted
    ? [...lines, sheet.paragraph('[-cut-] {+added+} against the fullest wording')]
    : lines;
}

function one(sheet: Sheet, quote: CollatedQuote): string {
  const { bold, dim } = sheet.colors;
  const { fullest, others } = groupedVariants(quote);
  const [first] = fullest;
  return [
    sheet.paragraph([
      { text: printable(quote.speaker?.name ?? 'Speaker not named'), paint: bold },
      { text: ` (${quote.agreement})`, paint: dim },
    ]),
    ...(first ? [variant(sheet, fullest, [{ text: wordsOf(first) }])] : []),
    ...others.map((other) =>
      variant(sheet, [other], other.kind === 'indirect' ? [{ text: wordsOf(other) }] : changes(sheet, other)),
    ),
  ].join('\n');
}

/** Variants in the same words, under the places where they begin. */
function variant(sheet: Sheet, variants: readonly QuoteVariant[], pieces: readonly Piece[]): string {
  const places = variants.flatMap(({ passages }) => passages.slice(0, 1));
  const kind = variants[0]?.kind ?? 'direct';
  const tail: Piece[] = kind === 'direct' ? [] : [{ text: ` (${kind})`, paint: sheet.colors.dim }];
  return sheet.paragraph([...pieces, ...tail], {
    indent: 3,
    mark: { text: `${sheet.citations.list(places)}  `, paint: sheet.colors.cyan },
  });
}

const wordsOf = ({ passages }: QuoteVariant): string => shorten(passages.map(({ quote }) => quote).join(' … '), 600);

function changes(sheet: Sheet, quote: QuoteVariant): Piece[] {
  if (quote.words.length === 0) return [{ text: wordsOf(quote) }];
  const { green, red, strikethrough } = sheet.colors;
  const cut = (text: string): string => red(strikethrough(text));
  let before = '';
  return quote.words.flatMap(({ op, text }): Piece[] => {
    const gap = joinsWithSpace(before, text) || /^\s/u.test(text) ? [{ text: ' ' }] : [];
    before = text;
    const words = printable(text);
    if (op === 'kept') return [...gap, { text: words }, ...trailing(text)];
    if (sheet.painted) return [...gap, { text: words, paint: op === 'cut' ? cut : green }, ...trailing(text)];
    return [...gap, { text: op === 'cut' ? `[-${words}-]` : `{+${words}+}` }, ...trailing(text)];
  });
}

const trailing = (text: string): Piece[] => (/\s$/u.test(text) ? [{ text: ' ' }] : []);
