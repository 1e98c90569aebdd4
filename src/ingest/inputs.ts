import { existsSync } from 'node:fs';
import { decode } from './decode.ts';
import { receiveFile } from './files.ts';
import { openInput } from './open.ts';
import { articleFromBytes, articleFromText, problem, type Received } from './received.ts';

/** One thing to read, as it was asked for. */
export type Input =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'stdin' }
  | { readonly type: 'url'; readonly url: string }
  | { readonly type: 'no-match'; readonly pattern: string };

/** The name of standard input in messages and documents; several articles in it are numbered from 1. */
export const STDIN = 'standard input';

/** How messages and options name an input. */
export function nameOf(input: Input): string {
  switch (input.type) {
    case 'file':
      return input.path;
    case 'stdin':
      return STDIN;
    case 'url':
      return input.url;
    default:
      return input.pattern;
  }
}

/**
 * What the arguments name, in their order: `-` and `/dev/stdin` are standard input, an address with its scheme is a page
 * on the web, a pattern that is no file is expanded (the shell does it only where it is not quoted) and gives its files
 * sorted, each once.
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
    else if (/^https?:\/\//iu.test(arg)) inputs.push({ type: 'url', url: arg });
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

export interface ReceiveOptions {
  readonly maxBytes: number;
  readonly stdin: AsyncIterable<unknown>;
  /** Whether a folder gives what is in it, at any depth, or is a problem. */
  readonly folders?: boolean;
}

/** Everything that the inputs give, in their order. Archives, tables and standard input may give much. */
export async function* receive(
  inputs: readonly Input[],
  { maxBytes, stdin, folders = false }: ReceiveOptions,
): AsyncGenerator<Received> {
  for (const input of inputs) {
    if (input.type === 'file') yield* receiveFile(input.path, { maxBytes, folders });
    else if (input.type === 'stdin') yield* openInput(STDIN, stdin, { maxBytes, onDocument: articlesOfText });
    else if (input.type === 'url') yield linkTo(input.url);
    else yield problem(input.pattern, 'no-match', 'matches no file', 'Check the pattern and the folder.');
  }
}

const linkTo = (url: string): Received =>
  URL.canParse(url)
    ? { type: 'link', url: new URL(url).href, known: {}, transport: { type: 'input', name: url } }
    : problem(url, 'missing', 'is no address of a page', 'Check the address.');

/**
 * Articles of standard input: divided by form feeds, or by lines of five or more equals signs. Bytes that are not text
 * stay one piece.
 */
function* articlesOfText(name: string, bytes: Buffer): Generator<Received> {
  const whole = articleFromBytes(name, bytes);
  const parts = whole.type === 'article' ? splitArticles(decode(bytes).text) : [];
  if (whole.type !== 'article' || parts.length < 2) yield whole;
  else for (const [i, part] of parts.entries()) yield articleFromText(`${name} ${i + 1}`, part, whole.notes);
}

/** Pieces of a text between form feeds or lines of five or more equals signs; empty pieces are none. */
export const splitArticles = (text: string): string[] =>
  text.split(/\f|^={5,}[ \t]*\r?$/mu).filter((part) => part.trim() !== '');
