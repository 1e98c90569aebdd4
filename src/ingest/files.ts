import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { articleFromBytes, problem, type Received } from './received.ts';

/** Bytes of one file that are read at most, unless said otherwise. */
export const MAX_BYTES = 20_000_000;

/** A file as an article. What is wrong with a file is returned, never thrown. */
export async function articleFromFile(path: string, { maxBytes = MAX_BYTES } = {}): Promise<Received> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory())
      return problem(
        path,
        'directory',
        'is a directory',
        `Name the files in it, such as '${path.replace(/\/+$/u, '')}/*.html'.`,
      );
    if (stats.isFile() && stats.size > maxBytes) return tooLarge(path, stats.size, maxBytes);
    const bytes = await readUpTo(path, maxBytes);
    return bytes === null ? tooLarge(path, null, maxBytes) : articleFromBytes(path, bytes);
  } catch (error) {
    return failure(path, error);
  }
}

/** All bytes of a file, pipe or device, or null where there are more than `maxBytes`. */
async function readUpTo(path: string, maxBytes: number): Promise<Uint8Array | null> {
  const file = await open(path, constants.O_RDONLY);
  try {
    return await collect(file.createReadStream({ autoClose: false }), maxBytes);
  } finally {
    await file.close();
  }
}

/** All bytes of a stream, or null where there are more than `maxBytes`. */
export async function collect(stream: AsyncIterable<unknown>, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    length += bytes.length;
    if (length > maxBytes) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

export function tooLarge(name: string, size: number | null, maxBytes: number): Received {
  const is = size === null ? 'is larger' : `is ${showSize(size)}, more`;
  return problem(
    name,
    'too-large',
    `${is} than the limit of ${showSize(maxBytes)}`,
    'If it is one article, raise the limit with --max-bytes.',
  );
}

function showSize(bytes: number): string {
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${size.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;
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
