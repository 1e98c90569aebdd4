import { MockAgent } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkedConnector } from '../../src/ingest/fetch/connect.ts';
import { type Errand, follow, type Journey } from '../../src/ingest/fetch/follow.ts';
import { Hosts } from '../../src/ingest/fetch/hosts.ts';
import { FETCH_DEFAULTS, type FetchOptions } from '../../src/ingest/fetch/options.ts';
import type { Sender } from '../../src/ingest/fetch/retrying.ts';
import { isTarget, targetOf } from '../../src/ingest/fetch/targets.ts';
import { Turns } from '../../src/ingest/fetch/turns.ts';
import { outcomeOf, redirect, serve, testClock, testFetcher, textOf } from './harness.ts';

const PUBLIC = { address: '93.184.216.34', family: 4 };
const here = { address: '127.0.0.1', family: 4 };

interface World {
  /** What the public site `open.test` answers: a path and where it redirects to. */
  readonly redirects: Readonly<Record<string, string>>;
  readonly resolve: FetchOptions['resolve'];
}

/** Goes to `http://open.test` + path: a public site that is played, all else is asked in earnest through the checks. */
async function journey(path: string, { redirects, resolve }: World): Promise<Journey> {
  const clock = testClock();
  const options: FetchOptions = { ...FETCH_DEFAULTS, ...clock, resolve, retries: 0 };
  const agent = new MockAgent({ connect: checkedConnector(options) });
  onTestFinished(() => agent.close());
  agent.enableNetConnect(() => true);
  const site = agent.get('http://open.test');
  for (const [from, location] of Object.entries(redirects))
    site.intercept({ path: from }).reply(302, '', { headers: { location } }).persist();
  const sender: Sender = { agent, options, turns: new Turns(options), hosts: new Hosts() };
  const start = targetOf(`http://open.test${path}`, null, false);
  if (!isTarget(start)) throw new Error(start.message);
  const errand: Errand = {
    start,
    headers: {},
    maxBytes: 1e6,
    maxRedirects: 5,
    refresh: true,
    paced: false,
    signal: new AbortController().signal,
    permit: async () => ({ obstacle: null, delayMs: 0 }),
  };
  return follow(sender, errand);
}

const codeOf = ({ outcome }: Journey): string => ('code' in outcome ? outcome.code : String(outcome.status));

describe('redirects to machines that are not public', () => {
  it.each([
    'http://127.0.0.1:{port}/',
    'http://0x7f.1:{port}/',
    'http://2130706433:{port}/',
    '//[::ffff:7f00:1]:{port}/',
    'http://[::1]:{port}/',
    'http://localhost:{port}/',
    'http://user@127.0.0.1:{port}/',
    'http://127%E3%80%820%E3%80%820%E3%80%821:{port}/',
    'http:\\\\127.1:{port}/',
    'http://169.254.169.254/latest/meta-data/',
    'http://inner.test:{port}/',
  ])('%s is refused mid-chain', async (location) => {
    const server = await serve({ '*': redirect('/never') });
    const to = location.replace('{port}', String(server.port));
    const gone = await journey('/a', { redirects: { '/a': '/b', '/b': to }, resolve: async () => [here] });
    expect(codeOf(gone)).toBe('private-address');
    expect(server.seen).toEqual([]);
    expect(server.connections()).toBe(0);
  });

  it.each([
    ['ftp://open.test/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['http://open.test:25/', 'port'],
    ['http://[', 'invalid-url'],
  ])('so is %s', async (location, code) => {
    expect(codeOf(await journey('/a', { redirects: { '/a': location }, resolve: async () => [PUBLIC] }))).toBe(code);
  });

  it('the way there is told', async () => {
    const gone = await journey('/a', { redirects: { '/a': '/b', '/b': 'http://10.0.0.7/' }, resolve: async () => [] });
    expect(gone.redirects.map(({ to }) => to)).toEqual(['http://open.test/b']);
    expect(gone.outcome).toMatchObject({ type: 'refused', message: '10.0.0.7 is a private address' });
  });
});

describe('names that lead to machines that are not public', () => {
  it.each([
    ['loopback', [here]],
    ['IPv6 loopback', [{ address: '::1', family: 6 }]],
    ['a mapped address', [{ address: '::ffff:10.0.0.7', family: 6 }]],
    ['metadata', [{ address: '169.254.169.254', family: 4 }]],
    ['a private one after a public one', [PUBLIC, here]],
    ['a private one before a public one', [here, PUBLIC]],
  ])('%s', async (_what, addresses) => {
    const server = await serve({});
    const fetcher = testFetcher({ allowPrivate: false, resolve: async () => addresses });
    const fetched = await fetcher.fetch(server.at('/', 'inner.test'));
    expect(outcomeOf(fetched)).toBe('refused private-address');
    expect(fetched).toMatchObject({
      message: expect.stringMatching(/^inner\.test:\d+ leads to .+, a private address$/u),
    });
    expect(server.connections()).toBe(0);
  });

  it('robots.txt is asked for under the same rule', async () => {
    const server = await serve({});
    const fetcher = testFetcher({ allowPrivate: false, robots: true, resolve: async () => [here] });
    expect(outcomeOf(await fetcher.fetch(server.at('/', 'inner.test')))).toBe('refused private-address');
    expect(server.connections()).toBe(0);
  });
});

describe('a literal address, for which no look-up is asked', () => {
  it.each(['127.0.0.1', '::1', '[::1]', '::ffff:127.0.0.1', '169.254.169.254'])(
    '%s is not connected to',
    async (host) => {
      const connect = checkedConnector({ ...FETCH_DEFAULTS, resolve: async () => [PUBLIC] });
      const error = await new Promise((resolve) => {
        connect({ hostname: host, protocol: 'http:', port: '80' }, (...[problem]) => resolve(problem));
      });
      expect(error).toMatchObject({ name: 'PrivateAddressError', address: host.replace(/[[\]]/gu, '') });
    },
  );
});

describe('a name that changes its address', () => {
  it('is resolved once a connection, and the checked address is connected to', async () => {
    const server = await serve({ '/': (_request, response) => response.end('here') });
    let calls = 0;
    const fetcher = testFetcher({
      resolve: async () => [{ address: calls++ === 0 ? '127.0.0.1' : '127.0.0.99', family: 4 }],
    });
    expect(textOf(await fetcher.fetch(server.at('/')))).toBe('here');
    expect(textOf(await fetcher.fetch(server.at('/')))).toBe('here');
    expect(calls).toBe(1);
  });

  it('is checked again with each connection', async () => {
    const server = await serve({ '*': (_request, response) => response.setHeader('connection', 'close').end('here') });
    const answers = [[{ address: '10.0.0.7', family: 4 }], [here], [{ address: '0.0.0.0', family: 4 }]];
    let calls = 0;
    const fetcher = testFetcher({ allowPrivate: false, resolve: async () => answers[calls++] ?? [] });
    const outcomes = [];
    for (let i = 0; i < 4; i++) outcomes.push(outcomeOf(await fetcher.fetch(server.at('/'))));
    expect(outcomes).toEqual([...Array(3).fill('refused private-address'), 'failed dns']);
    expect(calls).toBe(4);
    expect(server.seen).toEqual([]);
  });

  it('and a resolver that gives what is no address is not believed', async () => {
    const fetcher = testFetcher({ resolve: async () => [{ address: 'localhost', family: 4 }] });
    expect(outcomeOf(await fetcher.fetch('http://north.test/'))).toBe('failed dns');
  });
});
