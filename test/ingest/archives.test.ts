import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { http, packed, page, read, recordOf, response, urisOf } from './archive-of.ts';
import { articlesOf, notesOf, problemsOf, received, wordsOf } from './received.ts';

const URIS = ['https://gazette.example/ferry', 'https://wire.example/tugs', 'https://courier.example/port'];
const INFO = recordOf({ type: 'warcinfo', content: Buffer.from('software: pen and paper\r\n') });
const RECORDS = [INFO, ...URIS.map((uri, i) => response(uri, `The ferry ran aground, and ${i + 2} tugs came.`))];
const WHOLE = Buffer.concat(RECORDS);
const LF = { eol: '\n' };

describe('records of an archive', () => {
  it.each<[string, Buffer]>([
    ['plain', WHOLE],
    ['a gzip member for each record', packed(RECORDS)],
    ['one gzip member for all', gzipSync(WHOLE)],
    [
      'gzip members that divide a record',
      Buffer.concat([gzipSync(WHOLE.subarray(0, 400)), gzipSync(WHOLE.subarray(400))]),
    ],
    [
      'gzip members with zeros between',
      Buffer.concat(RECORDS.flatMap((record) => [gzipSync(record), Buffer.alloc(7)])),
    ],
    ['line ends without CR', Buffer.concat([INFO, ...URIS.map((uri) => response(uri, 'Tugs came.', LF))])],
    [
      'no line ends between records',
      Buffer.concat([INFO, ...URIS.map((uri) => response(uri, 'Tugs.', { after: '' }))]),
    ],
    [
      'many line ends between records',
      Buffer.concat([INFO, ...URIS.map((uri) => response(uri, 'Tugs.', { after: '\r\n\n\r\n\r\n\n' }))]),
    ],
    ['angle brackets around targets', Buffer.concat([INFO, ...URIS.map((uri) => response(`<${uri}>`, 'Tugs.'))])],
  ])('are all given: %s', async (_, bytes) => {
    for (const size of [1, 100, 100_000]) {
      const items = await read(bytes, { size });
      expect(urisOf(items)).toEqual([null, ...URIS]);
      expect(items.every(({ type }) => type === 'record')).toBe(true);
    }
  });

  it('say where they stand', async () => {
    const places = async (bytes: Buffer) =>
      (await read(bytes)).map((item) => item.type === 'record' && item.record.place);
    const starts = (records: readonly Buffer[]) => records.map((_, i) => Buffer.concat(records.slice(0, i)).length);
    const at = (bytes: readonly number[], unpacked: boolean) => bytes.map((byte) => ({ byte, unpacked }));
    expect(await places(WHOLE)).toEqual(at(starts(RECORDS), false));
    expect(await places(packed(RECORDS))).toEqual(at(starts(RECORDS.map((record) => gzipSync(record))), false));
    expect((await places(gzipSync(WHOLE))).slice(1)).toEqual(at(starts(RECORDS), true).slice(1));
  });

  it('in ARC files, targets with spaces among them', async () => {
    const body = http(page('Tugs came.'));
    const head = (uri: string) => `${uri} 192.0.2.7 20240308071500 text/html ${body.length}\n`;
    const version = '1 0 Pen\nURL IP-address Archive-date Content-type Archive-length\n';
    const file = Buffer.concat([
      Buffer.from(`filedesc://port.arc 0.0.0.0 20240308071500 text/plain ${version.length}\n${version}\n`),
      ...['https://gazette.example/a b', 'https://wire.example/'].flatMap((uri) => [
        Buffer.from(head(uri)),
        body,
        Buffer.from('\n'),
      ]),
    ]);
    for (const bytes of [file, gzipSync(file)]) {
      const articles = articlesOf(await received('port.arc', bytes));
      expect(articles.map(({ url, fetched }) => [url, fetched])).toEqual([
        ['https://gazette.example/a%20b', '2024-03-08T07:15:00Z'],
        ['https://wire.example/', '2024-03-08T07:15:00Z'],
      ]);
    }
  });

  it('larger than the limit are passed over', async () => {
    const large = response('https://large.example/', 'Tug. '.repeat(10_000));
    const items = await read(Buffer.concat([INFO, large, ...RECORDS.slice(1)]), { maxBytes: 10_000 });
    expect(items.map(({ type }) => type)).toEqual(['record', 'too-large', 'record', 'record', 'record']);
  });
});

describe('a broken archive', () => {
  const [one, two, three] = [RECORDS[1], RECORDS[2], RECORDS[3]] as [Buffer, Buffer, Buffer];
  const bad = (length: string) => response(URIS[1] ?? '', 'The ferry ran aground.', { length });

  it.each<[string, Buffer[], number[], RegExp]>([
    ['a length too large', [one, bad('900'), three], [0, 2], /900 bytes.*another record/],
    ['a length beyond the file', [one, bad('800000'), three], [0, 2], /800,000 bytes.*another record/],
    ['a length too small', [one, bad('30'), three], [0, 2], /another record after 30 bytes/],
    ['a length that is none', [one, bad('many'), three], [0, 2], /Content-Length as a number, found many/],
    ['stray bytes between records', [one, two, Buffer.from('stray\r\n\r\n'), three], [0, 1, 2], /stray/],
    ['stray bytes at the start', [Buffer.from('stray\r\n'), one, two, three], [0, 1, 2], /stray/],
  ])('%s costs no other record, and its place is told', async (_, records, given, said) => {
    for (const bytes of [Buffer.concat(records), packed(records), gzipSync(Buffer.concat(records))]) {
      const items = await read(bytes);
      expect(urisOf(items)).toEqual(expect.arrayContaining(given.map((i) => URIS[i])));
      const faults = items.flatMap((item) => (item.type === 'fault' ? [item.fault] : []));
      expect(faults.map(({ expected, found }) => `${expected}, found ${found}`).join()).toMatch(said);
    }
  });

  it('tells the record and the byte in words, and that the rest is read', async () => {
    const all = await received('port.warc', Buffer.concat([one, bad('many'), three]));
    expect(problemsOf(all)).toEqual([
      `broken: is broken at record 2, byte ${one.length}: expected Content-Length as a number, found many`,
    ]);
    expect(articlesOf(all).map(({ url }) => url)).toEqual([URIS[0], URIS[2]]);
  });

  it('gives what stands before the next record where a length is wrong, and says so', async () => {
    const all = await received('port.warc', Buffer.concat([bad('900'), three]));
    expect(articlesOf(all).map(wordsOf)[0]).toBe('The ferry ran aground.');
    expect(notesOf(all).join()).toContain('record 1, byte 0: expected 900 bytes');
  });

  it('a member that does not fit its checksum is not given, and the next ones are', async () => {
    const members = [one, two, three].map((record) => gzipSync(record));
    const trailer = (members[1]?.length ?? 0) - 6;
    members[1]?.writeUInt8(((members[1]?.[trailer] ?? 0) + 1) % 256, trailer);
    const items = await read(Buffer.concat(members));
    expect(urisOf(items)).toEqual([URIS[0], URIS[2]]);
    expect(items.filter(({ type }) => type === 'fault')).toHaveLength(1);
  });

  it.each([
    ['plain', WHOLE, RECORDS],
    ['a member each', packed(RECORDS), RECORDS.map((record) => gzipSync(record))],
  ])('cut at any byte, it gives every record before the cut and tells what is cut: %s', async (_, file, parts) => {
    const ends = parts.map((__, i) => Buffer.concat(parts.slice(0, i + 1)).length);
    for (let cut = 0; cut < file.length; cut++) {
      const items = await read(file.subarray(0, cut));
      const whole = ends.filter((end) => end <= cut).length;
      expect(urisOf(items).length).toBeGreaterThanOrEqual(whole);
      expect(urisOf(items)).toEqual([null, ...URIS].slice(0, urisOf(items).length));
      const told = items.some(({ type }) => type === 'fault');
      if (urisOf(items).length === whole && !ends.includes(cut) && cut > 0) expect(told).toBe(true);
      if (ends.includes(cut)) expect(told).toBe(false);
    }
  });

  it('cut at any byte, one member for all gives every record that is packed before the cut', async () => {
    const file = gzipSync(WHOLE, { level: 0 });
    for (let cut = 20; cut < file.length; cut += 7) {
      const items = await read(file.subarray(0, cut));
      const unpacked = cut - 15;
      const whole = RECORDS.filter((_, i) => Buffer.concat(RECORDS.slice(0, i + 1)).length <= unpacked).length;
      expect(urisOf(items).length).toBeGreaterThanOrEqual(whole);
      expect(items.at(-1)?.type).toBe('fault');
    }
  });

  it('wrong bytes anywhere in one member cost no other record', async () => {
    const members = RECORDS.map((record) => gzipSync(record));
    await fc.assert(
      fc.asyncProperty(fc.nat(members[1]?.length ?? 0), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const second = Buffer.from(members[1] ?? []);
        if (at < second.length) second[at] = ((second[at] ?? 0) + by) % 256;
        const items = await read(Buffer.concat([members[0], second, members[2], members[3]] as Buffer[]));
        expect(urisOf(items)).toEqual(expect.arrayContaining([null, URIS[1], URIS[2]]));
      }),
      { numRuns: 300 },
    );
  });

  it('any bytes at all are read to the end', async () => {
    const mutated = fc
      .tuple(
        fc.constantFrom(WHOLE, packed(RECORDS), gzipSync(WHOLE)),
        fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 20 }),
      )
      .map(([file, changes]) => {
        const bytes = Buffer.from(file);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        const articles = articlesOf(await received('port.warc', bytes));
        expect(articles.length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 200 },
    );
  });
});

describe('responses in an archive', () => {
  const WORDS = 'The café at the harbour – “closed”, it said.';
  const chunked = (body: Buffer): Buffer =>
    Buffer.concat([
      ...[body.subarray(0, 10), body.subarray(10)].flatMap((part) => [
        Buffer.from(`${part.length.toString(16)};x=y\r\n`),
        part,
        Buffer.from('\r\n'),
      ]),
      Buffer.from('0\r\nTrailer: yes\r\n\r\n'),
    ]);
  const HTML = Buffer.from(page(WORDS));
  const type = { 'Content-Type': 'text/html; charset=utf-8' };

  it.each<[string, Buffer]>([
    ['as it is', http(HTML, type)],
    ['chunked', http(chunked(HTML), { ...type, 'Transfer-Encoding': 'chunked' })],
    ['said to be chunked', http(HTML, { ...type, 'Transfer-Encoding': 'chunked' })],
    ['gzip', http(gzipSync(HTML), { ...type, 'Content-Encoding': 'gzip' })],
    ['said to be gzip', http(HTML, { ...type, 'Content-Encoding': 'gzip' })],
    ['deflate', http(deflateSync(HTML), { ...type, 'Content-Encoding': 'deflate' })],
    ['deflate without a head', http(deflateRawSync(HTML), { ...type, 'Content-Encoding': 'deflate' })],
    ['br', http(brotliCompressSync(HTML), { ...type, 'Content-Encoding': 'br' })],
    ['said to be br', http(HTML, { ...type, 'Content-Encoding': 'br' })],
    [
      'gzip, chunked',
      http(chunked(gzipSync(HTML)), { ...type, 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' }),
    ],
    [
      'of another encoding',
      http(iconv.encode(page(WORDS), 'windows-1252'), { 'Content-Type': 'text/html; charset="ISO-8859-1"' }),
    ],
    ['of no type', http(HTML, { Server: 'pen' })],
    ['with a line in its head that is no field', http(HTML, { ...type, '': 'x', 'X-Folded': 'a\r\n b' })],
  ])('are read: %s', async (_, content) => {
    const [article] = articlesOf(await received('port.warc', recordOf({ uri: URIS[0] as string, content })));
    expect(wordsOf(article)).toBe(WORDS);
    expect(article).toMatchObject({
      url: URIS[0],
      fetched: '2024-03-08T07:15:00Z',
      transport: { type: 'archive', name: 'port.warc', place: 'record 1, byte 0' },
    });
  });

  it('that are no pages are left out and counted', async () => {
    const records = [
      recordOf({ uri: 'https://a.example/', content: http('', {}, '301 Moved') }),
      recordOf({ uri: 'https://b.example/', content: http(page('Gone'), type, '404 Not Found') }),
      recordOf({ uri: 'https://c.example/', content: http(page('Down'), type, '503 Down') }),
      recordOf({ uri: 'https://d.example/i.png', content: http('PNG', { 'Content-Type': 'image/png' }) }),
      recordOf({
        uri: 'https://e.example/robots.txt',
        content: http('User-agent: *', { 'Content-Type': 'text/plain' }),
      }),
      recordOf({ type: 'revisit', uri: 'https://f.example/', content: Buffer.alloc(0) }),
      recordOf({ type: 'request', uri: 'https://g.example/', content: Buffer.from('GET / HTTP/1.1\r\n\r\n') }),
      response('https://h.example/', 'The tugs came.'),
    ];
    const all = await received('port.warc', Buffer.concat(records));
    expect(articlesOf(all).map(({ url }) => url)).toEqual(['https://h.example/']);
    expect(notesOf(all)).toEqual(['left out 6 records: 2 error, 1 not HTML, 1 redirect, 1 revisit, 1 robots.txt']);
  });

  it('saved as resources and converted to text are articles', async () => {
    const records = [
      recordOf({ type: 'resource', uri: URIS[0] as string, fields: { 'Content-Type': 'text/html' }, content: HTML }),
      recordOf({
        type: 'conversion',
        uri: URIS[1] as string,
        fields: { 'Content-Type': 'text/plain' },
        content: Buffer.from(WORDS),
      }),
    ];
    const articles = articlesOf(await received('port.warc', Buffer.concat(records)));
    expect(articles.map((article) => [article.type, wordsOf(article)])).toEqual([
      ['html', WORDS],
      ['text', WORDS],
    ]);
  });

  it('that unpack to more than the limit are left out', async () => {
    const bomb = http(gzipSync(Buffer.alloc(5_000_000, 32)), { ...type, 'Content-Encoding': 'gzip' });
    const all = await received('port.warc', Buffer.concat([recordOf({ uri: URIS[0] as string, content: bomb }), INFO]));
    expect(articlesOf(all)).toEqual([]);
    expect(notesOf(all)).toEqual(['left out 1 record: 1 too large']);
  });
});
