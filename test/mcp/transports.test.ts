import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import { mcpHandler } from '../../src/mcp/http.ts';
import type { ServerOptions } from '../../src/mcp/setting.ts';
import { built, folder, run } from '../cli/program.ts';
import { FERRY, FERRY_ELSEWHERE, plain } from '../desk/reports.ts';
import { answered, ask, clientOn } from './clients.ts';
import { filledDesk, storyAbout } from './filled.ts';
import { expectAnchored } from './passages.ts';

const place = folder();
const location = `${place}/store.db`;
let desk: OpenDesk;
let ferry: string;
beforeAll(async () => {
  desk = await filledDesk(location);
  ferry = await storyAbout(desk, 'erry');
});
afterAll(() => desk.close());

const TWO = [{ text: plain(FERRY) }, { text: plain(FERRY_ELSEWHERE) }];

const line = (id: number | null, method: string, params: unknown = {}): string =>
  `${JSON.stringify({ jsonrpc: '2.0', ...(id === null ? {} : { id }), method, params })}\n`;

const HELLO = [
  line(1, 'initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  }),
  line(null, 'notifications/initialized'),
].join('');

describe('rashomon mcp', () => {
  const transport = (...args: string[]) =>
    new StdioClientTransport({
      command: process.execPath,
      args: [`${built()}/cli.js`, 'mcp', ...args],
      cwd: place,
      stderr: 'ignore',
    });

  it('answers over the built program, with progress, from a store that others write to', async () => {
    const client = await clientOn(transport('--database', location, '--offline'));
    const told: string[] = [];
    const result = await client.callTool({ name: 'compare', arguments: { accounts: TWO } }, undefined, {
      onprogress: ({ message }) => told.push(message ?? ''),
    });
    expect(result.isError).not.toBe(true);
    expect(told).toContain('synthesis');
    await expectAnchored(desk, await answered(client, 'only_here', { story: ferry }));
    const { resources } = await client.listResources();
    expect(resources.length).toBeGreaterThan(5);
  });

  it('writes nothing but the protocol, answers what was asked before the input ended, and ends', async () => {
    const input = `${HELLO}${line(2, 'tools/call', { name: 'compare', arguments: { accounts: TWO } })}no protocol at all\n`;
    const { status, stdout, stderr } = await run(['mcp', '--offline'], { cwd: folder(), input });
    expect(status).toBe(0);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each) as { id: number; result?: { content?: unknown } });
    expect(answers.map(({ id }) => id)).toEqual([1, 2]);
    expect(answers[1]?.result?.content).toBeDefined();
    expect(stderr).toMatch(/nothing is kept/u);
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  it('works where there is no store, and makes none unless one is named', async () => {
    const here = folder();
    const call = line(2, 'tools/call', { name: 'find_story', arguments: {} });
    const { stdout } = await run(['mcp'], { cwd: here, input: HELLO + call });
    expect(stdout).toMatch(/rashomon import/u);
    expect((await run(['stories'], { cwd: here })).stderr).toMatch(/there is no store/u);
    const keep = line(2, 'tools/call', { name: 'compare', arguments: { accounts: TWO, keep: true } });
    await run(['mcp', '--database', 'mine.db', '--offline'], { cwd: here, input: HELLO + keep });
    expect((await run(['stories', '--database', 'mine.db'], { cwd: here })).stdout).toMatch(/ferry/iu);
  });

  it('says on standard error what is wrong with a store, and nothing on standard output', async () => {
    const { status, stdout, stderr } = await run(['mcp', '--database', `${place}/no/such/folder.db`], { input: HELLO });
    expect(status).not.toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^rashomon: .*folder/u);
  });
});

/** The address of a handler on this machine. */
async function listening(options: ServerOptions = {}): Promise<URL> {
  const server = createAdaptorServer({ fetch: mcpHandler(desk, options) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`);
}

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

describe('over HTTP', () => {
  it('answers the protocol’s own client', async () => {
    const client = await clientOn(new StreamableHTTPClientTransport(await listening()));
    await expectAnchored(desk, await answered(client, 'figure_history', { story: ferry }));
    expect((await client.listResources()).resources.length).toBeGreaterThan(5);
    await expect(client.readResource({ uri: 'rashomon://stories/none' })).rejects.toThrow(/no story none/u);
  });

  it('two clients at once get each their own answers', async () => {
    const url = await listening();
    const clients = await Promise.all([1, 2].map(() => clientOn(new StreamableHTTPClientTransport(url))));
    const headlines = ['Mill burns in Upper Fell', 'Bridge opens at Lower Fell'];
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => {
        const headline = headlines[i % 2] ?? '';
        const client = clients[i % 2];
        if (!client) throw new Error('no client');
        return ask(client, 'read', { text: `${headline}\n\nThe mayor said ${headline} was news in itself on Monday.` });
      }),
    );
    answers.forEach(({ text }, i) => {
      expect(text).toContain(headlines[i % 2]);
      expect(text).not.toContain(headlines[(i + 1) % 2]);
    });
  });

  it.each([
    ['GET', undefined, 405],
    ['DELETE', undefined, 405],
    ['POST', 'not json', 400],
    ['POST', '{"jsonrpc":"2.0"}', 400],
    ['POST', `{"jsonrpc":"2.0","id":1,"method":"ping","params":{"x":"${'x'.repeat(5_100_000)}"}}`, 413],
  ])('%s of %.30s is answered with %3$s', async (method, body, expected) => {
    const response = await fetch(await listening(), {
      method,
      headers: JSON_HEADERS,
      ...(body === undefined ? {} : { body }),
    });
    expect(response.status).toBe(expected);
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { message: expect.any(String) } });
  });

  it('gives up the work once the asker has gone', async () => {
    let given: AbortSignal | undefined;
    let begun: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const handler = mcpHandler(desk, {
      labour: {
        compare: (_, { signal }) => {
          given = signal;
          begun();
          return new Promise(() => undefined);
        },
      },
    });
    const asker = new AbortController();
    const body = line(1, 'tools/call', { name: 'compare', arguments: { accounts: TWO } });
    const answer = handler(
      new Request('http://127.0.0.1/mcp', { method: 'POST', headers: JSON_HEADERS, body, signal: asker.signal }),
    );
    await beginning;
    asker.abort();
    expect((await answer).status).toBe(499);
    expect(given?.aborted).toBe(true);
  });
});
