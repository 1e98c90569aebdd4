import type { CollatedQuote, Comparison, QuoteVariant } from '../../core/model/comparison.ts';
import { printable } from '../clean.ts';
import { shorten } from '../excerpt.ts';
import { groupedVariants, joinsWithSpace, listed } from '../outline.ts';
import { escapeMarkdown, stressed } from './escape.ts';
import { limited, type Page } from './page.ts';

/** One utterance as the accounts give it; cut words are struck out, added ones bold. */
export const quotations = (page: Page, { quotes }: Comparison): string[] =>
  limited(page, quotes, (quote) => one(page, quote));

function one(page: Page, quote: CollatedQuote): string {
  const { fullest, others } = groupedVariants(quote);
  const [first] = fullest;
  const lines = [
    ...(first ? [line(page, fullest, asWritten(first))] : []),
    ...others.map((other) =>
      line(page, [other], other.kind === 'indirect' || other.words.length === 0 ? asWritten(other) : changes(other)),
    ),
  ];
  const name = escapeMarkdown(quote.speaker?.name ?? 'Speaker not named');
  return [`**${name}** (${quote.agreement})`, '', lines.join('\n>\n'), ''].join('\n');
}

function line(page: Page, variants: readonly QuoteVariant[], words: string): string {
  const passages = page.citations.sorted(variants.flatMap((variant) => variant.passages));
  const labels = listed([...new Set(passages.map(({ document }) => page.citations.label(document)))]);
  const kind = variants[0]?.kind ?? 'direct';
  return `> ${labels}: ${words}${kind === 'direct' ? '' : ` (${kind})`} ${page.cite(passages)}`;
}

const asWritten = ({ passages }: QuoteVariant): string =>
  escapeMarkdown(shorten(passages.map(({ quote }) => quote).join(' … '), 600));

const MARKS = { cut: '~~', added: '**' } as const;

/** The words against the fullest variant's. Marks must touch the words, so white space stays outside them. */
function changes({ words }: QuoteVariant): string {
  const pieces = words.filter(({ text }) => printable(text) !== '');
  const gapAfter = (i: number): string => gap(pieces[i]?.text ?? '', pieces[i + 1]?.text ?? '');
  return pieces
    .map(({ op, text }, i) => {
      const around = {
        before: gapAfter(i - 1) || (pieces[i - 1]?.text ?? ''),
        after: gapAfter(i) || (pieces[i + 1]?.text ?? ''),
      };
      const written = op === 'kept' ? escapeMarkdown(text) : stressed(MARKS[op], text, around);
      return i === 0 ? written : `${gapAfter(i - 1)}${written}`;
    })
    .join('');
}

const gap = (before: string, after: string): string =>
  joinsWithSpace(before, after) || /^\s/u.test(after) || /\s$/u.test(before) ? ' ' : '';
