import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { examine } from '../../bench/kill/laws.ts';
import { Served } from '../../bench/kill/served.ts';
import { openNewsroom } from '../../bench/soak/newsroom.ts';
import { type Readings, reader } from '../../bench/soak/readers.ts';
import { handlesOf, socketsAt } from '../../bench/soak/sample.ts';
import { folder } from '../cli/program.ts';

const CYCLES = fileURLToPath(new URL('../../bench/soak/cycles.ts', import.meta.url));

/** Megabytes that many rounds of the same work may leave behind. */
const LEFT = 6;

/** `npm run soak` does the same for an hour. */
describe('work that goes on', () => {
  it('leaves nothing behind in memory, and nothing that waits', async () => {
    const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', CYCLES, '15', '60'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    await new Promise((resolve) => child.on('close', resolve));
    const { before, after } = JSON.parse(out);
    expect((after.heap - before.heap) / 2 ** 20).toBeLessThan(LEFT);
    expect(after.resources).toBeLessThanOrEqual(before.resources);
  });

  it.skipIf(process.platform !== 'linux')('leaves no connection and no handle open in a server', async () => {
    const place = folder();
    const location = join(place, 'store.db');
    writeFileSync(join(place, 'rashomon.json'), JSON.stringify({ fetch: { delay: 0 }, watch: { interval: 0.1 } }));
    const newsroom = await openNewsroom({ feeds: 3, rate: 2, most: 60 });
    const served = await Served.begin(location, place);
    try {
      for (const url of newsroom.feeds) await served.submit({ type: 'follow', url });
      const told: Readings = { asked: 0, failed: 0, streams: 0 };
      const read = async (milliseconds: number): Promise<number> => {
        const stop = AbortSignal.timeout(milliseconds);
        await Promise.all([1, 2, 3, 4].map((seed) => reader(served, seed, told, stop)));
        // Connections that are kept alive are let go of.
        for (let i = 0; i < 200 && socketsAt(served.port) > 0; i++) await wait(100);
        return handlesOf(served.pid);
      };
      const warm = await read(8000);
      const later = await read(16_000);
      expect({ failed: told.failed, sockets: socketsAt(served.port) }).toEqual({ failed: 0, sockets: 0 });
      expect(told.streams).toBeGreaterThan(3);
      expect(later).toBeLessThanOrEqual(warm + 2);
      expect(await served.end()).toBe(0);
      expect((await examine(location, [])).broken).toEqual([]);
    } finally {
      if (served.runs) await served.kill();
      await newsroom.close();
    }
  });
}, 180_000);
