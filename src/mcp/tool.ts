import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
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
  readonly answer: (setting: Setting, question: z.output<I>, signal: AbortSignal) => Promise<z.input<O>>;
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
        async (given, { signal }): Promise<CallToolResult> => {
          try {
            const structuredContent = await answer(setting, definition.input.parse(given), signal);
            return { content: [{ type: 'text', text: write(structuredContent) }], structuredContent };
          } catch (error) {
            return { content: [{ type: 'text', text: inWords(error, name, setting) }], isError: true };
          }
        },
      );
    },
  };
}

/** What went wrong and what to do, never where in the program. */
function inWords(error: unknown, tool: string, { log }: Setting): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof StoreError) return `${error.message}. ${error.remedy}.`;
  const message = error instanceof Error ? error.message : String(error);
  log(`${tool}: ${error instanceof Error ? (error.stack ?? message) : message}`);
  return `${tool} stopped by a fault of the program: ${message}. Other questions can still be asked; please report this one.`;
}
