const recordOf = (type: string, uri: string, content: Uint8Array, contentType: string): Buffer =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:0c7a4d3a-6a0c-4a3e-9a54-4f1c8e6a1d11>\r\n` +
        `WARC-Date: 2024-03-08T07:15:00Z\r\nWARC-Target-URI: ${uri}\r\nContent-Type: ${contentType}\r\nContent-Length: ${content.length}\r\n\r\n`,
    ),
    content,
    Buffer.from('\r\n\r\n'),
  ]);

/** The records of an archive: a page, a redirect to it, a text taken from it. */
export function warcOf(body: string | Uint8Array, fields = ''): Buffer[] {
  const answer = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${fields}\r\n`),
    Buffer.from(body),
  ]);
  const http = 'application/http; msgtype=response';
  return [
    recordOf('warcinfo', '', Buffer.from('software: none\r\n'), 'application/warc-fields'),
    recordOf('response', 'http://lind.example/quay', answer, http),
    recordOf('response', 'http://lind.example/', Buffer.from('HTTP/1.1 302 Found\r\nLocation: /quay\r\n\r\n'), http),
    recordOf('conversion', 'http://lind.example/quay', Buffer.from('The quay was closed.'), 'text/plain'),
    recordOf('resource', 'http://lind.example/pier', Buffer.from('<html><p>The pier burned.</p></html>'), 'text/html'),
  ];
}

const PAGE = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>The quay was closed.</p></html>';

export const ARC = `filedesc://pages.arc 0.0.0.0 20240308071500 text/plain 77
1 0 None
URL IP-address Archive-date Content-type Archive-length

http://lind.example/quay 192.0.2.7 20240308071500 text/html ${PAGE.length}
${PAGE}
http://lind.example/pier 192.0.2.7 20240308071500 text/html ${PAGE.length}
${PAGE}
`;

const linesOf = (...lines: readonly string[]): string => lines.join('\r\n');

export const MAIL = linesOf(
  'From: "Mara Okell" <mara@lind.example>',
  'To: reader@merrin.example',
  'Subject: =?utf-8?Q?Fwd:_The_caf=C3=A9_opens?=',
  'Date: Fri, 8 Mar 2024 07:15:00 +0000',
  'Message-ID: <1@lind.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="part"',
  '',
  '--part',
  'Content-Type: text/plain; charset=utf-8; format=flowed',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'The caf=C3=A9 opens, =E2=80=9Cat last=E2=80=9D, the =',
  'mayor said.',
  '--part',
  'Content-Type: text/html; charset=iso-8859-1',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('<p>The caf\xe9 opens, the mayor said.</p>', 'latin1').toString('base64'),
  '--part--',
  '',
);

export const NESTED_MAIL = linesOf(
  'From: a@lind.example',
  'To: b@lind.example',
  'Subject: two forwarded',
  'Date: Fri, 8 Mar 2024 07:15:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=outer',
  '',
  '--outer',
  'Content-Type: text/plain',
  '',
  'See below.',
  '--outer',
  'Content-Type: message/rfc822',
  '',
  MAIL,
  '--outer--',
  '',
);

export const NEWSLETTER = linesOf(
  'Received: from mail.lind.example',
  'From: Lind Post <news@lind.example>',
  'Subject: This morning',
  'List-Id: <news.lind.example>',
  'Date: Fri, 8 Mar 2024 07:15:00 GMT',
  'Content-Type: text/html; charset="windows-1252"',
  'Content-Transfer-Encoding: 8bit',
  '',
  '<html><body><h1>This morning</h1><p>The quay was closed on Monday.</p></body></html>',
);

export const MHTML = linesOf(
  'From: <Saved by a browser>',
  'Snapshot-Content-Location: https://lind.example/cafe',
  'Subject: =?utf-8?Q?The_caf=C3=A9_opens?=',
  'Date: Fri, 8 Mar 2024 07:15:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----=_part"',
  '',
  '------=_part',
  'Content-Type: text/html; charset=utf-8',
  'Content-ID: <frame-1@mhtml>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://lind.example/cafe',
  '',
  '<html><body><p class=3D"a">The caf=C3=A9 opens, =',
  'at last.</p></body></html>',
  '------=_part',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://lind.example/i.png',
  '',
  'iVBORw0KGgo=',
  '------=_part--',
  '',
);

export const CSV = `id,url,title,text,published,outlet
1,https://lind.example/quay,Quay closed,"The quay was closed on Monday, the mayor said.
Nobody knows ""why"".",2024-03-05,Lind Post
2,https://merrin.example/pier,Pier burns,The pier burned.,5 March 2024,Merrin Ledger
3,,No address,Only a text.,,
`;

export const JSON_LINES = [
  {
    id: 'a',
    title: 'Quay closed',
    text: 'The quay was closed on Monday.',
    published: '2024-03-05T10:00:00Z',
    outlet: 'Lind Post',
  },
  { stories_id: 7, media_name: 'Merrin Ledger', url: 'https://merrin.example/pier', html: '<p>The pier burned.</p>' },
  { headline: 'By two', body: 'A body.', authors: ['Ann Tarrow', { name: 'Boris Lind' }], source: { name: 'Quay' } },
]
  .map((value) => JSON.stringify(value))
  .join('\n');

export const JSON_LIST = `[\n  ${JSON_LINES.split('\n').join(',\n  ')}\n]\n`;

export const NINJS = JSON.stringify(
  {
    uri: 'urn:lind:1',
    type: 'text',
    versioncreated: '2024-03-05T10:00:00Z',
    byline: 'By Mara Okell',
    headline: 'Quay closed',
    body_text: 'The quay was closed on Monday.',
    body_xhtml: '<p>The quay was closed on Monday.</p>',
    articles: [
      {
        source: { id: null, name: 'Lind Post' },
        title: 'Quay',
        url: 'https://lind.example/quay',
        content: 'The quay… [+12 chars]',
      },
    ],
  },
  null,
  2,
);
