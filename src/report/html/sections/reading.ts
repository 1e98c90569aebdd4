import { counted } from '../../outline.ts';
import type { Account, Edition } from '../../view/edition.ts';
import { accountName } from '../citation.ts';
import { html, type Markup } from '../markup.ts';
import { accountText } from './account-text.ts';

/** The accounts' texts beside each other. Without the script all stand in a row; with it, two that the reader chooses. */
export function reading(edition: Edition): Markup {
  const { accounts } = edition;
  return html`
    <p class="lead">Each account as it was read, word for word. A mark after a sentence leads to the sentence of the other account that tells the same.</p>
    ${legend}
    ${accounts.length > 1 && chooser(accounts)}
    <div class="columns">${accounts.map((account) => column(edition, account))}</div>`;
}

const legend = html`
  <ul class="legend" aria-label="Marks in the texts">
    <li><span class="partner same">=B2</span> tells the same</li>
    <li><span class="partner overlap">≈B2</span> shares a fact</li>
    <li><span class="partner conflict">≠B2</span> gives another value</li>
    <li><span class="value">words</span> differ between accounts</li>
    <li><span class="copied">words</span> copied</li>
    <li><span class="speech">“words”</span> quoted</li>
    <li><span class="source">who</span> <span class="cue">says</span> it</li>
  </ul>`;

function chooser(accounts: readonly Account[]): Markup {
  const options = (chosen: number) =>
    accounts.map(
      ({ label, name }, i) =>
        html`<option value="${label}"${i === chosen && html` selected`}>${label} · ${name}</option>`,
    );
  return html`
    <div class="chooser needs-script" role="group" aria-label="Accounts to read side by side">
      <label>First account <select id="first-account" autocomplete="off">${options(0)}</select></label>
      <button type="button" id="swap-accounts" aria-label="Swap the two accounts">⇄</button>
      <label>Second account <select id="second-account" autocomplete="off">${options(1)}</select></label>
      <p id="chosen-accounts" class="hidden" role="status"></p>
    </div>`;
}

function column(edition: Edition, account: Account): Markup {
  const { document, label, tint } = account;
  const headed = document.blocks.some(({ kind }) => kind === 'headline');
  return html`
    <article class="column ${tint}" data-account="${label}" aria-labelledby="account-${label}">
      <header><h3 id="account-${label}">${accountName(account)}</h3>${furnitureSwitch(account)}</header>
      <div class="pane" tabindex="0" role="region" aria-label="Text of account ${label}">
        ${!headed && document.headline && html`<p class="metadata-headline" dir="auto">${document.headline}</p>`}
        ${accountText(edition, account)}
      </div>
    </article>`;
}

function furnitureSwitch({ document, label }: Account): Markup | false {
  const count = document.removals.length;
  return (
    count > 0 &&
    html`<label class="switch"><input type="checkbox" class="show-furniture" id="furniture-${label}" autocomplete="off"> Show the ${counted(count, 'line')} removed</label>`
  );
}
