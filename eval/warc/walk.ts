import { gunzipSync } from 'node:zlib';

/** What a plain count by the letter of the format finds in an archive. */
export interface Walked {
  /** Records whose stated length leads to the next record or to the end. */
  readonly whole: number;
  /** Number of each other record, from 1. */
  readonly broken: readonly number[];
}

/**
 * Counts records without the product's reader: the whole file in memory, each record by its Content-Length alone, which
 * must lead over line ends to another record or to the end. Where it does not, the next record is the next "WARC/1" (or
 * line of an ARC head) behind a line end, and the record is broken. gzip is undone by `gunzipSync`; heads with LF alone
 * are taken as they are, as some writers make them.
 */
export function walk(file: Buffer, arc: boolean): Walked {
  const bytes = file[0] === 0x1f && file[1] === 0x8b ? gunzipSync(file) : file;
  const text = bytes.toString('latin1');
  const starts = arc ? /(?<=^|\n)[a-z]+:\S[^\n]* \d{8,18} [^\n]+\n/g : /(?<=^|\n)WARC\/\d\.\d+\r?\n/g;
  let whole = 0;
  let number = 0;
  const broken: number[] = [];
  for (let at = next(starts, text, 0); at >= 0; ) {
    number += 1;
    const end = arc ? endOfArc(text, at) : endOfWarc(text, at);
    const after = end === null || end > text.length ? -1 : skipLineEnds(text, end);
    if (after >= 0 && (after === text.length || next(starts, text, after) === after)) {
      whole += 1;
      at = after === text.length ? -1 : after;
    } else {
      broken.push(number);
      at = next(starts, text, at + 1);
    }
  }
  return { whole, broken };
}

function next(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

function endOfWarc(text: string, at: number): number | null {
  const blank = /\r?\n\r?\n/g;
  blank.lastIndex = at;
  const found = blank.exec(text);
  if (!found) return null;
  const length = /\ncontent-length:[ \t]*(\d+)[ \t]*\r?(?:\n|$)/i.exec(text.slice(at, found.index))?.[1];
  return length === undefined ? null : found.index + found[0].length + Number(length);
}

function endOfArc(text: string, at: number): number | null {
  const end = text.indexOf('\n', at);
  const length = / (\d+)\r?$/.exec(text.slice(at, end))?.[1];
  return end < 0 || length === undefined ? null : end + 1 + Number(length);
}

function skipLineEnds(text: string, from: number): number {
  let at = from;
  while (text[at] === '\n' || text[at] === '\r') at += 1;
  return at;
}
