import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { onTestFinished } from 'vitest';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import { createServer } from '../../src/mcp/server.ts';
import type { ServerOptions } from '../../src/mcp/setting.ts';

/** The protocol's own client, which checks every answer against the schema that its tool states. Closed with the test. */
export async function clientOn(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  onTestFinished(() => client.close());
  await client.listTools();
  return client;
}

/** A client and a server on a desk, in one process. */
export async function clientOf(desk: OpenDesk, options: ServerOptions = {}): Promise<Client> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  await createServer(desk, options).connect(there);
  return clientOn(here);
}

export type Question = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly isError: boolean;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

export async function ask(client: Client, name: string, question: Question = {}): Promise<Answer> {
  const result = await client.callTool({ name, arguments: { ...question } });
  const [first] = result.content as readonly { readonly type: string; readonly text?: string }[];
  return {
    isError: result.isError === true,
    text: first?.text ?? '',
    value: (result.structuredContent ?? {}) as Answer['value'],
  };
}

/** An answer in the shape that its tool states. Throws where it is an error. */
export async function answered<T>(client: Client, name: string, question: Question = {}): Promise<T> {
  const { isError, text, value } = await ask(client, name, question);
  if (isError) throw new Error(text);
  return value as T;
}

/** What a tool says where it cannot answer. Throws where it can. */
export async function refused(client: Client, name: string, question: Question): Promise<string> {
  const { isError, text } = await ask(client, name, question);
  if (!isError) throw new Error(`${name} answered: ${text}`);
  return text;
}
