import { describe, expect, it } from 'vitest';
import { sketchOf } from '../../src/core/cluster/index.ts';
import { labelOf } from '../../src/core/cluster/label.ts';

const TEXTS = [
  'A fire destroyed the Marram warehouse in Orsholm harbour on Monday night. Two people were hurt, the fire service said.',
  'The Marram warehouse in Orsholm harbour burnt down on Monday. The fire service said that two people were hurt.',
  'Nightmare on the waterfront: heroes of the fire service fought the blaze at the Marram warehouse in Orsholm harbour. Two were hurt.',
];

const sketches = (headlines: readonly (string | null)[]) =>
  headlines.map((headline, i) =>
    sketchOf({ id: `d${i}`, headline, text: `${headline === null ? '' : `${headline}\n\n`}${TEXTS[i] ?? ''}` }),
  );

describe('the label of a story', () => {
  it.each([
    [['Two hurt as fire destroys Orsholm warehouse', 'Warehouse burns', 'Nightmare of our brave waterfront heroes']],
    [['Nightmare for heroes of the quayside inferno', 'Orsholm harbour warehouse burns', null]],
  ])('is the headline whose words the others share: %j', (headlines) => {
    expect(labelOf(sketches(headlines))).toMatch(/Orsholm/u);
    expect(labelOf(sketches(headlines).reverse())).toMatch(/Orsholm/u);
  });

  it('is the one headline there is, and none where there is none', () => {
    expect(labelOf(sketches([null, ' A quiet day ']))).toBe('A quiet day');
    expect(labelOf(sketches([null, null]))).toBeNull();
    expect(labelOf([])).toBeNull();
  });
});
