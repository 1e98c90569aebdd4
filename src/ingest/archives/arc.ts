import type { Format, ReadHead } from './record.ts';

const HEAD = /(?:^|\n)[a-z][a-z0-9+.-]{1,20}:[^\s][^\r\n]{0,4000} \d{8,18} [^\r\n]{1,1000}\r?\n/u;

/** ARC 1 and 2: a record is a line of target, address, date, type, more of it in ARC 2, and length; then the bytes. */
export const ARC: Format = {
  beginning: 'a line of target, address, date, type and length',
  begins: (bytes) => {
    const line = bytes.toString('latin1', 0, 6000);
    return line.includes('\n')
      ? HEAD.exec(line)?.index === 0 && !line.startsWith('\n')
      : /^[a-z]*$|^[a-z][^\s]*:?/u.test(line);
  },
  find: (bytes) => {
    const match = HEAD.exec(bytes.toString('latin1'));
    return match ? match.index + (match[0].startsWith('\n') ? 1 : 0) : -1;
  },
  read: readHead,
};

function readHead(bytes: Buffer): ReadHead | null {
  const end = bytes.indexOf(10);
  if (end < 0) return null;
  const words = bytes.toString('utf8', 0, end).trim().split(' ');
  const length = words.at(-1) ?? '';
  const dated = /^\d{8,18}$/u.test(words.at(-3) ?? '')
    ? words.length - 3
    : words.slice(0, -1).findLastIndex((word) => /^\d{14,18}$/u.test(word));
  if (dated < 2 || !/^\d{1,15}$/u.test(length))
    return { headLength: end + 1, expected: 'a length as a number', found: length };
  const uri = words.slice(0, dated - 1).join(' ');
  return {
    headLength: end + 1,
    length: Number(length),
    head: {
      type: uri.startsWith('filedesc:') ? 'warcinfo' : 'response',
      uri,
      date: isoDate(words[dated] ?? ''),
      contentType: words[dated + 1] ?? null,
    },
  };
}

const isoDate = (digits: string): string | null => {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{2})?(\d{2})?(\d{2})?/u.exec(digits);
  if (!match) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
};
