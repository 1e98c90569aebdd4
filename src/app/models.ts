import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type AttributionModel, parseAttributionModel } from '../core/annotate/attributions/index.ts';
import { type MeaningModel, parseModel } from '../core/text/embedding/index.ts';

const ATTRIBUTIONS = 'models/attribution.bin.gz';

let meaning: Promise<MeaningModel> | undefined;
let attributions: Promise<AttributionModel> | undefined;

/**
 * The model of word meanings that comes with the package, read once a process.
 * @throws Error (rejects) where the file is missing or damaged.
 */
export function loadMeaning(): Promise<MeaningModel> {
  meaning ??= packagedFile('models/meaning.bin').then(parseModel);
  return meaning;
}

/**
 * The model of who said what that comes with the package, read once a process.
 * @throws Error (rejects) where the file is missing or damaged.
 */
export function loadAttributions(): Promise<AttributionModel> {
  attributions ??= packagedFile(ATTRIBUTIONS).then(unpack).then(parseAttributionModel);
  return attributions;
}

let version: Promise<string> | undefined;

/**
 * Names what a reading is made by: this package's version and its models. Another name reads anew.
 * @throws Error (rejects) where a file is missing.
 */
export function readerVersion(): Promise<string> {
  version ??= Promise.all(['package.json', ATTRIBUTIONS].map(packagedFile)).then(([manifest, model]) => {
    const { version: number } = JSON.parse(new TextDecoder().decode(manifest)) as { version: string };
    return `${number}-${createHash('sha256')
      .update(model ?? '')
      .digest('hex')
      .slice(0, 12)}`;
  });
  return version;
}

const unpack = promisify(gunzip);

/** A file that came with the package. It stands in its root: one folder up from the build, two from the sources. */
export async function packagedFile(file: string): Promise<Uint8Array> {
  try {
    return await readFile(new URL(`../${file}`, import.meta.url));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return readFile(new URL(`../../${file}`, import.meta.url));
  }
}
