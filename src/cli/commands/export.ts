import { createReadStream } from 'node:fs';
import { atDesk } from '../desk.ts';
import { EXIT, Failure } from '../exit.ts';
import { say } from '../messages.ts';
import { openSink } from '../output.ts';
import type { StoreOptions } from '../store-options.ts';

export interface ExportOptions extends StoreOptions {
  readonly output?: string;
}

/** `rashomon export`: everything that is kept, one JSON value a line. Returns the exit status. */
export async function exportCommand(options: ExportOptions): Promise<number> {
  const sink = openSink(options.output);
  try {
    await atDesk(options, { mustExist: true }, async ({ store }) => {
      for await (const record of store.exportAll()) await sink.write(`${JSON.stringify(record)}\n`);
    });
    sink.finish();
    return EXIT.fine;
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

/** `rashomon restore`: what `export` wrote, into an empty store of either kind. Returns the exit status. */
export const restoreCommand = (file: string, options: StoreOptions): Promise<number> =>
  atDesk(options, {}, async ({ store }) => {
    const count = await store.importAll(recordsOf(file));
    say(`${count.toLocaleString('en')} records restored into ${store.location}`);
    return EXIT.fine;
  });

async function* recordsOf(file: string): AsyncGenerator<unknown> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  try {
    for await (const line of linesOf(input.setEncoding('utf8'))) {
      number += 1;
      if (line.trim() !== '') yield parsed(line, number, file);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    throw code === null ? error : new Failure(`${file} cannot be read (${code}). Nothing was restored.`);
  }
}

/** Lines as JSON Lines has them: a line separator within a string ends none. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let pieces: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...rest] = chunk.split('\n');
    pieces.push(first);
    for (const piece of rest) {
      yield pieces.join('');
      pieces = [piece];
    }
  }
  yield pieces.join('');
}

function parsed(line: string, number: number, file: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Failure(`${file}, line ${number}, is no JSON: the export is cut short or damaged. Nothing was restored.`);
  }
}
