import { describe, expect, it } from 'vitest';
import { Surface } from '../../../src/core/compare/alignment/surface.ts';
import { pairOf } from '../sentences.ts';

const surfaceOf = async (x: string, y: string) => {
  const { profiles, ...pair } = await pairOf(x, y);
  const [a, b] = [profiles.indexOf(pair.a), profiles.indexOf(pair.b)];
  const surface = new Surface(profiles);
  expect(surface.run(b, a)).toBeCloseTo(surface.run(a, b), 9);
  expect(surface.sequence(b, a)).toBeCloseTo(surface.sequence(a, b), 9);
  return { run: surface.run(a, b), sequence: surface.sequence(a, b) };
};

const SENTENCE = 'Striking dockers blocked the northern harbour gate at dawn.';

describe('the words of two sentences as written', () => {
  it('are nothing in common where no word is', async () => {
    const { sequence } = await surfaceOf(SENTENCE, 'Her sister plays oboe professionally.');
    expect(sequence).toBe(0);
  });

  it.each([
    {
      name: 'the same words against half of them',
      more: SENTENCE,
      less: 'Striking dockers wanted higher wages from owners.',
      to: SENTENCE,
    },
    {
      name: 'the same order against another',
      more: 'Striking dockers blocked the gate.',
      less: 'The gate blocked dockers striking.',
      to: SENTENCE,
    },
  ])('in sequence: $name', async ({ more, less, to }) => {
    expect((await surfaceOf(more, to)).sequence).toBeGreaterThan((await surfaceOf(less, to)).sequence);
  });

  it('in sequence are a share', async () => {
    const { sequence } = await surfaceOf(SENTENCE, SENTENCE);
    expect(sequence).toBeGreaterThan(0.7);
    expect(sequence).toBeLessThanOrEqual(1);
  });

  it('in a run count more together than apart, whatever their place in the other sentence', async () => {
    const together = await surfaceOf('Striking dockers blocked roads.', SENTENCE);
    const apart = await surfaceOf('Striking owners of seventy bakeries blocked roads.', SENTENCE);
    expect(together.run).toBeGreaterThan(apart.run);
  });

  it('in a run may be words that mean nearly the same', async () => {
    const like = await surfaceOf('Protesting longshoremen barricaded the port.', SENTENCE);
    const unlike = await surfaceOf('Cheerful novelists admired the violin.', SENTENCE);
    expect(like.run).toBeGreaterThan(unlike.run);
  });
});
