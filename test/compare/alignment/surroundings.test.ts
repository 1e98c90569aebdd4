import { describe, expect, it } from 'vitest';
import { Surroundings } from '../../../src/core/compare/alignment/surroundings.ts';
import { sentencesOf } from '../sentences.ts';

const FIRE = 'A fire gutted the chapel in Orrin.';
const CAUSE = 'Candles had set curtains alight.';
const PRIEST = 'The priest escaped through a window.';
const BUDGET = 'Parliament rejected the naval budget.';

describe('the surroundings of two sentences', () => {
  it('are alike from either side, and 1 in accounts that are the same', async () => {
    const { profiles } = await sentencesOf(`${FIRE} ${CAUSE} ${PRIEST}`, `${FIRE} ${CAUSE} ${PRIEST}`);
    const [a, b] = profiles.filter(({ words }) => words.includes('candles'));
    if (!a || !b) throw new Error('two sentences have the word');
    const surroundings = new Surroundings(profiles);
    expect(surroundings.of(profiles.indexOf(a), profiles.indexOf(b))).toBeCloseTo(1);
    expect(surroundings.of(profiles.indexOf(b), profiles.indexOf(a))).toBeCloseTo(
      surroundings.of(profiles.indexOf(a), profiles.indexOf(b)),
      9,
    );
  });

  it('make sentences more alike where their neighbours are', async () => {
    const between = async (neighbour: string) => {
      const { profiles, at } = await sentencesOf(`${FIRE} ${PRIEST}`, `${neighbour} A pane let the vicar escape.`);
      return new Surroundings(profiles).of(profiles.indexOf(at('through a window')), profiles.indexOf(at('the vicar')));
    };
    expect(await between('The fire in the chapel of Orrin was fierce.')).toBeGreaterThan(await between(BUDGET));
  });

  it('end with the account: the first sentence of the next is no neighbour of the last', async () => {
    const between = async (next: string) => {
      const { profiles, at } = await sentencesOf(`${BUDGET} ${PRIEST}`, `${next} ${CAUSE}`);
      const last = at('through a window');
      return {
        profiles,
        value: new Surroundings(profiles).of(profiles.indexOf(last), profiles.indexOf(at('Candles'))),
      };
    };
    const { profiles, value } = await between('Sheep graze there.');
    const documents = profiles.map(({ document }) => document);
    expect(new Set(documents).size).toBe(2);
    expect(value).toBe(0);
  });
});
