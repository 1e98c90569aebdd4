/**
 * A text as it is put on a page. Every unit becomes one unit again, so offsets into the text hold on the page: control
 * characters and lone surrogates show as U+FFFD, marks that turn the writing direction over (UAX #9: embeddings, overrides,
 * isolates) become the invisible U+2060, line separators become spaces.
 */
export const shown = (text: string): string =>
  text
    .replace(/[\r\u2028\u2029]/g, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069\u061C\u200E\u200F]/g, '\u2060')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD');
