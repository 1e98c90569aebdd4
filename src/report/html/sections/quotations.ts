import type { CollatedQuote, QuoteVariant } from '../../../core/model/index.ts';
import { counted, joinsWithSpace } from '../../outline.ts';
import type { Edition } from '../../view/edition.ts';
import { AGREEMENTS, QUOTE_KINDS } from '../../view/terms.ts';
import { chip, cites, languageOf } from '../citation.ts';
import { type Content, html, type Markup } from '../markup.ts';

/** Every utterance that several accounts give, by speaker, the accounts' versions under each other. */
export function quotations(edition: Edition): Markup {
  const { quotes } = edition.comparison;
  if (quotes.length === 0) return html`<p class="none">No utterance is given by several accounts.</p>`;
  const speakers = new Map<string, CollatedQuote[]>();
  for (const quote of quotes) {
    const speaker = quote.speaker?.id ?? '';
    speakers.set(speaker, [...(speakers.get(speaker) ?? []), quote]);
  }
  return html`
    <p class="lead">The fullest version stands first. In the others, <del>words left out</del> are struck through and <ins>words of their own</ins> underlined.</p>
    ${[...speakers.values()].map((group) => speakerGroup(edition, group))}`;
}

function speakerGroup(edition: Edition, quotes: readonly CollatedQuote[]): Markup {
  const name = quotes[0]?.speaker?.name;
  return html`
    <section class="speaker"><h3><bdi>${name ?? 'Speaker not named'}</bdi> <span class="count">${counted(quotes.length, 'utterance')}</span></h3>
      ${quotes.map((quote) => collation(edition, quote))}
    </section>`;
}

function collation(edition: Edition, { agreement, variants }: CollatedQuote): Markup {
  return html`
    <div class="collation">
      <p class="meaning"><span class="tag ${agreement}">${AGREEMENTS[agreement]}</span> ${counted(variants.length, 'version')}</p>
      <ul>${variants.map((variant) => variantEntry(edition, variant))}</ul>
    </div>`;
}

function variantEntry(edition: Edition, variant: QuoteVariant): Content {
  const account = edition.byDocument.get(variant.document);
  if (!account) return null;
  const words = variant.words.length > 0 ? spaced(variant.words) : variant.passages.map(({ quote }) => [quote, ' ']);
  return html`
    <li class="${account.tint}">${chip(account)} <span class="kind">${QUOTE_KINDS[variant.kind]}</span>
      <span class="words" dir="auto"${languageOf(account)}>${words}</span>
      <span class="cites">${cites(edition, variant.passages)}</span></li>`;
}

const spaced = (words: QuoteVariant['words']): Content =>
  words.map((one, i) => [joinsWithSpace(words[i - 1]?.text ?? '', one.text) && ' ', word(one)]);

function word({ op, text }: QuoteVariant['words'][number]): Content {
  if (op === 'kept') return text;
  if (op === 'cut') return html`<del><span class="hidden">left out: </span>${text}<span class="hidden">;</span></del>`;
  return html`<ins><span class="hidden">instead: </span>${text}<span class="hidden">;</span></ins>`;
}
