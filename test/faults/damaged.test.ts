import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../bench/kill/laws.ts';
import { seeded } from '../../bench/seeded.ts';
import { openStore } from '../../src/store/open.ts';
import { folder, run } from '../cli/program.ts';
import { newsIn } from './news.ts';

describe('a file that is damaged', () => {
  let whole: string;
  let size: number;
  beforeAll(async () => {
    const place = folder();
    whole = join(place, 'whole.db');
    const { status } = await run(['import', newsIn(place, 60).file, '--no-read', '--database', whole]);
    expect(status).toBe(0);
    size = statSync(whole).size;
  });

  /** A copy, damaged. */
  function damaged(damage: (path: string) => void): string {
    const path = join(folder(), 'store.db');
    copyFileSync(whole, path);
    damage(path);
    return path;
  }

  const overwritten = (from: number, length: number) => (path: string) => {
    const bytes = readFileSync(path);
    bytes.fill(0xa5, from, from + length);
    writeFileSync(path, bytes);
  };

  it.each<readonly [string, (path: string) => void]>([
    ['cut to a tenth', (path) => truncateSync(path, Math.floor(size / 10))],
    ['cut to half', (path) => truncateSync(path, Math.floor(size / 2))],
    ['cut within a page', (path) => truncateSync(path, size - 1000)],
    ['without its head', overwritten(0, 100)],
    ['overwritten in the first page', overwritten(100, 3000)],
    ['overwritten in the midst', (path) => overwritten(Math.floor(size / 4), Math.floor(size / 2))(path)],
  ])('%s is told in words and left as it is', async (_, damage) => {
    const location = damaged(damage);
    const before = readFileSync(location);
    const ran = await run(['import', newsIn(folder(), 80, 4).file, '--no-read', '--database', location]);
    expect(ran).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^rashomon: .*(?:file is damaged|is no SQLite database|is no store)/mu),
    });
    expect(ran.stderr).not.toMatch(/fault of its own|please report|^\s+at /imu);
    expect(statSync(location).size).toBeGreaterThanOrEqual(before.length);
    expect(readFileSync(location).subarray(0, 16)).toEqual(before.subarray(0, 16));
  });
}, 120_000);

const WRITER = fileURLToPath(new URL('../store/writer.ts', import.meta.url));

describe('the power goes', () => {
  it('and the files as they were at any moment hold all that was told as kept', async () => {
    const location = join(folder(), 'store.db');
    const random = seeded(11);
    const { child, said } = writer(location);
    try {
      for (let round = 0; round < 6; round++) {
        const enough = said() + 3 + Math.floor(random() * 20);
        while (said() < enough && child.exitCode === null) await new Promise((wake) => setTimeout(wake, 2));
        child.kill('SIGSTOP');
        while (!isStopped(child.pid)) await new Promise((wake) => setTimeout(wake, 1));
        const told = said();
        const copy = join(folder(), 'store.db');
        for (const part of ['', '-wal']) if (existsSync(location + part)) copyFileSync(location + part, copy + part);
        child.kill('SIGCONT');
        expect((await wordsOf(copy)).articles).toBeGreaterThanOrEqual(told);
      }
    } finally {
      child.kill('SIGKILL');
    }
  });
}, 120_000);

/** A signal has been sent before it has come. */
const isStopped = (pid: number | undefined): boolean => {
  const file = `/proc/${pid}/stat`;
  return !existsSync(file) || /\) [TZ]/u.test(readFileSync(file, 'utf8'));
};

/** The store opens, and is whole. */
async function wordsOf(location: string): Promise<{ readonly articles: number }> {
  const store = await openStore(location);
  const articles = await store.articles.count();
  expect(await store.documents.count()).toBe(articles);
  await store.close();
  // The writer groups nothing: that alone is missing.
  const { broken } = await examine(location, []);
  expect(broken.filter(({ words }) => !/sketch|no story|article events/u.test(words))).toEqual([]);
  return { articles };
}

function writer(location: string): { readonly child: ChildProcess; readonly said: () => number } {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, location, 'gazette', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let lines = 0;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    lines += text.split('\n').length - 1;
  });
  return { child, said: () => lines };
}
