import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import manifest from '../../package.json' with { type: 'json' };
import type { OpenDesk } from '../app/desk/open.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { registerArticles } from './resources/articles.ts';
import { registerStories } from './resources/stories.ts';
import { type ServerOptions, settingOf } from './setting.ts';
import type { Tool } from './tool.ts';
import { compareTool } from './tools/compare.ts';
import { figureHistoryTool } from './tools/figure-history.ts';
import { findStatementTool } from './tools/find-statement.ts';
import { findStoryTool } from './tools/find-story.ts';
import { onlyHereTool } from './tools/only-here.ts';
import { readTool } from './tools/read.ts';

/** All tools, in the order in which they are listed. */
export const TOOLS: readonly Tool[] = [
  findStoryTool,
  compareTool,
  onlyHereTool,
  figureHistoryTool,
  findStatementTool,
  readTool,
];

/** A server of the Model Context Protocol on a desk, to be connected to one transport. It keeps nothing between questions. */
export function createServer(desk: OpenDesk, options: ServerOptions = {}): McpServer {
  const server = new McpServer(
    { name: 'rashomon', title: 'Rashomon', version: manifest.version },
    { instructions: INSTRUCTIONS },
  );
  const setting = settingOf(desk, options);
  for (const tool of TOOLS) tool.register(server, setting);
  registerStories(server, setting);
  registerArticles(server, setting);
  return server;
}
