import type { Passage, Point, Position } from '../../../core/model/index.ts';
import { counted } from '../../outline.ts';
import { type Account, differenceAnchor, type Edition } from '../../view/edition.ts';
import { VERDICTS } from '../../view/terms.ts';
import { chip, passageLink, quoted } from '../citation.ts';
import { type Content, html, joined, type Markup } from '../markup.ts';

/** A row for every point, a column for every account. */
export function points(edition: Edition): Markup {
  const rows = edition.comparison.points.toSorted((a, b) => b.salience - a.salience);
  if (rows.length === 0) return html`<p class="none">No points were found.</p>`;
  return html`
    ${filter(rows)}
    <div class="grid-frame" tabindex="0" role="region" aria-label="Points by account, a table that scrolls">
      <table class="grid">
        <thead><tr><th scope="col">Point</th>${edition.accounts.map(columnHead)}</tr></thead>
        <tbody>${rows.map((point) => row(edition, point))}</tbody>
      </table>
    </div>`;
}

function filter(rows: readonly Point[]): Markup {
  const choices: readonly (readonly [string, string, number])[] = [
    ['all', 'All points', rows.length],
    ['several', 'Told by two or more', rows.filter(({ verdict }) => verdict !== 'unmatched').length],
    ['discrepancies', 'Only discrepancies', rows.filter(({ verdict }) => verdict === 'discrepancy').length],
  ];
  const chosen = choices[1]?.[2] === 0 ? 'all' : 'several';
  return html`<fieldset class="filter"><legend>Show</legend>${choices.map(
    ([id, name, count]) =>
      html`<label><input type="radio" name="points" id="points-${id}" autocomplete="off"${id === chosen && html` checked`}> ${name} <span class="count">${count}</span></label>`,
  )}</fieldset>`;
}

const columnHead = (account: Account): Markup => html`<th scope="col">${chip(account)} <bdi>${account.name}</bdi></th>`;

function row(edition: Edition, point: Point): Markup {
  const { verdict, text, origins, positions } = point;
  const byDocument = new Map(positions.map((position) => [position.document, position]));
  const links = point.differences.flatMap((id) => {
    const anchor = differenceAnchor(edition, id);
    return anchor === null ? [] : [html`<a href="#${anchor}">${anchor.replace('-', ' ')}</a>`];
  });
  return html`
    <tr class="${verdict}">
      <th scope="row"><span class="point" dir="auto">${text}</span>
        <span class="support"><span class="tag ${verdict}">${VERDICTS[verdict]}</span> ${counted(positions.length, 'account')} from ${counted(origins, 'origin')}${links.length > 0 && html` · ${joined(links, ', ')}`}</span></th>
      ${edition.accounts.map((account) => cell(edition, account, byDocument.get(account.document.id)))}
    </tr>`;
}

function cell(edition: Edition, account: Account, position: Position | undefined): Markup {
  const [first, ...more] = position?.passages ?? [];
  if (!position || !first)
    return html`<td><span class="untold" aria-hidden="true">·</span><span class="hidden">not told</span></td>`;
  const told = position.value === undefined ? html`<b>told</b>` : html`<span class="position">${position.value}</span>`;
  return html`
    <td class="told ${account.tint}">${passageLink(edition, first, (text) => html`${told} <small>${text}</small>`)}
      ${more.map((passage) => html` ${passageLink(edition, passage, (text) => html`<small>${text}</small>`)}`)}
      ${voice(position)}${peek(edition, account, position.passages)}</td>`;
}

/** Whom the account reports to say it, unless its value says so already. */
function voice({ voice: one, value }: Position): Content {
  if (one.type === 'outlet' || one.speaker?.name === value) return null;
  return html`<span class="voice">${one.speaker ? html`according to <bdi>${one.speaker.name}</bdi>` : 'according to a source'}</span>`;
}

/** The passages themselves, shown while the cell is pointed at or holds the focus. */
function peek(edition: Edition, account: Account, passages: readonly Passage[]): Markup {
  const words = joined(
    passages.map((passage) => quoted(edition, passage)),
    ' … ',
  );
  return html`<span class="peek">${chip(account)} ${words}</span>`;
}
