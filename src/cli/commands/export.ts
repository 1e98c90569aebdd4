import { constants, createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
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
  const sink = openSink(options.output, 'private');
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
export async function restoreCommand(file: string, options: StoreOptions): Promise<number> {
  await mayBeRead(file);
  return atDesk(options, {}, async ({ store }) => {
    const count = await store.importAll(recordsOf(file));
    say(`${count.toLocaleString('en')} records restored into ${store.location}`);
    return EXIT.fine;
  });
}

/** Throws `Failure` where a file cannot be read, before a store is made for it. */
async function mayBeRead(file: string): Promise<void> {
  if (file === '-') return;
  try {
    await access(file, constants.R_OK);
  } catch (error) {
    throw unreadable(file, error) ?? error;
  }
}

function unreadable(file: string, error: unknown): Failure | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  return code === null ? null : new Failure(`${file} cannot be read (${code}). Nothing was restored.`);
}

async function* recordsOf(file: string): AsyncGenerator<unknown> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  try {
    for await (const line of linesOf(input.setEncoding('utf8'))) {
      number += 1;
      if (line.trim() !== '') yield parsed(line, number, file);
    }
  } catch (error) {
    throw unreadable(file, error) ?? error;
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
