import { createHash } from 'node:crypto';
import type { Edition } from '../view/edition.ts';
import { type Content, html, Markup } from './markup.ts';
import { SCRIPT } from './script.ts';
import { head } from './sections/head.ts';
import { STYLE } from './style/index.ts';

/** A part of the report: its anchor, its title, its contents, and how many things are in it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Content;
  readonly count: number | null;
}

/** `'sha256-…'` of an inline script or style, as CSP Level 3 wants it. */
const hashOf = (source: string): string => `'sha256-${createHash('sha256').update(source, 'utf8').digest('base64')}'`;

/** Nothing is fetched and nothing is sent; only this very style and this very script apply. */
export const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page around the sections, under the name of the event. */
export function page(edition: Edition, title: string, sections: readonly Section[]): string {
  const { source } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Rashomon">
<title>${title} · Rashomon</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<div class="sheet">
${contents(sections)}
<main id="main" tabindex="-1">
${head(edition, title)}
${sections.map(sectionElement)}
<footer class="colophon"><p>Laid side by side by <b translate="no">Rashomon</b>, comparison format ${edition.comparison.version}. It does not say who is right; it shows the passages. This page holds all it needs and fetches nothing.</p></footer>
</main>
</div>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`;
  return source;
}

function contents(sections: readonly Section[]): Markup {
  const entries = [{ id: 'accounts', title: 'Accounts', count: null }, ...sections];
  return html`
<nav class="contents" aria-label="Contents">
  <ol>${entries.map(({ id, title, count }) => html`<li><a href="#${id}">${title}${count !== null && html` <span class="count">${count}</span>`}</a></li>`)}</ol>
  <button type="button" id="theme" class="needs-script" aria-pressed="false">Dark</button>
</nav>`;
}

const sectionElement = ({ id, title, body }: Section): Markup => html`
<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>`;
