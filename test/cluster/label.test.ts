import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sketchOf } from '../../src/core/cluster/index.ts';
import { labelOf } from '../../src/core/cluster/label.ts';
import { extract } from '../../src/index.ts';

/** Accounts of a bundled example. */
function accountsOf(example: string) {
  const folder = new URL(`../../examples/${example}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((name) => extract({ type: 'html', name, html: readFileSync(new URL(name, folder), 'utf8') }));
}

const headed = (headline: string | null, id: string) =>
  sketchOf({ id, headline, text: headline ?? 'A ferry was late.' });

describe('the label of a story', () => {
  it.each([
    ['harbour-fire', /^Fire destroys harbour warehouse/u],
    ['river-talks', /leaders meet over river dam/u],
  ])('of %s is the plain headline, whose words the others share', async (example, plain) => {
    const documents = await Promise.all(accountsOf(example));
    const sketches = documents.map((document) => sketchOf(document));
    expect(labelOf(sketches)).toMatch(plain);
    expect(labelOf(sketches.toReversed())).toMatch(plain);
  });

  it('is the one headline there is, and none where there is none', () => {
    expect(labelOf([headed(null, 'a'), headed(' A quiet day ', 'b')])).toBe('A quiet day');
    expect(labelOf([headed(null, 'a'), headed(null, 'b')])).toBeNull();
    expect(labelOf([])).toBeNull();
  });
});
