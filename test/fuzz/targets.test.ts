import { afterAll, describe, expect, it } from 'vitest';
import { inputsOf } from '../../fuzz/inputs.ts';
import { targets } from '../../fuzz/targets/index.ts';
import { trial } from '../../fuzz/trial.ts';

/** `npm run fuzz` gives each thousands, in a process that may be killed. */
const COUNT = 100;

describe.each(targets.map((target) => [target.name, target] as const))('%s', (_, target) => {
  afterAll(() => target.close?.());

  it('keeps its laws whatever it is given', async () => {
    const inputs = await inputsOf({ ...target, longest: 20_000 }, 1);
    for (let index = 0; index < COUNT; index++) {
      const { fault } = await trial(target, inputs(index), index);
      expect(fault, `input ${index}`).toBeNull();
    }
  });
});

it('every target has a name of its own', () => {
  expect(new Set(targets.map(({ name }) => name)).size).toBe(targets.length);
});
