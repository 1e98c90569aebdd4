import type { OnlyHere } from '../../../core/model/index.ts';
import type { Account, Edition } from '../../view/edition.ts';
import { accountName, cite, quoted } from '../citation.ts';
import { folded } from '../folded.ts';
import { type Content, html, type Markup } from '../markup.ts';

const SHOWN = 6;

/** What one account alone tells, by account, the most newsworthy first. */
export function only(edition: Edition): Content {
  const groups = edition.accounts.flatMap((account) => {
    const own = edition.comparison.only.filter(({ document }) => document === account.document.id);
    return own.length === 0 ? [] : [group(edition, account, own)];
  });
  return groups.length === 0 ? html`<p class="none">Every fact is told by two accounts or more.</p>` : groups;
}

function group(edition: Edition, account: Account, own: readonly OnlyHere[]): Markup {
  const sorted = own.toSorted((a, b) => b.newsworthiness - a.newsworthiness);
  const entries = sorted.map((one) => entry(edition, one));
  return html`
    <section class="only-account ${account.tint}"><h3>${accountName(account)} <span class="count">${own.length}</span></h3>
      ${folded(entries, SHOWN, (some) => html`<ul class="only-list">${some}</ul>`)}
    </section>`;
}

function entry(edition: Edition, { passage, kind, reasons }: OnlyHere): Markup {
  return html`
    <li><span class="tag">${kind}</span> <span>${quoted(edition, passage)} ${cite(edition, passage)}</span>
      ${reasons.length > 0 && html`<span class="why">${reasons.join('; ')}</span>`}</li>`;
}
