import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseServer } from '../../bench/kill/database.ts';
import { BLOWS, type Blow, importStruck, struckBeneath, watchStruck } from '../../bench/kill/database-rounds.ts';
import { inFiles, type Setting, type Undisturbed, undisturbed } from '../../bench/kill/rounds.ts';
import { CHILD, SERVER, serveRound } from '../../bench/kill/serve-rounds.ts';
import { STEPS } from '../../bench/kill/watch-rounds.ts';
import { makeWorld, type World } from '../../bench/kill/world.ts';
import { folder } from '../cli/program.ts';

let world: World;
let place: string;
beforeAll(async () => {
  place = folder();
  world = await makeWorld(place, 24, 9);
});
afterAll(() => world.close());

/** `npm run kill` does the same many times. */
describe('a server killed at work', () => {
  it.each([SERVER, CHILD])('loses nothing that it told as taken: $name', async (strike) => {
    const setting: Setting = { world, locationOf: inFiles(`${place}/stores`) };
    expect((await serveRound(1, 5, strike, setting, 10)).broken).toEqual([]);
  });
}, 240_000);

describe('a database that goes away and comes back', () => {
  const [KILLED, STOPPED, BROKEN] = BLOWS as readonly [Blow, Blow, Blow];
  let server: DatabaseServer;
  let setting: Setting;
  let measure: Undisturbed;
  beforeAll(async () => {
    server = await DatabaseServer.begin();
    setting = { world, locationOf: () => server.create() };
    measure = await undisturbed(setting);
  }, 120_000);
  afterAll(() => server.close());

  it.each([KILLED, BROKEN])('ends an import in words, and the next goes on: $name', async (blow) => {
    expect((await importStruck(1, 2, { blow, server, strikes: 1 }, setting, measure)).broken).toEqual([]);
  });

  it('is waited for by a watch, which tells everything in the end', async () => {
    expect((await watchStruck(1, 2, { blow: STOPPED, server }, setting, STEPS.slice(-1))).broken).toEqual([]);
  });

  it('is waited for by a server', async () => {
    expect((await serveRound(1, 3, struckBeneath(KILLED, server), setting, 5)).broken).toEqual([]);
  });
}, 240_000);
