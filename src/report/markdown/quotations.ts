import type { CollatedQuote, Comparison, QuoteVariant } from '../../core/model/comparison.ts';
import { shorten } from '../excerpt.ts';
import { joinsWithSpace } from '../outline.ts';
import { escapeMarkdown } from './escape.ts';
import { limited, type Page } from './page.ts';

/** One utterance as the accounts give it; cut words are struck out, added ones bold. */
export const quotations = (page: Page, { quotes }: Comparison): string[] =>
  limited(page, quotes, (quote) => one(page, quote));

function one(page: Page, { speaker, agreement, variants }: CollatedQuote): string {
  const lines = variants.map((variant, i) => {
    const words =
      i === 0 || variant.kind === 'indirect' || variant.words.length === 0 ? asWritten(variant) : changes(variant);
    const [first] = variant.passages;
    const label = first ? `${page.citations.label(first.document)}: ` : '';
    const kind = variant.kind === 'direct' ? '' : ` (${variant.kind})`;
    return `> ${label}${words}${kind} ${page.cite(variant.passages)}`;
  });
  return [
    `**${escapeMarkdown(speaker?.name ?? 'Speaker not named')}** (${agreement})`,
    '',
    lines.join('\n>\n'),
    '',
  ].join('\n');
}

const asWritten = ({ passages }: QuoteVariant): string =>
  escapeMarkdown(shorten(passages.map(({ quote }) => quote).join(' … '), 600));

const MARKS = { kept: '', cut: '~~', added: '**' } as const;

/** Emphasis marks must touch the words, so white space stays outside them. */
function changes({ words }: QuoteVariant): string {
  let before = '';
  let result = '';
  for (const { op, text } of words) {
    const escaped = escapeMarkdown(text);
    if (escaped === '') continue;
    const gap = joinsWithSpace(before, text) || /^\s/u.test(text) || /\s$/u.test(before) ? ' ' : '';
    result += `${result === '' ? '' : gap}${MARKS[op]}${escaped}${MARKS[op]}`;
    before = text;
  }
  return result;
}
