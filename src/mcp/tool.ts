import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type { CallToolResult, ServerNotification, ServerRequest } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import type { Work } from '../app/labour.ts';
import { StoreError } from '../store/index.ts';
import { Refusal } from './refusal.ts';
import type { Setting } from './setting.ts';

/** What a tool is, apart from how the protocol carries it. */
export interface ToolDefinition<I extends z.ZodObject, O extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** When to use it, what it gives, what to use instead. */
  readonly description: string;
  readonly input: I;
  readonly output: O;
  /** Whether it may change what is kept, and whether it may reach into the web. */
  readonly reach: (setting: Setting) => { readonly keeps: boolean; readonly fetches: boolean };
  /** @throws Refusal (rejects) where the question cannot be answered */
  readonly answer: (setting: Setting, question: z.output<I>, work: Work) => Promise<z.input<O>>;
  /** The answer for one who reads the text alone. */
  readonly write: (answer: z.input<O>) => string;
}

/** A tool that can be put on a server. */
export interface Tool {
  readonly name: string;
  readonly register: (server: McpServer, setting: Setting) => void;
}

export function toolOf<I extends z.ZodObject, O extends z.ZodObject>(definition: ToolDefinition<I, O>): Tool {
  const { name, title, description, answer, write } = definition;
  const [inputSchema, outputSchema]: [z.ZodObject, z.ZodObject] = [definition.input, definition.output];
  return {
    name,
    register: (server, setting) => {
      const { keeps, fetches } = definition.reach(setting);
      const annotations = {
        title,
        readOnlyHint: !keeps,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: fetches,
      };
      server.registerTool(
        name,
        { title, description, inputSchema, outputSchema, annotations },
        async (given, extra): Promise<CallToolResult> => {
          try {
            const structuredContent = await answer(setting, definition.input.parse(given), workFor(extra));
            return { content: [{ type: 'text', text: write(structuredContent) }], structuredContent };
          } catch (error) {
            return { content: [{ type: 'text', text: inWords(error, name, setting) }], isError: true };
          }
        },
      );
    },
  };
}

type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>;

/** Tells whoever asked, where they want to know, how far the work has come. */
function workFor({ signal, _meta, sendNotification }: Extra): Work {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return { signal };
  let progress = 0;
  return {
    signal,
    onProgress: ({ stage, done, of }) => {
      progress += 1;
      const message = of === null || of === 1 ? stage : `${stage} ${done} of ${of}`;
      const params = { progressToken, progress, message };
      void sendNotification({ method: 'notifications/progress', params }).catch(() => undefined);
    },
  };
}

/** What went wrong and what to do, never where in the program. */
function inWords(error: unknown, tool: string, { log }: Setting): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof StoreError) return `${error.message}. ${error.remedy}.`;
  const message = error instanceof Error ? error.message : String(error);
  log(`${tool}: ${message}`, error);
  return `${tool} stopped by a fault of the program: ${message}. Other questions can still be asked; please report this one.`;
}
