import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { articlesOfFolder } from './folder.ts';
import { openInput } from './open.ts';
import { type ArticleOrProblem, problem, type Received } from './received.ts';

/** Bytes of one article that are read at most, unless said otherwise. */
export const MAX_BYTES = 20_000_000;

export interface FileOptions {
  readonly maxBytes?: number;
  /** Whether a folder gives what is in it, at any depth, or is a problem. */
  readonly folders?: boolean;
}

/** Everything that a file or folder gives. What is wrong with one is given, never thrown. */
export async function* receiveFile(
  path: string,
  { maxBytes = MAX_BYTES, folders = false }: FileOptions = {},
): AsyncGenerator<Received> {
  try {
    const stats = await stat(path);
    if (!stats.isDirectory())
      yield* openInput(path, createReadStream(path), { maxBytes, ...(stats.isFile() && { size: stats.size }) });
    else if (folders) yield* articlesOfFolder(path, (file) => receiveFile(file, { maxBytes }));
    else
      yield problem(
        path,
        'directory',
        'is a directory',
        `Name the files in it, such as '${path.replace(/\/+$/u, '')}/*.html'.`,
      );
  } catch (error) {
    yield failure(path, error);
  }
}

/** A file as an article: the first one in it, where it holds several. What is wrong with a file is returned, never thrown. */
export async function articleFromFile(path: string, options: { maxBytes?: number } = {}): Promise<ArticleOrProblem> {
  let first: ArticleOrProblem | undefined;
  for await (const received of receiveFile(path, options)) {
    if (received.type === 'article') return received;
    if (received.type === 'problem') first ??= received;
  }
  return first ?? problem(path, 'no-text', 'holds no article', 'Give a file with the text or the page of one.');
}

function failure(path: string, error: unknown): Received {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return problem(path, 'missing', 'does not exist', 'Check the path, or list the folder to see the name.');
  if (code === 'EACCES' || code === 'EPERM')
    return problem(
      path,
      'unreadable',
      'may not be read by you',
      'Change its permissions, or copy it to a place you may read.',
    );
  return problem(path, 'unreadable', `could not be read (${code || String(error)})`, 'Check the file and try again.');
}
