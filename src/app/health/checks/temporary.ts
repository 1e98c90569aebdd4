import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Check, fail, megabytes, warn, well } from '../patient.ts';

/** Bytes: uploads wait there. */
const LITTLE = 1e9;

/** That there is room for files that are uploaded. */
export const temporary: Check = {
  name: 'temporary',
  look: async () => {
    const place = tmpdir();
    try {
      await rm(await mkdtemp(join(place, 'rashomon-doctor-')), { recursive: true });
    } catch {
      return [fail(`${place} cannot be written`, 'Name another folder in the environment variable TMPDIR.')];
    }
    const { bavail, bsize } = await statfs(place);
    const words = `${megabytes(bavail * bsize)} left in ${place}`;
    return [
      bavail * bsize < LITTLE
        ? warn(words, 'Make room, or name another folder in TMPDIR: uploads wait there.')
        : well(words),
    ];
  },
};
