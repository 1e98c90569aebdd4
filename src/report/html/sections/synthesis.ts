import type { SynthesisSentence } from '../../../core/model/index.ts';
import { cites } from '../citation.ts';
import { accountsOf, type Edition } from '../edition.ts';
import { type Content, html, type Markup } from '../markup.ts';

/** What all accounts together tell, every sentence with the passages that bear it out. */
export function synthesis(edition: Edition): Content {
  const sentences = edition.comparison.synthesis;
  if (sentences.length === 0) return html`<p class="none">Too little is shared for a synthesis.</p>`;
  return html`<ol class="synthesis">${sentences.map((sentence) => entry(edition, sentence))}</ol>`;
}

function entry(edition: Edition, sentence: SynthesisSentence): Markup {
  const marks = cites(edition, sentence.cites);
  return html`<li class="${sentence.role}">${roleMark(edition, sentence)}<span dir="auto">${sentence.text}</span> <span class="cites">${marks}</span></li>`;
}

function roleMark(edition: Edition, { role, cites: passages }: SynthesisSentence): Content {
  if (role === 'shared') return null;
  if (role === 'differs') return html`<span class="tag differs">differ</span> `;
  const labels = accountsOf(edition, passages).map(({ label }) => label);
  return html`<span class="tag only">only ${labels.join(', ')}</span> `;
}
