import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DatabaseServer } from '../../bench/kill/database.ts';
import { examine, missing } from '../../bench/kill/laws.ts';
import { Served } from '../../bench/kill/served.ts';
import { makeWorld } from '../../bench/kill/world.ts';
import { built, folder, run } from '../cli/program.ts';
import { keptBy, newsIn } from './news.ts';
import { maySmall, smallDisk } from './small-disk.ts';

const OWN_FAULT = /fault of its own|please report|^\s+at /imu;

describe.skipIf(!maySmall)('a disk that fills', () => {
  it('under a file of SQLite ends an import in words; with room it goes on and nothing is lost', async () => {
    const disk = smallDisk(700);
    const { file, urls } = newsIn(folder(), 240);
    const location = join(disk.path, 'news.db');
    const first = await run(['import', file, '-f', 'jsonl', '--no-read', '--database', location]);
    expect(first).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^rashomon: the disk (?:is full|does not)/mu),
    });
    expect(first.stderr).not.toMatch(OWN_FAULT);
    expect(keptBy(first.stdout).length).toBeGreaterThan(0);
    disk.resize(64_000);
    expect((await examine(location, keptBy(first.stdout))).broken).toEqual([]);
    expect(await run(['import', file, '--no-read', '--database', location])).toMatchObject({ status: 0 });
    const end = await examine(location, keptBy(first.stdout));
    expect([...end.broken, ...missing(end, urls)]).toEqual([]);
  });

  it('under the file that results go to leaves no file, and says so', async () => {
    const disk = smallDisk(8);
    const { file } = newsIn(folder(), 120);
    const target = join(disk.path, 'out.jsonl');
    const ran = await run(['import', file, '-f', 'jsonl', '--no-read', '--database', ':memory:', '-o', target]);
    expect(ran).toMatchObject({
      status: 3,
      stderr: `rashomon: ${target} cannot be written (ENOSPC). The disk is full.\n`,
    });
    expect(readdirSync(disk.path)).toEqual([]);
  });

  it('under what events go out to keeps them, and they go out when there is room', async () => {
    const place = folder();
    const world = await makeWorld(place, 60, 5);
    try {
      const disk = smallDisk(4);
      const [lines, atom] = [join(disk.path, 'events.jsonl'), join(disk.path, 'events.atom')];
      const location = join(place, 'store.db');
      const watch = (): Promise<string> =>
        watchInto(lines, [world.feed, '--database', location, '--atom', atom], place);
      const said = await watch();
      expect(said).toMatch(/standard output did not take the events: standard output cannot be written \(ENOSPC\)/u);
      expect(said).toMatch(/atom \S+ did not take the events: ENOSPC/u);
      expect(said).not.toMatch(OWN_FAULT);
      expect(existsSync(atom)).toBe(false);
      disk.resize(4000);
      expect(await watch()).not.toMatch(/did not take/u);
      const { events } = await examine(location, []);
      expect(sequencesIn(readFileSync(lines, 'utf8'))).toEqual(new Set(events.map(({ sequence }) => sequence)));
      expect(readFileSync(atom, 'utf8')).toContain(`event:${events.at(-1)?.sequence}:`);
    } finally {
      await world.close();
    }
  });

  it('under uploads refuses the file with 507, and the next that fits is taken', async () => {
    const disk = smallDisk(256);
    const served = await Served.begin(':memory:', disk.path, [], { TMPDIR: disk.path });
    const put = (size: number): Promise<Response> =>
      served.get('/uploads?name=a.html', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: Buffer.alloc(size, 'a'),
      });
    const refused = await put(1e6);
    expect(refused.status).toBe(507);
    expect(await refused.json()).toMatchObject({
      type: 'urn:rashomon:problem:full',
      remedy: expect.stringContaining('TMPDIR'),
    });
    expect((await put(1e5)).status).toBe(201);
    expect(await served.end()).toBe(0);
  });
});

describe.skipIf(!maySmall)(
  'a disk of PostgreSQL that fills',
  () => {
    let server: DatabaseServer | undefined;
    afterAll(() => server?.close());

    it('ends an import in words; with room it goes on and nothing is lost', async () => {
      const disk = smallDisk(64_000);
      server = await DatabaseServer.begin();
      server.own(disk.path);
      await server.ask(`create tablespace small location '${disk.path}'`);
      await server.ask('create database small tablespace small');
      const location = server.url('small');
      await examine(location, []);
      disk.leave(400);
      const { file, urls } = newsIn(folder(), 400);
      const first = await run(['import', file, '-f', 'jsonl', '--no-read', '--database', location]);
      expect(first).toMatchObject({
        status: 3,
        stderr: expect.stringMatching(/^rashomon: the disk of \S+ is full\. Make room/mu),
      });
      expect(first.stderr).not.toMatch(OWN_FAULT);
      disk.resize(200_000);
      expect(await run(['import', file, '--no-read', '--database', location])).toMatchObject({ status: 0 });
      const end = await examine(location, keptBy(first.stdout));
      expect([...end.broken, ...missing(end, urls)]).toEqual([]);
      await server.close();
      server = undefined;
    });
  },
  120_000,
);

it.skipIf(!existsSync('/dev/full'))('a standard output that takes nothing is told in one line', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [join(built(), 'cli.js'), 'import', '--help'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr: 'rashomon: standard output cannot be written (ENOSPC). The disk is full.\n',
  });
});

/** One round of watching, its lines added to a file. What it said. */
function watchInto(path: string, args: readonly string[], cwd: string): Promise<string> {
  const out = openSync(path, 'a');
  const options = ['--once', '--no-recheck', '--format', 'jsonl', '--allow-private', '--no-robots'];
  const child = spawn(process.execPath, [join(built(), 'cli.js'), 'watch', ...args, ...options], {
    cwd,
    stdio: ['ignore', out, 'pipe'],
  });
  closeSync(out);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  return new Promise((resolve) => child.on('close', () => resolve(said)));
}

/** Of whole lines; one that broke off where the disk was full stands by itself. */
const sequencesIn = (text: string): Set<number> =>
  new Set(
    text.split('\n').flatMap((line) => {
      try {
        return (JSON.parse(line) as { readonly sequence: number }).sequence;
      } catch {
        return [];
      }
    }),
  );
