import type { TimelineEntry } from '../../../core/model/index.ts';
import { showWhen } from '../../when.ts';
import { chip, cite, inOrder, quoted } from '../citation.ts';
import { accountsOf, differenceAnchor, type Edition } from '../edition.ts';
import { folded } from '../folded.ts';
import { type Content, html, type Markup } from '../markup.ts';

const PASSAGES_SHOWN = 4;

/** What happened when. What is dated only by "Friday" or "last month" stands apart. */
export function timeline(edition: Edition): Markup {
  const entries = edition.comparison.timeline;
  if (entries.length === 0) return html`<p class="none">No times were found.</p>`;
  const dated = entries.filter(({ when }) => when !== null);
  const relative = entries.filter(({ when }) => when === null);
  return html`
    ${dated.length > 0 && html`<ol class="timeline">${dated.map((one) => entry(edition, one))}</ol>`}
    ${relative.length > 0 && html`<h3>Without a date of their own</h3><ul class="timeline relative">${relative.map((one) => entry(edition, one))}</ul>`}`;
}

function entry(edition: Edition, one: TimelineEntry): Markup {
  const { when, precision, passages, conflict } = one;
  const told = inOrder(edition, passages).map(
    (passage) => html`<li>${quoted(edition, passage)} ${cite(edition, passage)}</li>`,
  );
  return html`
    <li><div class="when">${when === null ? html`<span>${showWhen(one)}</span>` : html`<time>${showWhen(one)}</time>`}<small>${shownPrecision(precision)}</small></div>
      <div class="happened">${conflictMark(edition, conflict)}
        <span class="chips">${accountsOf(edition, passages).map(chip)}</span>
        ${folded(told, PASSAGES_SHOWN, (some) => html`<ul>${some}</ul>`)}</div></li>`;
}

const shownPrecision = (precision: TimelineEntry['precision']): string =>
  precision === 'vague' ? 'vague' : `to the ${precision.replaceAll('-', ' ')}`;

function conflictMark(edition: Edition, conflict: string | null): Content {
  if (conflict === null) return null;
  const anchor = differenceAnchor(edition, conflict);
  const mark = html`<span class="tag contradiction">times differ</span>`;
  return anchor === null ? mark : html`<a class="conflict-link" href="#${anchor}">${mark}</a>`;
}
