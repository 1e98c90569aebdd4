/** A stretch of a passage; `lit` where it is a word that was searched for. */
export interface LitPiece {
  readonly text: string;
  readonly lit: boolean;
}

/** Letters that a word may have beyond what was searched for: "flood" lights "flooded". */
const ENDING = 3;

const folded = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words that a search is for: neither those that must not be there nor its own signs. */
export function wordsSought(...queries: readonly string[]): Set<string> {
  const sought = queries.flatMap((query) =>
    query
      .replace(/(^|\s)-(?:"[^"]*"?|\S+)/gu, ' ')
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter((word) => word !== '' && word !== 'OR'),
  );
  return new Set(sought.map(folded));
}

/** Cuts a passage at the words that were searched for. The pieces together are the passage. */
export function litPieces(passage: string, sought: ReadonlySet<string>): LitPiece[] {
  if (sought.size === 0) return [{ text: passage, lit: false }];
  const pieces: LitPiece[] = [];
  let from = 0;
  for (const { 0: word, index } of passage.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
    if (!isSought(folded(word), sought)) continue;
    if (index > from) pieces.push({ text: passage.slice(from, index), lit: false });
    pieces.push({ text: word, lit: true });
    from = index + word.length;
  }
  if (from < passage.length) pieces.push({ text: passage.slice(from), lit: false });
  return pieces;
}

function isSought(word: string, sought: ReadonlySet<string>): boolean {
  for (let length = word.length; length >= Math.max(1, word.length - ENDING); length--) {
    const start = word.slice(0, length);
    if (sought.has(start) && (length === word.length || length > ENDING)) return true;
  }
  return false;
}
