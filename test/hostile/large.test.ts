import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Told } from './child.ts';
import { FILES, PAGES } from './large.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
/** Megabytes of memory that the values of a child may take. */
const HEAP = 512;
/** Milliseconds after which a child is taken for endless and killed. It needs a tenth on an idle machine. */
const ENDLESS = 280_000;

/** What a child with little memory tells of inputs, one after the other; those after its death are missing. */
function toldBy(kind: 'pages' | 'files'): Promise<Map<string, Told>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `--max-old-space-size=${HEAP}`, CHILD, kind], {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: ENDLESS,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.on('error', reject);
    child.on('close', () => {
      const lines = output.split('\n').filter((line) => line.startsWith('{'));
      resolve(new Map(lines.map((line) => JSON.parse(line) as Told).map((told) => [told.name, told])));
    });
  });
}

/** What a reader is told of a file that is no sound one. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  'a packed page a thousand times its size': ['too-large'],
  'a page packed three times': ['binary'],
  'an archive with bombs between its records': ['left-out'],
  'a page of fifty megabytes': ['too-large'],
  'a packed table that is cut off': ['broken'],
  'a line of JSON a million lists deep': ['broken'],
  'a feed of entries without anything': ['left-out', 'mended'],
  'fifty megabytes of paragraphs': ['too-large'],
  'a hundred thousand tags in each other': ['too-deep'],
  'a million characters written as entities': ['too-large'],
};

describe.each([
  ['pages', PAGES],
  ['files', FILES],
] as const)('in half a gigabyte, %s', (kind, inputs) => {
  it(
    'of every bad shape end with a note, and the next is read',
    async () => {
      const told = await toldBy(kind);
      expect([...told.keys()]).toEqual(Object.keys(inputs));
      for (const [name, codes] of Object.entries(CODES))
        if (name in inputs) expect(told.get(name)?.codes, name).toEqual(codes);
    },
    ENDLESS + 10_000,
  );
});
