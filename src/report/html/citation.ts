import type { Passage, Span } from '../../core/model/index.ts';
import type { Account, Edition } from '../view/edition.ts';
import { placesOf } from '../view/in-order.ts';
import { reference } from '../view/reference.ts';
import { type Content, html, joined, type Markup } from './markup.ts';

/** The account's letter on its colour. */
export const chip = ({ label, tint }: Account): Markup => html`<b class="chip ${tint}" translate="no">${label}</b>`;

/** The account's letter and name. */
export const accountName = (account: Account): Markup =>
  html`<span class="account-name">${chip(account)} <bdi>${account.name}</bdi></span>`;

/** A link to a passage in the reading; `data-at` tells the script which words to light. */
export function passageLink(edition: Edition, passage: Passage, content: (text: string) => Content): Content {
  const found = reference(edition, passage);
  return (
    found &&
    html`<a class="cite ${found.account.tint}" href="#${found.anchor}" data-at="${passage.start}-${passage.end}">${content(found.text)}</a>`
  );
}

/** The mark `[A3]`. */
export const cite = (edition: Edition, passage: Passage): Content =>
  passageLink(edition, passage, (text) => `[${text}]`);

/** Marks for several passages, in order, each place once. */
export function cites(edition: Edition, passages: readonly Passage[]): Content {
  return joined(
    placesOf(edition, passages).map((passage) => cite(edition, passage)),
    ' ',
  );
}

/** Language of an account's words, as an attribute. */
export const languageOf = ({ document }: Account): Content => document.language && html` lang="${document.language}"`;

/** An account's words, set apart from ours. */
export function quoted(edition: Edition, passage: Passage, content: Content = passage.quote): Markup {
  const account = edition.byDocument.get(passage.document);
  return html`<q class="words" dir="auto"${account && languageOf(account)}>${content}</q>`;
}

/** A passage with some words in it marked. Words outside it are left out. */
export function withMark(context: Passage, mark: Span): Content {
  const start = Math.max(context.start, mark.start) - context.start;
  const end = Math.min(context.end, mark.end) - context.start;
  if (start >= end) return context.quote;
  const { quote } = context;
  return html`${quote.slice(0, start)}<mark>${quote.slice(start, end)}</mark>${quote.slice(end)}`;
}
