import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accounts, COURIER } from './accounts.ts';
import { run } from './program.ts';

const cwd = accounts({
  'empty.txt': '',
  'blank.txt': ' \n\t\n',
  'binary.dat': Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 256),
  'report.pdf': '%PDF-1.7 and more',
  'large.txt': COURIER.repeat(200),
  'locked.txt': COURIER,
  'same.txt': COURIER,
});
chmodSync(join(cwd, 'locked.txt'), 0);

const CASES: readonly { name: string; args: string; status: number; says: RegExp }[] = [
  { name: 'no input', args: 'compare', status: 2, says: /compare needs files, or --story ID/ },
  {
    name: 'one account',
    args: 'compare courier.txt',
    status: 2,
    says: /two accounts or more, and courier\.txt is one.*rashomon read/,
  },
  { name: 'one file that is missing', args: 'compare gone.txt', status: 2, says: /gone\.txt does not exist/ },
  {
    name: 'one directory',
    args: 'compare sub',
    status: 2,
    says: /sub is a directory\. Name the files in it, such as 'sub\/\*\.html'/,
  },
  {
    name: 'an unknown command',
    args: 'comparre a b',
    status: 2,
    says: /unknown command 'comparre'\n\(Did you mean compare\?\)/,
  },
  {
    name: 'a file for a command',
    args: 'courier.txt wire.txt',
    status: 2,
    says: /courier\.txt is a file.*rashomon compare courier\.txt/,
  },
  {
    name: 'an unknown option',
    args: 'compare courier.txt wire.txt --colour',
    status: 2,
    says: /unknown option '--colour'/,
  },
  {
    name: 'an unknown format',
    args: 'compare courier.txt wire.txt -f pdf',
    status: 2,
    says: /Allowed choices are terminal, markdown, html, json/,
  },
  {
    name: 'a width that is none',
    args: 'compare courier.txt wire.txt --width 7',
    status: 2,
    says: /whole number from 40/,
  },
  {
    name: 'a size that is none',
    args: 'read courier.txt --max-bytes lots',
    status: 2,
    says: /number of bytes, such as/,
  },
  {
    name: 'a date that is none',
    args: 'read courier.txt --published 2024-02-30',
    status: 2,
    says: /2024-02-30 is no date\. Write 2024-03-08/,
  },
  {
    name: 'an outlet for no input',
    args: 'read courier.txt --outlet other.txt=X',
    status: 2,
    says: /other\.txt=… names none of the inputs/,
  },
  {
    name: 'two outlets for all',
    args: 'read courier.txt --outlet X --outlet Y',
    status: 2,
    says: /twice for all inputs/,
  },
  {
    name: 'a missing file',
    args: 'compare courier.txt gone.txt',
    status: 3,
    says: /gone\.txt does not exist\. Check the path/,
  },
  {
    name: 'a missing file of three',
    args: 'compare courier.txt gone.txt wire.txt',
    status: 1,
    says: /gone\.txt does not exist/,
  },
  { name: 'an empty file', args: 'compare courier.txt empty.txt wire.txt', status: 1, says: /empty\.txt is empty/ },
  { name: 'a blank file', args: 'read blank.txt', status: 3, says: /blank\.txt is empty/ },
  {
    name: 'a binary file',
    args: 'compare courier.txt binary.dat wire.txt',
    status: 1,
    says: /binary\.dat is a binary file.*Save the article/,
  },
  { name: 'a PDF', args: 'extract report.pdf', status: 3, says: /report\.pdf is a PDF file.*Save the article/ },
  {
    name: 'a directory',
    args: 'compare courier.txt sub wire.txt',
    status: 1,
    says: /sub is a directory\. Name the files in it, such as 'sub\/\*\.html'/,
  },
  {
    name: 'a file too large',
    args: 'read large.txt --max-bytes 50k',
    status: 3,
    says: /large\.txt is [\d.]+ kB, more than the limit of 50 kB.*--max-bytes/,
  },
  {
    name: 'a pattern without files',
    args: 'read none-*.txt courier.txt',
    status: 1,
    says: /none-\*\.txt matches no file/,
  },
  {
    name: 'the same file twice',
    args: 'compare courier.txt courier.txt',
    status: 3,
    says: /courier\.txt is given twice/,
  },
  {
    name: 'the same text twice',
    args: 'compare courier.txt same.txt',
    status: 3,
    says: /same\.txt has the same text as courier\.txt/,
  },
  {
    name: 'output over an input',
    args: 'compare courier.txt wire.txt -o ./wire.txt',
    status: 2,
    says: /\.\/wire\.txt is one of the inputs/,
  },
  {
    name: 'output to nowhere',
    args: 'compare courier.txt wire.txt -o gone/report.html',
    status: 3,
    says: /there is no folder gone\. Make it first/,
  },
  {
    name: 'output to a directory',
    args: 'compare courier.txt wire.txt -o sub',
    status: 3,
    says: /sub cannot be written: it is a directory/,
  },
];

describe('bad input gets a clear line and the right status', () => {
  it.concurrent.each(CASES)('$name', async ({ args, status, says }) => {
    const ran = await run(args.split(' '), { cwd });
    expect(ran.stderr).toMatch(says);
    expect(ran.stderr).not.toMatch(/\n\s+at |node:internal/);
    expect(ran.status).toBe(status);
  });

  it.skipIf(process.getuid?.() === 0)('a file one may not read', async () => {
    const ran = await run(['read', 'locked.txt'], { cwd });
    expect(ran.stderr).toMatch(/locked\.txt may not be read by you/);
    expect(ran.status).toBe(3);
  });
});
