import type { Severity } from '../../../core/model/index.ts';
import { counted, countWords, isWarning } from '../../outline.ts';
import type { Account, Edition } from '../../view/edition.ts';
import { originCount } from '../../view/origins.ts';
import { webAddress } from '../../view/web-address.ts';
import { showDate } from '../../when.ts';
import { chip, languageOf } from '../citation.ts';
import { html, type Markup } from '../markup.ts';

/** The event: the headline of the account that shares most with the others. */
export function eventTitle({ comparison, accounts }: Edition): string {
  const ties = new Map<string, number>();
  for (const { a, b } of comparison.alignments)
    for (const { document } of [a, b]) ties.set(document, (ties.get(document) ?? 0) + 1);
  const headed = accounts.filter(({ document }) => document.headline);
  const strength = ({ document }: Account) => ties.get(document.id) ?? 0;
  const [central] = headed.toSorted((a, b) => strength(b) - strength(a) || (a.document.id < b.document.id ? -1 : 1));
  return central?.document.headline ?? comparison.synthesis[0]?.text ?? counted(accounts.length, 'account');
}

export function head(edition: Edition, title: string): Markup {
  return html`
    <header class="masthead">
      <p class="nameplate"><span translate="no">Rashomon</span> <span>${edition.comparison.notes.some(isWarning) ? '' : 'One event, '}${counted(edition.accounts.length, 'account')}</span></p>
      <h1 dir="auto">${title}</h1>
      ${edition.comparison.notes.filter(isWarning).map(({ message }) => html`<p class="warning" role="note">${edition.readable(message)}</p>`)}
      ${counts(edition)}
    </header>
    <section id="accounts" aria-labelledby="accounts-title">
      <h2 id="accounts-title">Accounts</h2>
      <ol class="accounts">${edition.accounts.map((account) => accountEntry(edition, account))}</ol>
    </section>`;
}

function counts(edition: Edition): Markup {
  const { comparison, accounts } = edition;
  const bySeverity = (wanted: Severity) => comparison.differences.filter(({ severity }) => severity === wanted).length;
  const removed = accounts.reduce((sum, { document }) => sum + document.removals.length, 0);
  const rows: readonly [number, string, string][] = [
    [accounts.length, 'account', 'accounts'],
    [originCount(edition), 'independent origin', 'independent origins'],
    [bySeverity('contradiction'), 'contradiction', 'contradictions'],
    [bySeverity('imprecision'), 'imprecision', 'imprecisions'],
    [bySeverity('wording'), 'difference of wording', 'differences of wording'],
    [removed, 'line of furniture removed', 'lines of furniture removed'],
  ];
  return html`<ul class="counts" aria-label="At a glance">${rows.map(
    ([count, one, many]) => html`<li><b>${count}</b> ${count === 1 ? one : many}</li>`,
  )}</ul>`;
}

function accountEntry({ comparison, readable }: Edition, account: Account): Markup {
  const { document, label, name } = account;
  const words = countWords(document.text);
  const origin = comparison.origins.findIndex(({ documents }) => documents.includes(document.id));
  const group = comparison.origins[origin];
  const link = webAddress(document.url);
  return html`
    <li class="account ${account.tint}">
      ${chip(account)}
      <div>
        <p class="outlet"><bdi>${name}</bdi></p>
        ${document.headline && html`<p class="headline" dir="auto"${languageOf(account)}>${document.headline}</p>`}
        <p class="facts">
          ${document.byline && html`<span dir="auto">${document.byline}</span>`}
          ${document.published && html`<span>${showDate(document.published)}</span>`}
          <span>${counted(words, 'word')}</span>
          ${document.credit && html`<span>credited to <bdi>${document.credit}</bdi></span>`}
          <span class="jump"><a href="#account-${label}">read it<span class="hidden">: account ${label}</span></a></span>
          ${link && html`<span><a href="${link}" rel="noopener noreferrer external">original<span class="hidden"> of account ${label}</span></a></span>`}
        </p>
        ${document.article !== name && html`<p class="facts path"><bdi>${document.article}</bdi></p>`}
        ${group && group.documents.length > 1 && html`<p class="origin">${originLine(comparison.documents, group.documents, document.id)}: ${readable(group.reason)}</p>`}
      </div>
    </li>`;
}

function originLine(
  documents: readonly { readonly id: string; readonly label: string }[],
  ids: readonly string[],
  own: string,
): string {
  const others = documents.filter(({ id }) => id !== own && ids.includes(id)).map(({ label }) => label);
  return `One origin with ${others.join(', ')}`;
}
