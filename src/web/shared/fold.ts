/** A text as it is looked for: without capitals and marks on letters. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a text has all the words that are looked for, in any order. */
export function hasWords(text: string, wanted: string): boolean {
  const folded = fold(text);
  return fold(wanted)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}
