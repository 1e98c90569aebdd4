import { printable } from '../clean.ts';

/**
 * Text as GitHub Flavored Markdown that shows exactly these words on one line: no markup, HTML, link, list or heading
 * comes of it (spec.commonmark.org 0.31, github.github.com/gfm).
 */
export const escapeMarkdown = (text: string): string =>
  printable(text)
    .replace(/[\\`*_[\]<>|~#$]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/\bwww\./giu, (match) => `${match.slice(0, -1)}\\.`)
    .replace(/^([-+=])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');
