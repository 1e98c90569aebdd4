import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type AttributionModel, parseAttributionModel } from '../core/annotate/attributions/index.ts';
import { type MeaningModel, parseModel } from '../core/text/embedding/index.ts';

let meaning: Promise<MeaningModel> | undefined;
let attributions: Promise<AttributionModel> | undefined;

/**
 * The model of word meanings that comes with the package, read once a process.
 * @throws Error (rejects) where the file is missing or damaged.
 */
export function loadMeaning(): Promise<MeaningModel> {
  meaning ??= readPackaged('models/meaning.bin').then(parseModel);
  return meaning;
}

/**
 * The model of who said what that comes with the package, read once a process.
 * @throws Error (rejects) where the file is missing or damaged.
 */
export function loadAttributions(): Promise<AttributionModel> {
  attributions ??= readPackaged('models/attribution.bin.gz').then(unpack).then(parseAttributionModel);
  return attributions;
}

const unpack = promisify(gunzip);

/** The file stands in the package's root: one folder up from the build, two from the sources. */
async function readPackaged(file: string): Promise<Uint8Array> {
  try {
    return await readFile(new URL(`../${file}`, import.meta.url));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return readFile(new URL(`../../${file}`, import.meta.url));
  }
}
