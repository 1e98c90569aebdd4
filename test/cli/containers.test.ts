import { describe, expect, it } from 'vitest';
import { packed, response } from '../ingest/archive-of.ts';
import { accounts, COURIER, WIRE } from './accounts.ts';
import { run } from './program.ts';

const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .slice(1)
    .map((paragraph) => paragraph.trim())
    .join('</p><p>');

const cwd = accounts({
  'port.warc.gz': packed([
    response('https://courier.example/ferry', paragraphs(COURIER)),
    response('https://wire.example/ferry', paragraphs(WIRE)),
  ]),
  'rows.jsonl': `${JSON.stringify({ outlet: 'Courier', title: 'Ferry', text: COURIER })}\nbroken\n${JSON.stringify({ outlet: 'Wire', url: 'https://wire.example/2' })}\n`,
});

describe('files that hold several articles', () => {
  it('are compared alone, each article in them an account', async () => {
    const { status, stdout } = await run(['compare', 'port.warc.gz', '--format', 'json'], { cwd });
    const { documents } = JSON.parse(stdout) as { documents: { url: string }[] };
    expect(documents.map(({ url }) => url)).toEqual(['https://courier.example/ferry', 'https://wire.example/ferry']);
    expect(status).toBe(0);
  });

  it('are read row by row; what is broken or must be fetched is told', async () => {
    const { status, stdout, stderr } = await run(['extract', 'rows.jsonl', '--format', 'jsonl'], { cwd });
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { outlet: string | null });
    expect(rows.map(({ outlet }) => outlet)).toEqual(['Courier', null, null]);
    expect(stderr).toMatch(/rows\.jsonl is broken at line 2/);
    expect(stderr).toMatch(/https:\/\/wire\.example\/2 is a page on the web.*rashomon import/);
    expect(status).toBe(1);
  });

  it('an outlet given for the file holds for all in it', async () => {
    const { stdout } = await run(['extract', 'port.warc.gz', '--outlet', 'port.warc.gz=Harbour', '--format', 'json'], {
      cwd,
    });
    const documents = JSON.parse(stdout) as { outlet: string }[];
    expect(documents.map(({ outlet }) => outlet)).toEqual(['Harbour', 'Harbour']);
  });
});
