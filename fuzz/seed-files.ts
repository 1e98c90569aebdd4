import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from './target.ts';

/** Larger files are no seeds: mutations would hardly reach what is in them. */
const LARGEST = 200_000;
const MOST = 400;

/** Files of the folders that are seeds for a target, by their endings: at most 400, spread evenly over all. */
export function seedFiles({ endings = [] }: Target, folders: readonly string[]): Uint8Array[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => endings.some((ending) => name.toLowerCase().endsWith(ending)))
      .map((name) => join(folder, name))
      .sort(),
  );
  const step = Math.max(1, Math.ceil(paths.length / MOST));
  return paths
    .filter((path, i) => i % step === 0 && statSync(path).isFile() && statSync(path).size <= LARGEST)
    .map((path) => readFileSync(path));
}
