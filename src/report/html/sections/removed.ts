import type { Note } from '../../../core/model/index.ts';
import { counted, isWarning } from '../../outline.ts';
import type { Account, Edition } from '../../view/edition.ts';
import { accountName, cite } from '../citation.ts';
import { type Content, html, type Markup } from '../markup.ts';

/** Every line that was taken out of a page, with the reason. */
export function removed(edition: Edition): Content {
  const cleaned = edition.accounts.filter(({ document }) => document.removals.length > 0);
  if (cleaned.length === 0) return html`<p class="none">Nothing was removed.</p>`;
  return html`<p class="lead">What stood on the pages and is not the report.</p>${cleaned.map(ledger)}`;
}

function ledger(account: Account): Markup {
  const { removals } = account.document;
  return html`
    <details class="ledger"><summary>${accountName(account)} <span class="count">${counted(removals.length, 'line')}</span></summary>
      <ul>${removals.map(({ quote, reason }) => html`<li><span dir="auto">${quote}</span> <small>${reason}</small></li>`)}</ul>
    </details>`;
}

/** What a reader of this report should know about the accounts and the comparison. */
export function notes(edition: Edition): Content {
  const own = edition.comparison.notes.filter((note) => !isWarning(note)).map((note) => html`<li>${note.message}</li>`);
  const theirs = edition.accounts.flatMap((account) =>
    account.document.notes.map(
      (note) => html`<li>${accountName(account)} ${note.message} ${place(edition, account, note)}</li>`,
    ),
  );
  if (own.length + theirs.length === 0) return html`<p class="none">Nothing to note.</p>`;
  return html`<ul class="notes">${own}${theirs}</ul>`;
}

function place(edition: Edition, { document }: Account, { span }: Note): Content {
  return span && cite(edition, { document: document.id, quote: document.text.slice(span.start, span.end), ...span });
}
