import { readFile } from 'node:fs/promises';
import { type MeaningModel, parseModel } from '../core/text/embedding/index.ts';

const FILE = 'models/meaning.bin';

let loading: Promise<MeaningModel> | undefined;

/**
 * The model that comes with the package, read once a process.
 * @throws Error (rejects) where the file is missing or damaged.
 */
export function loadMeaning(): Promise<MeaningModel> {
  loading ??= readPackaged().then(parseModel);
  return loading;
}

/** The file stands in the package's root: one folder up from the build, two from the sources. */
async function readPackaged(): Promise<Uint8Array> {
  try {
    return await readFile(new URL(`../${FILE}`, import.meta.url));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return readFile(new URL(`../../${FILE}`, import.meta.url));
  }
}
