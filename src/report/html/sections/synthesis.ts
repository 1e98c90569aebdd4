import type { SynthesisSentence } from '../../../core/model/index.ts';
import { coverageLine, synthesisParts } from '../../outline.ts';
import type { Edition } from '../../view/edition.ts';
import { cites } from '../citation.ts';
import { type Content, html, joined, type Markup } from '../markup.ts';

/**
 * What all accounts together tell, every sentence with the passages that bear it out: what is shared as a paragraph, then what
 * differs and what one alone adds, each by itself.
 */
export function synthesis(edition: Edition): Content {
  const { running, listed } = synthesisParts(edition.comparison);
  if (running.length + listed.length === 0) return html`<p class="none">Too little is shared for a synthesis.</p>`;
  const coverage = coverageLine(edition.comparison);
  const shared = joined(
    running.map((sentence) => told(edition, sentence)),
    ' ',
  );
  return html`<div class="synthesis">
${running.length > 0 && html`<p class="running">${shared}</p>`}
${listed.length > 0 && html`<ul>${listed.map((sentence) => html`<li class="${sentence.role}">${told(edition, sentence)}</li>`)}</ul>`}
${coverage !== null && html`<p class="coverage">${coverage}</p>`}
</div>`;
}

const told = (edition: Edition, { text, cites: passages }: SynthesisSentence): Markup =>
  html`<span dir="auto">${edition.readable(text)}</span> <span class="cites">${cites(edition, passages)}</span>`;
