import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The files of these endings in a folder of the project, at any depth, as bytes, in the order of their names. */
export const filesUnder = (folder: string, ...endings: readonly string[]): Buffer[] =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => readFileSync(`${ROOT}${folder}/${name}`));

/** Pages: the examples, and the odd ones that extraction is tested on. */
export const pages = (): Buffer[] => [...filesUnder('examples', '.html'), ...filesUnder('test/extract/pages', '.html')];

/** Reports as plain text. */
export const reports = (): string[] => filesUnder('examples', '.txt').map((bytes) => bytes.toString());
