import { fold } from '../normalise.ts';
import type { MeaningModel } from './model.ts';

/** Words longer than this are no words: they have no pieces. In UTF-16 units, as in BERT's own tokeniser. */
const LONGEST_WORD = 100;

/**
 * The rows of a text's word pieces, in order: lower case, accents off, marks apart, then for each word the longest piece
 * that it begins with, and so on (WordPiece; Devlin et al. 2019). A word that has no such pieces is left out.
 * Linear in the length of the text.
 */
export function piecesOf(model: MeaningModel, text: string): number[] {
  const rows: number[] = [];
  for (const word of fold(text).match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []) addPieces(model, word, rows);
  return rows;
}

/** Adds the rows of one word's pieces; none where a part of it is no piece. */
function addPieces(model: MeaningModel, word: string, rows: number[]): void {
  const whole = model.pieces.get(word);
  if (whole !== undefined) rows.push(whole);
  if (whole !== undefined || word.length > LONGEST_WORD) return;
  const before = rows.length;
  for (let start = 0; start < word.length; ) {
    const piece = longestAt(model, word, start);
    if (!piece) {
      rows.length = before;
      return;
    }
    rows.push(piece.row);
    start = piece.end;
  }
}

function longestAt({ pieces, longest }: MeaningModel, word: string, start: number) {
  for (let end = Math.min(word.length, start + longest); end > start; end--) {
    const part = word.slice(start, end);
    const row = pieces.get(start === 0 ? part : `##${part}`);
    if (row !== undefined) return { row, end };
  }
  return undefined;
}
