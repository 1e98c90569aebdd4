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

/**
 * Words between marks of stress (`**`, `~~`), escaped. Where a mark would stand between a letter and punctuation, which makes
 * it no mark (commonmark.org 0.31, 6.2), the punctuation stays outside. `before` and `after` are the text at its sides.
 */
export function stressed(mark: string, text: string, { before, after }: { before: string; after: string }): string {
  const words = printable(text);
  const lead = ENDS_IN_WORD.test(before) ? (STARTS_IN_PUNCTUATION.exec(words)?.[0] ?? '') : '';
  const rest = words.slice(lead.length);
  const core = STARTS_IN_WORD.test(after) ? rest.slice(0, wordEnd(rest)) : rest;
  if (core.trim() === '') return escapeMarkdown(words);
  return `${escapeMarkdown(lead)}${mark}${escapeMarkdown(core)}${mark}${escapeMarkdown(rest.slice(core.length))}`;
}

const ENDS_IN_WORD = /[^\s\p{P}\p{S}]$/u;
const STARTS_IN_WORD = /^[^\s\p{P}\p{S}]/u;
const STARTS_IN_PUNCTUATION = /^[\p{P}\p{S}\s]+/u;

/** Length of a text without the punctuation at its end. */
function wordEnd(text: string): number {
  const characters = [...text];
  while (/[\p{P}\p{S}\s]/u.test(characters.at(-1) ?? 'x')) characters.pop();
  return characters.join('').length;
}
