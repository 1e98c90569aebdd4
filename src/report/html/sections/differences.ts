import type { Difference, DifferenceSide } from '../../../core/model/index.ts';
import { differencesOf, NOT_A_DIFFERENCE, SEVERITIES } from '../../outline.ts';
import { differenceAnchor, type Edition } from '../../view/edition.ts';
import { inOrder } from '../../view/in-order.ts';
import { readAs } from '../../view/sides.ts';
import { DIFFERENCE_TYPES } from '../../view/terms.ts';
import { chip, passageLink, quoted, withMark } from '../citation.ts';
import { folded } from '../folded.ts';
import { type Content, html, type Markup } from '../markup.ts';

const SIDES_SHOWN = 6;

/** Where the accounts differ, the gravest first, and below it what only seems to differ. */
export function differences(edition: Edition): Markup {
  const { comparison } = edition;
  const none = comparison.differences.length === 0 && html`<p class="none">No differences were found.</p>`;
  const groups = SEVERITIES.map(({ severity, title }) => {
    const entries = differencesOf(comparison, severity).map((one) => differenceEntry(edition, one));
    return (
      entries.length > 0 &&
      html`<h3>${title} <span class="count">${entries.length}</span></h3><div class="differences">${entries}</div>`
    );
  });
  return html`${none}${groups}${nonDifferences(edition)}`;
}

function differenceEntry(edition: Edition, difference: Difference): Markup {
  const { id, type, severity, what, sides, reasons, confidence } = difference;
  return html`
    <article class="difference ${severity}" id="${differenceAnchor(edition, id)}" tabindex="-1">
      <h4><span class="number">${(edition.differenceIndex.get(id) ?? 0) + 1}</span><span class="tag ${severity}">${DIFFERENCE_TYPES[type]}</span> <span dir="auto">${what}</span></h4>
      ${sideList(edition, sides)}
      <details><summary>Why this counts as a difference</summary>
        <ul class="reasons">${reasons.map((reason) => html`<li>${reason}</li>`)}<li>Confidence ${Math.round(confidence * 100)} in 100</li></ul>
      </details>
    </article>`;
}

const sideList = (edition: Edition, sides: readonly DifferenceSide[]): Content =>
  folded(
    inOrder(edition, sides).map((side) => sideEntry(edition, side)),
    SIDES_SHOWN,
    (some) => html`<ul class="sides">${some}</ul>`,
  );

function sideEntry(edition: Edition, side: DifferenceSide): Content {
  const account = edition.byDocument.get(side.document);
  if (!account) return null;
  const value = readAs(side);
  return html`
    <li class="${account.tint}">${chip(account)} <span>
      ${quoted(edition, side.context, withMark(side.context, side))}
      ${value !== null && html`<span class="reads">${value}</span>`}
      ${passageLink(edition, side, (text) => `[${text}]`)}</span></li>`;
}

function nonDifferences(edition: Edition): Content {
  const { nonDifferences: explained } = edition.comparison;
  return (
    explained.length > 0 &&
    html`
    <details class="explained"><summary><h3>Not counted as differences, though they look so <span class="count">${explained.length}</span></h3></summary>
      ${explained.map(
        ({ why, what, sides }) => html`
        <article class="difference none-such"><h4><span class="tag">${NOT_A_DIFFERENCE[why]}</span> <span dir="auto">${what}</span></h4>${sideList(edition, sides)}</article>`,
      )}
    </details>`
  );
}
