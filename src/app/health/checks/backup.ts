import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Check, fail, warn, well } from '../patient.ts';

/** Milliseconds. */
const OLD = 2 * 86_400_000;
const HOUR = 3_600_000;

/** How old the latest copy of the store is, where it is told where copies lie. */
export const backup: Check = {
  name: 'backup',
  look: async ({ backup: place, now }) => {
    if (place === null) return [well('not told where copies lie (--backup PLACE), so not looked at')];
    const latest = await latestIn(place).catch(() => null);
    if (latest === null) return [fail(`there is no copy in ${place}`, 'Make one: docs/operations.md tells how.')];
    const age = now.getTime() - latest;
    const words = `the latest copy is ${Math.max(0, Math.round(age / HOUR))} hours old`;
    return [age > OLD ? warn(words, 'See why the making of copies stopped.') : well(words)];
  },
};

async function latestIn(place: string): Promise<number | null> {
  const found = await stat(place);
  if (!found.isDirectory()) return found.size > 0 ? found.mtimeMs : null;
  const files = await Promise.all((await readdir(place)).map((name) => stat(join(place, name))));
  const times = files.filter((each) => each.isFile() && each.size > 0).map(({ mtimeMs }) => mtimeMs);
  return times.length > 0 ? Math.max(...times) : null;
}
