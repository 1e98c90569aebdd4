import type { Omission, Point } from '../../../core/model/index.ts';
import { omissionLead, omissionsOf, SILENCE } from '../../outline.ts';
import type { Account, Edition } from '../../view/edition.ts';
import { accountName, cites } from '../citation.ts';
import { folded } from '../folded.ts';
import { type Content, html, type Markup } from '../markup.ts';

const SHOWN = 4;

/** What nearly all accounts tell and one does not, by account, the weightiest first. */
export function omissions(edition: Edition): Content {
  const groups = edition.accounts.flatMap((account) => {
    const own = omissionsOf(edition.comparison, account.document);
    return own.length === 0 ? [] : [group(edition, account, own)];
  });
  if (groups.length === 0)
    return html`<p class="none">${
      edition.accounts.length < 3
        ? 'With two accounts, what one leaves out is what the other alone tells.'
        : 'No account leaves out what nearly all others tell.'
    }</p>`;
  return html`<p class="lead">${SILENCE}</p>${groups}`;
}

function group(
  edition: Edition,
  account: Account,
  own: readonly { readonly omission: Omission; readonly point: Point }[],
): Markup {
  const entries = own.map(({ omission, point }) => entry(edition, account, omission, point));
  return html`
    <section class="only-account ${account.tint}"><h3>${accountName(account)} <span class="count">${own.length}</span></h3>
      ${folded(entries, SHOWN, (some) => html`<ul class="omission-list">${some}</ul>`)}
    </section>`;
}

function entry(edition: Edition, account: Account, omission: Omission, { text, positions }: Point): Markup {
  const passages = positions.flatMap((position) => position.passages);
  return html`
    <li><b>${omissionLead(omission, edition.accounts.length, account.name)}:</b> <span class="words" dir="auto">${text}</span> <span class="cites">${cites(edition, passages)}</span>
      <span class="why">${omission.reasons.join('; ')}</span></li>`;
}
