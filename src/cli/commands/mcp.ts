import { existsSync } from 'node:fs';
import { serveStdio } from '../../mcp/stdio.ts';
import { atDesk, databaseOf, settingsOf } from '../desk.ts';
import { EXIT } from '../exit.ts';
import { redactor, say } from '../messages.ts';
import { DATABASE, type FetchingOptions, type StoreOptions } from '../store-options.ts';

export interface McpOptions extends StoreOptions, FetchingOptions {
  readonly offline?: boolean;
}

/** Keeps nothing: what an agent may work on where no store is named and none is there. */
const MEMORY = ':memory:';

/**
 * `rashomon mcp`: answers agents on standard input and output until the input ends. Returns the exit status. A store that
 * is named is made where it is missing; where none is named and none lies in the current folder, nothing is kept.
 */
export async function mcpCommand(options: McpOptions): Promise<number> {
  const location = databaseOf(options, await settingsOf(options));
  const database = location === DATABASE && options.database === undefined && !existsSync(location) ? MEMORY : location;
  return atDesk({ ...options, database }, {}, async (desk) => {
    say(
      database === MEMORY
        ? 'answering on standard input; no store is named and there is none here, so nothing is kept'
        : `answering on standard input, over ${desk.store.location}`,
    );
    await serveStdio(
      desk,
      { offline: options.offline === true, mayKeep: database !== MEMORY, log: tellFault },
      { input: process.stdin, output: process.stdout },
    );
    return EXIT.fine;
  });
}

/** Where in the program a fault arose is for its makers. */
function tellFault(message: string, cause: unknown): void {
  say(message);
  if (process.env.RASHOMON_DEBUG && cause instanceof Error)
    process.stderr.write(`${redactor.text(cause.stack ?? '')}\n`);
}
