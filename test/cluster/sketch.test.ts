import { describe, expect, it } from 'vitest';
import {
  decodeSketch,
  encodeSketch,
  likeness,
  type Sketch,
  type Sketchable,
  sketchOf,
} from '../../src/core/cluster/index.ts';
import { TERM_KINDS } from '../../src/core/cluster/types.ts';
import { seriesArticles, storyArticles } from './articles.ts';

const shown = (sketch: Sketch, kind: string): string[] =>
  sketch.surfaces.filter((surface, i) => surface !== '' && TERM_KINDS[sketch.kinds[i] as number] === kind);

const article = (text: string, more: Partial<Sketchable> = {}): Sketchable => ({
  id: 'a',
  text,
  published: '2023-09-06',
  ...more,
});

describe('a sketch', () => {
  it('holds names, places, figures and days as the text has them', () => {
    const text =
      'A barge sank off Kyiv on Monday, killing nine people, Mayor Olena Dovha said. The nine dead were on the Zorya, which ' +
      'carried 1,429 crates for Marel Group under a 13th convoy permit. Olena Dovha came on Sept. 4.';
    const sketch = sketchOf(article(text));
    expect(shown(sketch, 'name')).toEqual(expect.arrayContaining(['Olena Dovha', 'Zorya', 'Marel Group']));
    expect(shown(sketch, 'place')).toContain('Kyiv');
    expect(shown(sketch, 'figure')).toEqual(expect.arrayContaining(['9 killed', '13th convoy', '1,429 crates']));

    expect(shown(sketch, 'day')).toEqual(['4 Sep']);
  });

  it('takes no name from the capitals of a headline', () => {
    const sketch = sketchOf(
      article('The council closed the old bridge.', { headline: 'Council Closes Bridge After Heavy Flooding' }),
    );
    expect(shown(sketch, 'name')).toEqual([]);
    expect(shown(sketch, 'word')).toContain('Flooding');
  });

  it('leaves out the outlet’s own name', () => {
    const sketch = sketchOf(
      article('The Velden Courier has learned that Ada Kertz is ill.', { outlet: 'Velden Courier' }),
    );
    expect(shown(sketch, 'name')).toContain('Ada Kertz');
    expect(sketch.surfaces.join(' ')).not.toContain('Courier');
  });

  it('reads a text that carries its headline once', () => {
    const headline = 'Ferry runs aground off Port Ellery';
    const body = 'A ferry ran aground off Port Ellery on Tuesday. Nobody was hurt.';
    const bare = sketchOf(article(body, { headline }));
    expect({ ...sketchOf(article(`${headline}\n\n${body}`, { headline })) }).toEqual(bare);
  });

  it('counts days from publication, else from receipt, else has none', () => {
    expect(sketchOf(article('Rain fell.', { published: '1970-01-03T23:00:00-05:00' })).day).toBe(2);
    expect(sketchOf(article('Rain fell.', { published: null }), '1970-01-05').day).toBe(4);
    expect(sketchOf(article('Rain fell.', { published: null })).day).toBeNull();
  });

  it.each([...seriesArticles(), ...storyArticles().slice(0, 40)].map((given) => [given.id, given] as const))(
    'of %s comes back from its binary form',
    (_, given) => {
      const sketch = sketchOf(given);
      const code = encodeSketch(sketch);
      expect(decodeSketch(code)).toEqual(sketch);
      expect(code.length).toBeLessThan(1500);
    },
  );

  it('of other bytes is refused', () => {
    expect(() => decodeSketch(new Uint8Array(3))).toThrow(RangeError);
    expect(() => decodeSketch(new Uint8Array(64).fill(9))).toThrow(RangeError);
    const code = encodeSketch(sketchOf(article('Nine people drowned off Saltby on Monday.')));
    expect(() => decodeSketch(code.slice(0, 30))).toThrow(RangeError);
  });
});

describe('hostile texts', () => {
  it.each([
    ['empty', ''],
    ['one word', 'Rain'],
    ['marks alone', '… — “” 99%% $$$'],
    ['a sentence of 5 MB', `${'Kyiv and nine killed, '.repeat(230_000)}end`],
    ['5 MB without a space', 'A'.repeat(5_000_000)],
    ['5 MB of capitals', 'AB '.repeat(1_700_000)],
    ['zero characters', 'Nine\0killed\0in\0Kyiv'],
    ['lone surrogates', 'Kyiv \ud800 nine \udfff killed'],
  ])('%s', (_, text) => {
    const sketch = sketchOf(article(text, { headline: text.slice(0, 1000) }));
    const code = encodeSketch(sketch);
    expect(code.length).toBeLessThan(4000);
    expect(decodeSketch(code).keys).toEqual(sketch.keys);
    const { score } = likeness(sketch, sketch);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  });
});
