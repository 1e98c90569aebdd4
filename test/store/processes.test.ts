import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { temporaryFiles } from './files.ts';

const path = temporaryFiles();
const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

/** A process that writes, with what it said so far. */
function writer(
  location: string,
  name: string,
  count: number,
): { child: ChildProcess; said: () => string[]; ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, location, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  // What is cut off in the middle was not said.
  return { child, ended, said: () => output.split('\n').slice(0, -1) };
}

it('two processes write to one file, and nothing is lost', async () => {
  const location = path();
  const writers = ['gazette', 'herald', 'courier'].map((name) => writer(location, name, 40));
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  const store = await openStore(location);
  expect(await store.articles.count()).toBe(120);
  expect(await store.documents.count()).toBe(120);
  expect((await store.search.find({ text: 'flood' }, { limit: 200 })).items).toHaveLength(120);
  await store.close();
});

it('a process that is killed while it writes leaves all that it said was kept, and nothing by halves', async () => {
  const location = path();
  let kept = 0;
  for (let round = 0; round < 3; round++) {
    const { child, said, ended } = writer(location, `round-${round}`, 0);
    await new Promise<void>((enough) => {
      child.stdout?.on('data', () => said().length > 10 + round * 7 && enough());
    });
    child.kill('SIGKILL');
    await ended;
    const store = await openStore(location);
    const ids = said().map((line) => line.split(' ')[1] ?? '');
    expect(await store.documents.all(ids)).toHaveLength(ids.length);
    const count = await store.articles.count();
    // The last one may have been kept and not yet said.
    expect([ids.length, ids.length + 1]).toContain(count - kept);
    expect(await store.documents.count()).toBe(count);
    expect((await store.search.find({ text: 'flood' }, { limit: 10_000 })).items).toHaveLength(count);
    kept = count;
    await store.close();
  }
});
