import type { Hedge, Quantity } from '../../../core/model/index.ts';
import { type Axis, axisOf, labelledTicks } from '../../view/axis.ts';
import type { Edition } from '../../view/edition.ts';
import { boundsOf, type FigureGroup, type FigureRow, figureGroups } from '../../view/figure-groups.ts';
import { isVague, rangeInWords, shownNumber, unitOf } from '../../view/ranges.ts';
import { chip, passageLink } from '../citation.ts';
import { type Content, html, type Markup } from '../markup.ts';

/** Figures for the same thing as intervals on one axis, in a table that says the same in words. */
export function figures(edition: Edition): Markup {
  const groups = figureGroups(edition);
  if (groups.length === 0) return html`<p class="none">No figure is given by two accounts.</p>`;
  const agreed = groups.filter(({ difference }) => difference === null);
  return html`
    <p class="lead">A bar is the range that the words allow, a dot an exact figure; an arrow is open on that side, a hollow end leaves its bound out.</p>
    ${groups.filter(({ difference }) => difference !== null).map((group) => figureTable(edition, group))}
    ${agreed.length > 0 && html`<details class="agreed"${agreed.length === groups.length && html` open`}><summary>Other figures that several accounts give <span class="count">${agreed.length}</span></summary>${agreed.map((group) => figureTable(edition, group))}</details>`}`;
}

function figureTable(edition: Edition, { title, rows }: FigureGroup): Markup {
  const axis = axisOf(boundsOf(rows));
  return html`
    <table class="figure"><caption dir="auto">${title}</caption>
      <thead><tr><th scope="col">Account</th><th scope="col">As written</th><th scope="col">Range${unitName(rows[0]?.quantity)}</th><th scope="col" class="plot"><span class="hidden">Drawn</span>${axisScale(axis)}</th></tr></thead>
      <tbody>${rows.map((row) => figureRow(edition, row, axis))}</tbody>
    </table>`;
}

function unitName(quantity: Quantity | undefined): Content {
  const unit = quantity && unitOf(quantity);
  return unit && html` <small>(${unit})</small>`;
}

function figureRow(edition: Edition, { account, passage, quantity }: FigureRow, axis: Axis): Markup {
  const written = account.document.text.slice(quantity.span.start, quantity.span.end);
  return html`<tr class="${account.tint}"><th scope="row">${chip(account)}</th><td><span dir="auto">${written}</span> ${passageLink(edition, passage, (text) => `[${text}]`)}${spokenBy(quantity)}</td><td>${rangeInWords(quantity)}</td><td class="plot">${interval(quantity, axis)}</td></tr>`;
}

function spokenBy({ voice }: Quantity): Content {
  return (
    voice.type === 'speaker' &&
    html`<span class="voice">${voice.speaker ? html`according to <bdi>${voice.speaker.name}</bdi>` : 'according to a source'}</span>`
  );
}

function axisScale({ ticks, place, logarithmic }: Axis): Markup {
  const shown = labelledTicks(ticks);
  return html`<svg class="scale" height="18" aria-hidden="true">${shown.map(
    (tick, i) =>
      html`<text${i > 0 && i < shown.length - 1 && html` class="inner"`} x="${percent(place(tick))}" y="13" text-anchor="middle">${shownNumber(tick)}</text>`,
  )}</svg>${logarithmic && html`<span class="scale-name">logarithmic</span>`}`;
}

const percent = (value: number): string => `${Number(value.toFixed(2))}%`;

function interval({ low, high, openLow, openHigh, hedge }: Quantity, { ticks, place }: Axis): Markup {
  const grid = ticks.map(
    (tick) => html`<line class="tick" x1="${percent(place(tick))}" x2="${percent(place(tick))}" y1="0" y2="24"/>`,
  );
  const from = low === null ? 1 : place(low);
  const to = high === null ? 99 : place(high);
  const point = low !== null && low === high;
  const bar =
    !point && html`<line class="bar${hedged(hedge)}" x1="${percent(from)}" x2="${percent(to)}" y1="12" y2="12"/>`;
  return html`<svg class="interval" height="24" aria-hidden="true">${grid}${bar}${low === null ? arrow(from, 'M9 -6 0 0 9 6') : dot(from, openLow, hedge)}${high === null ? arrow(to, 'M-9 -6 0 0 -9 6') : !point && dot(to, openHigh, hedge)}</svg>`;
}

const hedged = (hedge: Hedge): string => (isVague(hedge) ? ' vague' : '');

const dot = (at: number, open: boolean, hedge: Hedge): Markup =>
  html`<circle class="dot${open && ' open'}${hedged(hedge)}" cx="${percent(at)}" cy="12" r="5"/>`;

const arrow = (at: number, path: string): Markup =>
  html`<svg x="${percent(at)}" y="12" overflow="visible"><path class="arrow" d="${path}"/></svg>`;
