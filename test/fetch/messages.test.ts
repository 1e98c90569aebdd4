import { describe, expect, it } from 'vitest';
import type { FailureCode, Fetched, RefusalCode } from '../../src/ingest/fetch/index.ts';
import { describeObstacle } from '../../src/ingest/fetch/index.ts';
import { failure, failureOfError, failureOfStatus, refusal } from '../../src/ingest/fetch/obstacles.ts';
import { serve, status, testFetcher } from './harness.ts';

const REFUSALS: readonly RefusalCode[] = [
  'invalid-url',
  'scheme',
  'port',
  'private-address',
  'robots',
  'too-large',
  'bomb',
  'too-many-redirects',
];
const FAILURES: readonly FailureCode[] = [
  'dns',
  'connection',
  'tls',
  'timeout',
  'protocol',
  'encoding',
  'not-found',
  'gone',
  'forbidden',
  'rate-limited',
  'status',
  'aborted',
];

const line = (fetched: Fetched): string =>
  fetched.type === 'refused' || fetched.type === 'failed' ? describeObstacle(fetched) : fetched.type;

describe('messages', () => {
  it.each([...REFUSALS.map((code) => refusal(code, 'it is so')), ...FAILURES.map((code) => failure(code, 'it is so'))])(
    '$code says what to do',
    (obstacle) => {
      expect(describeObstacle(obstacle)).toMatch(/^(?:refused|failed): it is so\. [A-Z].{15,}\.$/u);
    },
  );

  it.each([
    ['http://10.0.0.7/', 'refused: 10.0.0.7 is a private address. Give --allow-private if you mean it.'],
    ['http://0xa.7/', 'refused: 10.0.0.7 is a private address. Give --allow-private if you mean it.'],
    ['http://[::1]/', 'refused: ::1 is a private address. Give --allow-private if you mean it.'],
    [
      'mailto:desk@north.test',
      'refused: mailto:desk@north.test is not a web page. Give an address that begins with https:// or http://; name a file by its path alone.',
    ],
    [
      'http://ann:secret@\u001b[2Jnorth.test:x/',
      'refused: http://[2Jnorth.test:x/ is no web address. Give a whole address, such as https://example.org/news/story.',
    ],
    ['', 'refused: the empty address is no web address. Give a whole address, such as https://example.org/news/story.'],
    ['http://north.test:25/', 'refused: port 25 of north.test is not for web pages. Give the address of a web page.'],
  ])('%s', async (address, expected) => {
    expect(line(await testFetcher({ allowPrivate: false }).fetch(address))).toBe(expected);
  });

  it('of a server that wants us to wait', async () => {
    const server = await serve({ '/': status(429, { 'retry-after': '600' }) });
    expect(line(await testFetcher().fetch(server.at('/')))).toBe(
      `failed: north.test:${server.port} asks us to wait until 2024-03-05T12:10:00.000Z. Try again later, with more time between pages of this site.`,
    );
  });

  it('of statuses and errors', () => {
    const messages = [
      failureOfStatus('north.test', 404, null),
      failureOfStatus('north.test', 410, null),
      failureOfStatus('north.test', 451, null),
      failureOfStatus('north.test', 502, null),
      failureOfError('north.test', Object.assign(new Error('x'), { code: 'ENOTFOUND' })),
      failureOfError('north.test', Object.assign(new Error('x'), { code: 'CERT_HAS_EXPIRED' })),
      failureOfError('north.test', new Error('x', { cause: Object.assign(new Error('y'), { code: 'ECONNRESET' }) })),
      failureOfError('north.test', 'x'),
    ].map(({ message }) => message);
    expect(messages).toEqual([
      'north.test has no such page (404)',
      'north.test has taken the page down for good (410)',
      'north.test does not give the page to us (451)',
      'north.test answered with status 502',
      'north.test was not found (ENOTFOUND)',
      'the secure connection to north.test failed (CERT_HAS_EXPIRED)',
      'the connection to north.test failed (ECONNRESET)',
      'the connection to north.test failed',
    ]);
  });
});
