import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Moment } from '../../bench/kill/child.ts';
import { inFiles, killRound, type Setting, type Undisturbed, undisturbed } from '../../bench/kill/rounds.ts';
import { STEPS, watchKillRound } from '../../bench/kill/watch-rounds.ts';
import { makeWorld } from '../../bench/kill/world.ts';
import { folder } from '../cli/program.ts';

/** `npm run kill` does the same many times. */
describe('killed at any moment', () => {
  let setting: Setting;
  let measure: Undisturbed;

  beforeAll(async () => {
    const place = folder();
    setting = { world: await makeWorld(place, 40, 7), locationOf: inFiles(`${place}/stores`) };
    measure = await undisturbed(setting);
  }, 120_000);

  afterAll(() => setting.world.close());

  it('has something to lose', () => {
    expect(measure.found).toMatchObject({ articles: 40, broken: [] });
    expect(measure.ended.status).toBe(0);
  });

  it.each<Moment>([
    { type: 'line', lines: 8, after: 0 },
    { type: 'writing', lines: 1 },
  ])('an import loses nothing: %j', async (moment) => {
    const { broken, final } = await killRound(1, [moment], named(setting, moment.type), measure);
    expect({ broken, final }).toEqual({ broken: [], final: 40 });
  });

  it('a watch loses no event and tells none twice under another number', async () => {
    expect((await watchKillRound(1, 3, setting, STEPS.slice(-2))).broken).toEqual([]);
  });
}, 240_000);

const named = ({ world, locationOf }: Setting, name: string): Setting => ({
  world,
  locationOf: (round) => locationOf(`${name}-${round}`),
});
