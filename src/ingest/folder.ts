import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { leftOut, type Received } from './received.ts';

/** Endings of files that belong to a page or a program and hold no report. */
const NO_REPORT = /\.(?:css|m?js|cjs|ts|map|svg|ico|woff2?|ttf|eot|py|sh|log|lock|ya?ml|toml|ini|conf|sqlite|db)$/iu;

/** Problems of a file that say only that it is none of what is read. */
const NO_ACCOUNT: ReadonlySet<string> = new Set(['binary', 'empty', 'report']);

/**
 * Everything that the files of a folder give, at any depth, in the order of their names. Hidden files, the parts of saved
 * pages (`page_files`) and what is neither text nor page are left out and counted. Links to folders are not followed.
 */
export async function* articlesOfFolder(
  folder: string,
  receive: (path: string) => AsyncIterable<Received>,
): AsyncGenerator<Received> {
  const counts = new Map<string, number>();
  const count = (reason: string): void => void counts.set(reason, (counts.get(reason) ?? 0) + 1);
  for await (const path of filesOf(folder, count)) {
    for await (const received of receive(path)) {
      if (received.type === 'problem' && NO_ACCOUNT.has(received.problem.code)) count(received.problem.code);
      else yield received;
    }
  }
  if (counts.size > 0) yield leftOut(folder, 'file', counts);
}

async function* filesOf(folder: string, count: (reason: string) => void): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) count('hidden');
    else if (entry.isDirectory()) {
      const stem = /^(.+)_files$/u.exec(entry.name)?.[1];
      if (stem !== undefined && (names.has(`${stem}.html`) || names.has(`${stem}.htm`))) count('part of a saved page');
      else yield* filesOf(path, count);
    } else if (NO_REPORT.test(entry.name)) count('of another kind');
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) yield path;
    else count('link or device');
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
