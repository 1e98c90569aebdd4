import { describe, expect, it } from 'vitest';
import { areKin, Senses } from '../../../src/core/compare/alignment/senses.ts';
import { pairOf, sentencesOf } from '../sentences.ts';

const sensesOf = async (x: string, y: string) => {
  const { a, b, profiles } = await pairOf(x, y);
  return new Senses(profiles).signals(profiles.indexOf(a), profiles.indexOf(b));
};

describe('kin', () => {
  it.each([
    { a: 'diplomat', b: 'diplomatic', kin: true },
    { a: 'resolution', b: 'solution', kin: true },
    { a: 'tunnel', b: 'tunnel', kin: true },
    { a: 'act', b: 'react', kin: false },
    { a: 'rate', b: 'separate', kin: false },
    { a: 'harbour', b: 'garden', kin: false },
  ])('of $a and $b: $kin', ({ a, b, kin }) => {
    expect(areKin(a, b)).toBe(kin);
    expect(areKin(b, a)).toBe(kin);
  });
});

describe('the senses of two sentences', () => {
  const SENTENCE = 'Firefighters rescued a baker from the burning mill.';

  it('are all met in the same words, with nothing left over', async () => {
    const { mutual, covered, uncovered } = await sensesOf(SENTENCE, SENTENCE);
    expect(mutual).toBeCloseTo(1);
    expect(covered).toBeCloseTo(1);
    expect(uncovered).toBeCloseTo(0);
  });

  it('are the same from either side', async () => {
    const { a, b, profiles } = await pairOf(SENTENCE, 'A baker was carried out of the blazing mill by a crew.');
    const senses = new Senses(profiles);
    const [x, y] = [profiles.indexOf(a), profiles.indexOf(b)];
    expect(senses.signals(y, x)).toEqual(senses.signals(x, y));
  });

  it.each([
    {
      name: 'words that mean nearly the same, against words that do not',
      near: 'The fire destroyed the old warehouse.',
      far: 'The teacher praised the young violinist.',
      to: 'The blaze ruined the old depot.',
    },
    {
      name: 'one word of kin, against none',
      near: 'The engineers proposed a solution.',
      far: 'The engineers proposed a picnic.',
      to: 'Their resolution passed on Monday.',
    },
    {
      name: 'a name, against another name',
      near: 'Mara Dunn resigned from the ministry.',
      far: 'Piet Oster resigned from the ministry.',
      to: 'Mara Dunn quit the ministry.',
    },
    {
      name: 'a figure, against another figure',
      near: 'Divers recovered 14 barrels.',
      far: 'Divers recovered 27 barrels.',
      to: 'They had recovered 14 barrels by noon.',
    },
  ])('weigh $name', async ({ near, far, to }) => {
    const [like, unlike] = [await sensesOf(near, to), await sensesOf(far, to)];
    expect(like.mutual).toBeGreaterThan(unlike.mutual);
    expect(like.covered).toBeGreaterThan(unlike.covered);
  });

  it('tell things from doings', async () => {
    const sameThings = await sensesOf('Inspectors closed the bakery.', 'The bakery bribed the inspectors.');
    const sameDoing = await sensesOf('Inspectors closed the bakery.', 'The museum was closed.');
    expect(sameThings.nouns).toBeGreaterThan(sameDoing.nouns);
    expect(sameThings.verbs).toBeLessThan(sameDoing.verbs);
  });

  it('have no second telling word where they have only one in common', async () => {
    const { second } = await sensesOf('The bishop blessed the lifeboat.', 'The lifeboat cost 400,000 crowns.');
    const more = await sensesOf('The bishop blessed the lifeboat.', 'The bishop likes the lifeboat.');
    expect(more.second).toBeGreaterThan(second);
  });

  it('leave over what one alone tells', async () => {
    const full = await sensesOf('The mill burned.', 'The mill burned and its orchestra drowned.');
    const even = await sensesOf('The mill burned.', 'The mill burned down.');
    expect(full.uncovered).toBeGreaterThan(even.uncovered);
  });

  it('do not change when an account is added word for word', async () => {
    const texts = [SENTENCE, 'A baker was carried out of the blazing mill. The mill dates from 1840.'];
    const [once, twice] = [await sentencesOf(...texts), await sentencesOf(...texts, `${texts[1]}`)];
    const of = ({ profiles }: typeof once) => {
      const [first, second] = ['rescued', 'carried'].map((word) => profiles.find(({ words }) => words.includes(word)));
      return first && second
        ? new Senses(profiles).signals(profiles.indexOf(first), profiles.indexOf(second))
        : undefined;
    };
    expect(of(once)).toBeDefined();
    for (const [name, value] of Object.entries(of(once) ?? {}))
      expect(of(twice)?.[name as 'mutual']).toBeCloseTo(value, 6);
  });
});
