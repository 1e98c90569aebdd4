import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Paths in a folder that goes when the file's tests are done. */
export function temporaryFiles(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-store-'));
  let count = 0;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => join(folder, `store-${++count}.db`);
}
