/** A stretch of a text, and whether another text lacks its words. */
export interface OwnWords {
  readonly text: string;
  readonly own: boolean;
}

/** A text in stretches: words that another text has not, or has less often, are `own`. Words count alike whatever their case. */
export function ownWords(text: string, other: string): OwnWords[] {
  const stock = new Map<string, number>();
  for (const [word] of other.matchAll(WORD)) stock.set(word.toLowerCase(), (stock.get(word.toLowerCase()) ?? 0) + 1);
  const pieces: { readonly own: boolean; text: string }[] = [];
  for (const { index, 0: word } of text.matchAll(WORD_OR_GAP)) {
    const known = /^[\p{L}\p{N}]/u.test(word);
    const left = stock.get(word.toLowerCase()) ?? 0;
    if (known && left > 0) stock.set(word.toLowerCase(), left - 1);
    const own = known
      ? left === 0
      : gapIsOwn(pieces.at(-1)?.own ?? false, text.slice(index + word.length, index + word.length + 60), stock);
    const last = pieces.at(-1);
    if (last?.own === own) last.text += word;
    else pieces.push({ own, text: word });
  }
  return pieces;
}

const WORD = /[\p{L}\p{N}]+/gu;
const WORD_OR_GAP = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;

/** What stands between two words is marked where both are. */
function gapIsOwn(before: boolean, rest: string, stock: ReadonlyMap<string, number>): boolean {
  if (!before) return false;
  const next = /^[\p{L}\p{N}]+/u.exec(rest)?.[0].toLowerCase();
  return next !== undefined && (stock.get(next) ?? 0) === 0;
}
