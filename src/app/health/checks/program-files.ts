import { createHash } from 'node:crypto';
import { packagedFile } from '../../models.ts';
import { type Check, type Found, fail, well } from '../patient.ts';

/** Lists the models with their SHA-256, as `sha256sum` writes it. */
const SUMS = 'models/SHA256SUMS';
/** Without these the program cannot do its work. */
const NEEDED = ['schema/api.schema.json', 'schema/comparison.schema.json'];

const REMEDY = 'Install the package again.';

/** That the package's files are there, and that the models are those that it came with. */
export const programFiles: Check = {
  name: 'files',
  look: async () => {
    const sums = new TextDecoder().decode(await packagedFile(SUMS));
    const listed = [...sums.matchAll(/^([0-9a-f]{64}) [ *](\S+)$/gmu)];
    const wrong: Found[] = [];
    for (const [, sum, name] of listed) wrong.push(...(await modelFault(`models/${name}`, sum ?? '')));
    for (const file of NEEDED) wrong.push(...(await missing(file)));
    return wrong.length > 0 ? wrong : [well(`the package is whole; ${listed.length} models are as they were made`)];
  },
};

async function modelFault(file: string, sum: string): Promise<Found[]> {
  try {
    const found = createHash('sha256')
      .update(await packagedFile(file))
      .digest('hex');
    return found === sum ? [] : [fail(`${file} is not the one that the package came with`, REMEDY)];
  } catch {
    return [fail(`${file} cannot be read`, REMEDY)];
  }
}

async function missing(file: string): Promise<Found[]> {
  try {
    await packagedFile(file);
    return [];
  } catch {
    return [fail(`${file} cannot be read`, REMEDY)];
  }
}
