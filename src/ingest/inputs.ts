import { existsSync } from 'node:fs';
import { decode } from './decode.ts';
import { articleFromFile, collect, tooLarge } from './files.ts';
import { articleFromBytes, articleFromText, problem, type Received } from './received.ts';

/** One thing to read, as it was asked for. */
export type Input =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'stdin' }
  | { readonly type: 'no-match'; readonly pattern: string };

/** The name of standard input in messages and documents; several articles in it are numbered from 1. */
export const STDIN = 'standard input';

/**
 * What the arguments name, in their order: `-` and `/dev/stdin` are standard input, a pattern that is no file is expanded (the shell does
 * it only where it is not quoted) and gives its files sorted, each once.
 */
export async function expandInputs(args: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  const seen = new Set<string>();
  const add = (path: string): void => {
    seen.add(path);
    inputs.push({ type: 'file', path });
  };
  for (const arg of args) {
    if (arg === '-' || arg === '/dev/stdin') inputs.push({ type: 'stdin' });
    else if (!/[*?[\]{}]/u.test(arg) || existsSync(arg)) add(arg);
    else {
      const matches = await expandPattern(arg);
      if (matches.length === 0) inputs.push({ type: 'no-match', pattern: arg });
      for (const path of matches) if (!seen.has(path)) add(path);
    }
  }
  return inputs;
}

async function expandPattern(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  return (await glob(pattern, { onlyFiles: true, expandDirectories: false })).sort();
}

/** Every article or problem that the inputs give, in their order. Standard input may give several. */
export async function* receive(
  inputs: readonly Input[],
  { maxBytes, stdin }: { maxBytes: number; stdin: AsyncIterable<unknown> },
): AsyncGenerator<Received> {
  for (const input of inputs) {
    if (input.type === 'file') yield await articleFromFile(input.path, { maxBytes });
    else if (input.type === 'stdin') yield* articlesFromStream(await collect(stdin, maxBytes), maxBytes);
    else yield problem(input.pattern, 'no-match', 'matches no file', 'Check the pattern and the folder.');
  }
}

/**
 * Articles of standard input: divided by form feeds, or by lines of five or more equals signs. Bytes that are not text
 * stay one piece.
 */
function* articlesFromStream(bytes: Uint8Array | null, maxBytes: number): Generator<Received> {
  if (bytes === null) {
    yield tooLarge(STDIN, null, maxBytes);
    return;
  }
  const whole = articleFromBytes(STDIN, bytes);
  const parts = whole.type === 'problem' ? [] : splitArticles(decode(bytes).text);
  if (whole.type === 'problem' || parts.length < 2) yield whole;
  else for (const [i, part] of parts.entries()) yield articleFromText(`${STDIN} ${i + 1}`, part, whole.notes);
}

/** Pieces of a text between form feeds or lines of five or more equals signs; empty pieces are none. */
export const splitArticles = (text: string): string[] =>
  text.split(/\f|^={5,}[ \t]*\r?$/mu).filter((part) => part.trim() !== '');
