import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { StoreError } from '../errors.ts';

/** Bytes of the header, and what stands where in it (sqlite.org/fileformat2, 1.3). */
const HEADER = 100;
const PAGE_SIZE = 16;
const CHANGES = 24;
const PAGES = 28;
const PAGES_VALID_FOR = 92;

/**
 * The engine takes a file that was cut off for a shorter one and writes on in it.
 * @throws StoreError `damaged` where it is shorter than its header says
 */
export function checkLength(path: string): void {
  // What is in the log is not yet in the file.
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const header = Buffer.alloc(HEADER);
    if (readSync(file, header, 0, HEADER, 0) < HEADER || !header.toString('latin1').startsWith('SQLite format 3'))
      return;
    if (header.readUInt32BE(CHANGES) !== header.readUInt32BE(PAGES_VALID_FOR)) return;
    const stated = header.readUInt16BE(PAGE_SIZE);
    const length = (stated === 1 ? 65_536 : stated) * header.readUInt32BE(PAGES);
    if (size < length)
      throw new StoreError(
        'damaged',
        `the file is damaged: ${path} was cut off and has ${size} of ${length} bytes`,
        'restore it from a copy or an export; the command `sqlite3 FILE .recover` saves what can be read',
      );
  } finally {
    closeSync(file);
  }
}
