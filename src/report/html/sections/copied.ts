import type { Passage, Reuse } from '../../../core/model/index.ts';
import { copiedPassages } from '../../outline.ts';
import type { Account, Edition } from '../../view/edition.ts';
import { inOrder } from '../../view/in-order.ts';
import { ownWords } from '../../view/own-words.ts';
import { accountName, cite, languageOf } from '../citation.ts';
import { folded } from '../folded.ts';
import { type Content, html, type Markup } from '../markup.ts';

const KINDS: Readonly<Record<Reuse['kind'], string>> = {
  verbatim: 'letter for letter',
  edited: 'edited',
  adapted: 'rearranged',
  'same-quote': 'the same quotation',
};

const SHOWN = 12;

/** Passages with the same words, in pairs. */
export function copied(edition: Edition): Markup {
  const { reuse, origins } = edition.comparison;
  if (reuse.length === 0) return html`<p class="none">No passage was found in two accounts.</p>`;
  const groups = origins.filter(({ documents }) => documents.length > 1);
  return html`
    <p class="lead">A copy is no confirmation. Words that the other passage has not are <i class="own">underlined</i>.</p>
    ${groups.length > 0 && html`<ul class="origins">${groups.map(({ documents, reason }) => html`<li><b>One origin:</b> ${documents.flatMap((id) => accountsNamed(edition, id))} <span class="why">${edition.readable(reason)}</span></li>`)}</ul>`}
    ${folded(
      copiedPassages(reuse).map((one) => pair(edition, one)),
      SHOWN,
      (pairs) => pairs,
    )}`;
}

const accountsNamed = (edition: Edition, id: string): Content[] => {
  const account = edition.byDocument.get(id);
  return account ? [accountName(account), ' '] : [];
};

function pair(edition: Edition, { kind, containment, direction, passages }: Reuse): Markup {
  const [a, b] = inOrder(edition, passages);
  return html`
    <article class="copy"><p class="meaning"><span class="tag ${kind}">${KINDS[kind]}</span>
      ${Math.round(containment * 100)}% of the shorter passage’s words${direction && html` · ${directionLine(edition, direction)}`}</p>
      <div class="copy-pair">${a && b && [side(edition, a, b), side(edition, b, a)]}</div></article>`;
}

function directionLine(edition: Edition, { from, to, reason }: NonNullable<Reuse['direction']>): Markup {
  const label = (id: string) => edition.byDocument.get(id)?.label ?? '?';
  return html`${label(from)} was first, ${label(to)} took it over: ${edition.readable(reason)}`;
}

function side(edition: Edition, passage: Passage, other: Passage): Content {
  const account: Account | undefined = edition.byDocument.get(passage.document);
  if (!account) return null;
  return html`<blockquote class="${account.tint}"${languageOf(account)}><p>${accountName(account)} ${cite(edition, passage)}</p><p dir="auto">${marked(passage.quote, other.quote)}</p></blockquote>`;
}

const marked = (text: string, other: string): Content =>
  ownWords(text, other).map((piece) => (piece.own ? html`<i class="own">${piece.text}</i>` : piece.text));
