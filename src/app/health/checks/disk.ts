import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Check, fail, megabytes, warn, well } from '../patient.ts';

/** Bytes: less is worth a word; less stops writing soon. */
const LITTLE = 2e9;
const TOO_LITTLE = 200e6;

/** Room on the disk of a store in a file. Of a server's disk nothing can be seen from here. */
export const disk: Check = {
  name: 'disk',
  look: async ({ facts }) => {
    if (facts?.engine !== 'sqlite') return [];
    const { bavail, bsize } = await statfs(dirname(facts.path));
    const left = bavail * bsize;
    const words = `${megabytes(left)} left on the disk of the store`;
    if (left < TOO_LITTLE) return [fail(words, 'Make room now: nothing can be taken in once it is full.')];
    return [
      left < LITTLE || left < facts.bytes
        ? warn(words, 'Make room: moving tables on takes as much again.')
        : well(words),
    ];
  },
};
