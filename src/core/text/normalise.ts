/** Nothing to fold but case and white space: the most of English text. */
const PLAIN = /^[\0-\x7f]*$/;

/** Beside that only typographic marks that stay what they are when letters are taken apart; ″ does not. */
const MARKED = /^[\0-\x7f‘’‚‛′“”„‟«»‐‑‒–—−]*$/;

/** Text as compared: lower case, accents off, typographic marks as plain ones, white space as single spaces. Offsets are not kept. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.replace(/\s+/g, ' ').trim().toLowerCase();
  const letters = MARKED.test(text) ? text : text.replace(/\p{M}/gu, '').normalize('NFKD').replace(/\p{M}/gu, '');
  return letters
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The words of a text as compared, marks left out. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+(?:['.,][\p{L}\p{N}]+)*/gu) ?? [];
