import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { articlesOfMail } from '../../src/ingest/mail/index.ts';
import { articlesOf, problemsOf, received, wordsOf } from './received.ts';

const mail = (...linesOf: readonly string[]): string => linesOf.join('\r\n');

const SAVED = (
  type: string,
  coding: string,
  body: string,
  location = 'Content-Location: https://gazette.example/cafe',
): string =>
  mail(
    'From: <Saved by a browser>',
    'Subject: =?utf-8?Q?The_caf=C3=A9_opens?=',
    'Date: Fri, 8 Mar 2024 07:15:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----=_part"',
    '',
    'This is a saved page.',
    '------=_part',
    'Content-Type: image/png',
    'Content-Location: https://gazette.example/i.png',
    '',
    'PNG',
    '------=_part',
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${coding}`,
    location,
    '',
    body,
    '------=_part',
    'Content-Type: text/html',
    'Content-Location: https://ads.example/frame',
    '',
    '<p>Buy now</p>',
    '------=_part--',
    '',
  );

const PAGE = '<html><body><p>The café opens, “at last”.</p></body></html>';
const WORDS = 'The café opens, “at last”.';
const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/.{60}/g, '$&\r\n');

describe('a saved page', () => {
  it.each<[string, string]>([
    [
      'quoted-printable',
      SAVED('text/html; charset=utf-8', 'quoted-printable', PAGE.replace('é', '=C3=A9').replace('opens', 'ope=\r\nns')),
    ],
    ['base64', SAVED('text/html', 'base64', base64(Buffer.from(PAGE)))],
    ['windows-1252', SAVED('text/html; charset="windows-1252"', 'base64', base64(iconv.encode(PAGE, 'windows-1252')))],
  ])('gives its root part: %s', async (_, bytes) => {
    const articles = articlesOf(await received('cafe.mhtml', bytes));
    expect(articles.map(wordsOf)).toEqual([WORDS]);
    expect(articles[0]).toMatchObject({
      type: 'html',
      url: 'https://gazette.example/cafe',
      headline: 'The café opens',
      fetched: '2024-03-08T07:15:00.000Z',
      transport: { type: 'file', name: 'cafe.mhtml' },
    });
  });

  it('has its address from the head where the part has none', async () => {
    const bytes = SAVED('text/html', '8bit', PAGE, 'X-Other: 1').replace(
      'Subject:',
      'Snapshot-Content-Location: https://wire.example/a\r\nSubject:',
    );
    expect(articlesOf(await received('cafe.mht', bytes))[0]).toMatchObject({ url: 'https://wire.example/a' });
  });

  it('without a page is a problem', async () => {
    expect(
      problemsOf(await received('cafe.mht', SAVED('image/png', '8bit', 'PNG').replaceAll('text/html', 'text/css'))),
    ).toHaveLength(1);
  });
});

const HEAD = [
  'Received: from post.example',
  'From: "Harbour Brief" <brief@post.example>',
  'To: desk@gazette.example',
  'Subject: Fwd: =?iso-8859-1?Q?Caf=E9?= opens',
  'Date: Fri, 8 Mar 2024 08:15:00 +0100',
  'Message-ID: <7@post.example>',
];

describe('a mail', () => {
  it('is an article with its subject, sender and date', async () => {
    const [article] = articlesOf(
      await received('brief.eml', mail(...HEAD, 'Content-Type: text/plain; charset=utf-8', '', WORDS)),
    );
    expect(article).toMatchObject({
      type: 'text',
      headline: 'Café opens',
      byline: 'Harbour Brief',
      published: '2024-03-08T07:15:00.000Z',
      id: '<7@post.example>',
      transport: { type: 'mail', name: 'brief.eml' },
    });
    expect(wordsOf(article)).toBe(WORDS);
  });

  it('sent to a list has its sender as the outlet', async () => {
    const [article] = articlesOf(await received('brief', mail(...HEAD, 'List-Id: <brief.post.example>', '', WORDS)));
    expect(article).toMatchObject({ outlet: 'Harbour Brief' });
    expect(article).not.toHaveProperty('byline');
  });

  it('gives its HTML rather than its text, in any encoding', async () => {
    const parts = Buffer.concat([
      Buffer.from(
        mail(
          ...HEAD,
          'Content-Type: multipart/alternative; boundary=x',
          '',
          '--x',
          'Content-Type: text/plain',
          '',
          'Plain',
          '--x',
          'Content-Type: text/html; charset=windows-1252',
          '',
          '',
        ),
      ),
      iconv.encode(PAGE, 'windows-1252'),
      Buffer.from('\r\n--x--\r\n'),
    ]);
    const [article] = articlesOf(await received('brief.eml', parts));
    expect(article?.type).toBe('html');
    expect(wordsOf(article)).toBe(WORDS);
  });

  it('gives each message attached to it as its own article', async () => {
    const inner = mail(
      'From: Ann Hale <ann@wire.example>',
      'Subject: Tugs',
      'Date: Thu, 7 Mar 2024 07:00:00 +0000',
      '',
      'The tugs came.',
    );
    const outer = mail(
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      '',
      WORDS,
      '--x',
      'Content-Type: message/rfc822',
      '',
      inner,
      '--x--',
      '',
    );
    const articles = articlesOf(await received('brief.eml', outer));
    expect(articles.map(({ headline }) => headline)).toEqual(['Café opens', 'Tugs']);
    expect(articles[1]).toMatchObject({ byline: 'Ann Hale', transport: { place: 'message 2' } });
  });

  it('is not seen in a text with a few labels', async () => {
    const text = 'Subject: ferries\nNote: this is no mail\n\nThe tugs came.';
    expect(articlesOf(await received('note', text))).toEqual([expect.objectContaining({ type: 'text', text })]);
  });
});

it('a mail of a million empty lines is told as too large', async () => {
  const head = 'From: a@lind.example\r\nTo: b@lind.example\r\nSubject: a\r\n\r\n';
  expect(problemsOf(await received('a.eml', head + '\n'.repeat(900_000)))).toEqual([
    'too-large: has more than 400,000 lines',
  ]);
});

describe('a mail of many lines', () => {
  const HEAD = 'From: a@lind.example\r\nTo: b@lind.example\r\nSubject: a\r\nMIME-Version: 1.0\r\n';
  const part = (type: string, lines: string): string => `--q\r\nContent-Type: ${type}\r\n\r\n${lines}`;
  const mixed = (...parts: string[]): string =>
    `${HEAD}Content-Type: multipart/mixed; boundary=q\r\n\r\n${parts.join('')}--q--\r\n`;
  const TEXT = 'The tugs came, and the harbour was opened again.\r\n';

  it('is told as too large where people wrote them', async () => {
    const plain = `${HEAD}Content-Type: text/plain\r\n\r\n${TEXT}${'\n'.repeat(160_000)}`;
    expect(problemsOf(await received('a.eml', plain))).toEqual([
      'too-large: comes with more than 150,000 lines of text',
    ]);
  });

  it('is read where they are a packed attachment', async () => {
    const packed = `${'A'.repeat(76)}\r\n`.repeat(160_000);
    const mail = mixed(part('text/plain', TEXT), part('image/png\r\nContent-Transfer-Encoding: base64', packed));
    const [one] = await articlesOfMail('a.eml', Buffer.from(mail));
    expect(one).toMatchObject({ type: 'article', article: { text: expect.stringContaining('The tugs came') } });
  });

  it('counts the lines of a message in all that it is attached to', async () => {
    const inner = `${HEAD}Content-Type: text/plain\r\n\r\n${TEXT}${'\n'.repeat(80_000)}`;
    const outer = mixed(part('text/plain', TEXT), part('message/rfc822', inner));
    const all = await received('a.eml', outer);
    expect(articlesOf(all)).toHaveLength(1);
    expect(problemsOf(all)).toEqual(['too-large: comes with more than 150,000 lines of text']);
  });
});
