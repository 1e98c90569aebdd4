import type { Format, ReadHead } from './record.ts';

const HEAD = /(?:^|\n)WARC\/\d\.\d+[ \t]*\r?\n[A-Za-z][A-Za-z-]*[ \t]*:/u;

const MARK = 'WARC/';

/**
 * WARC 0.17, 0.18, 1.0 and 1.1 (ISO 28500). Heads may end their lines with LF alone; a target may stand in angle
 * brackets, as wget wrote it, and hold spaces.
 */
export const WARC: Format = {
  beginning: 'WARC/',
  begins: (bytes) => {
    const start = bytes.toString('latin1', 0, MARK.length);
    return start.length < MARK.length ? MARK.startsWith(start) : start === MARK;
  },
  find: (bytes) => {
    const match = HEAD.exec(bytes.toString('latin1'));
    return match ? match.index + (match[0].startsWith('\n') ? 1 : 0) : -1;
  },
  read: readHead,
};

function readHead(bytes: Buffer): ReadHead | null {
  const blank = blankLine(bytes, bytes.length);
  if (!blank) return null;
  const headLength = blank.end;
  const fields = fieldsOf(bytes.toString('utf8', 0, blank.start));
  const stated = fields.get('content-length');
  if (stated === undefined || !/^\d{1,15}$/u.test(stated))
    return { headLength, expected: 'Content-Length as a number', found: stated ?? 'none' };
  return {
    headLength,
    length: Number(stated),
    head: {
      type: (fields.get('warc-type') ?? '').toLowerCase(),
      uri: fields.get('warc-target-uri')?.replace(/^<(.*)>$/u, '$1') ?? null,
      date: fields.get('warc-date') ?? null,
      contentType: fields.get('content-type') ?? null,
    },
  };
}

/** Most bytes of a head that are looked at first: nearly all heads end in them. */
const USUAL = 4096;

/** The first blank line, with the line end before it, within the first `most` bytes. */
export function blankLine(bytes: Buffer, most: number): { readonly start: number; readonly end: number } | null {
  for (const length of [USUAL, most]) {
    const found = /\r?\n\r?\n/u.exec(bytes.toString('latin1', 0, Math.min(length, most)));
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}

/**
 * Named fields of a head, names in small letters, the first of two of one name. The first line is the version's or the
 * status's; a line that begins with white space goes on with the one before; a line that is no field is passed over.
 */
export function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  let last: string | null = null;
  for (const line of head.split(/\r?\n/u).slice(1)) {
    const colon = line.indexOf(':');
    if (/^[ \t]/u.test(line) && last !== null) fields.set(last, `${fields.get(last)} ${line.trim()}`);
    else if (colon > 0) {
      const name = line.slice(0, colon).trim().toLowerCase();
      last = fields.has(name) ? null : name;
      if (last !== null) fields.set(last, line.slice(colon + 1).trim());
    }
  }
  return fields;
}
