import type { TimelineEntry } from '../../../core/model/index.ts';
import { accountsOf, differenceAnchor, type Edition } from '../../view/edition.ts';
import { inOrder } from '../../view/in-order.ts';
import { showEdtf } from '../../when.ts';
import { chip, cite, quoted } from '../citation.ts';
import { folded } from '../folded.ts';
import { type Content, html, type Markup } from '../markup.ts';

const PASSAGES_SHOWN = 4;

/** What happened when. What is dated only by "Friday" or "last month" stands apart. */
export function timeline(edition: Edition): Markup {
  const entries = edition.comparison.timeline;
  if (entries.length === 0) return html`<p class="none">No times were found.</p>`;
  const anchored = entries.filter(({ when }) => when !== null);
  const relative = entries.filter(({ when }) => when === null);
  return html`
    ${anchored.length > 0 && html`<ol class="timeline">${anchored.map((one) => entry(edition, one))}</ol>`}
    ${relative.length > 0 && html`<h3>Without a date of their own</h3><ul class="timeline relative">${relative.map((one) => entry(edition, one))}</ul>`}`;
}

function entry(edition: Edition, one: TimelineEntry): Markup {
  const { when, label, passages, conflict } = one;
  const told = inOrder(edition, passages).map(
    (passage) => html`<li>${quoted(edition, passage)} ${cite(edition, passage)}</li>`,
  );
  return html`
    <li><div class="when">${when === null ? label : dated(when, label)}</div>
      <div class="happened">${conflictMark(edition, conflict)}
        <span class="chips">${accountsOf(edition, passages).map(chip)}</span>
        ${folded(told, PASSAGES_SHOWN, (some) => html`<ul>${some}</ul>`)}</div></li>`;
}

/** The date written out, and below it the account's own words for it where they are others. */
function dated(when: string, label: string): Markup {
  const shown = showEdtf(when);
  const date = MACHINE_DATE.test(when) ? html`<time datetime="${when}">${shown}</time>` : html`<span>${shown}</span>`;
  return shown.toLowerCase().includes(label.toLowerCase()) ? date : html`${date}<small>“${label}”</small>`;
}

/** What `time` may carry (html.spec.whatwg.org, 4.5.14) of the dates that a timeline has. */
const MACHINE_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2}(?:T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

function conflictMark(edition: Edition, conflict: string | null): Content {
  if (conflict === null) return null;
  const anchor = differenceAnchor(edition, conflict);
  const mark = html`<span class="tag contradiction">times differ</span>`;
  return anchor === null ? mark : html`<a class="conflict-link" href="#${anchor}">${mark}</a>`;
}
