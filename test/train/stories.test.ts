import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, goldOf, type Marks } from '../../scripts/stories/gold.ts';
import { loadMeaning } from '../../src/app/models.ts';
import { judgePairs } from '../../train/comparison/alignment.ts';
import { loadStories, type MarkedStory } from '../../train/comparison/stories.ts';

const TEXTS = {
  A: 'Barge sinks at Kell\n\nA barge loaded with 40 tonnes of salt sank under the Kell bridge on Monday. Its skipper, Oda Brandt, swam ashore.\n\nThe river is closed.\n',
  B: 'Salt barge goes down\n\nThe barge, with 55 tonnes of salt, went down beside the Kell bridge on Monday. Skipper Oda Brandt swam to the bank, police said.\n',
};
const MARKS: Marks = {
  pairs: [
    ['A.h', 'B.h', 'same', 'a barge sank'],
    ['A0', 'B0', 'conflict', 'the barge sank with its salt'],
    ['A1', 'B1', 'overlap', 'the skipper swam'],
  ],
  differences: [
    {
      type: 'figure',
      severity: 'contradiction',
      what: 'how much salt',
      sides: { A: { sent: 'A0', value: '40 tonnes' }, B: { sent: 'B0', value: '55 tonnes' } },
    },
    {
      type: 'attribution',
      severity: 'imprecision',
      what: 'who says she swam',
      sides: { A: { sent: 'A1', value: 'swam ashore' }, B: { sent: 'B1', value: 'police said' } },
    },
  ],
};

const accounts = () => Promise.all(Object.entries(TEXTS).map(([label, text]) => accountOf(label, text)));

interface Told {
  readonly documents: readonly { readonly label: string; readonly sentences: Record<string, [number, number]> }[];
  readonly pairs: readonly unknown[];
  readonly differences: readonly { readonly sides: Record<string, { readonly span: [number, number] }> }[];
}

describe('the marks of a story', () => {
  it('number the sentences from the headline on', async () => {
    const [a] = await accounts();
    const told = Object.entries(a?.sentences ?? {}).map(([number, range]) => [number, a?.text.slice(...range)]);
    expect(Object.fromEntries(told)).toEqual({
      h: 'Barge sinks at Kell',
      0: 'A barge loaded with 40 tonnes of salt sank under the Kell bridge on Monday.',
      1: 'Its skipper, Oda Brandt, swam ashore.',
      2: 'The river is closed.',
    });
  });

  it('number a sentence told twice in its own place', async () => {
    const { text, sentences } = await accountOf('A', 'Rain\n\nIt rained. Nobody came. It rained.');
    expect(Object.entries(sentences).map(([number, range]) => [number, text.slice(...range), range[0]])).toEqual([
      ['0', 'It rained.', text.indexOf('It rained.')],
      ['1', 'Nobody came.', text.indexOf('Nobody')],
      ['2', 'It rained.', text.lastIndexOf('It rained.')],
      ['h', 'Rain', 0],
    ]);
  });

  it('make the gold: pairs as marked, values where they stand', async () => {
    const { gold, faults } = goldOf(await accounts(), MARKS);
    expect(faults).toEqual([]);
    const { documents, pairs, differences } = gold as Told;
    expect(documents.map(({ label }) => label)).toEqual(['A', 'B']);
    expect(pairs[1]).toEqual({ x: 'A0', y: 'B0', rel: ['conflict'], fact: 'the barge sank with its salt', both: true });
    const values = differences.map(({ sides }) =>
      Object.entries(sides).map(([label, { span }]) => TEXTS[label as keyof typeof TEXTS].slice(...span)),
    );
    expect(values).toEqual([
      ['40 tonnes', '55 tonnes'],
      ['swam ashore', 'police said'],
    ]);
  });

  const [figure] = MARKS.differences as [Marks['differences'][number]];
  const withSides = (sides: (typeof figure)['sides']): Marks => ({ pairs: [], differences: [{ ...figure, sides }] });
  it.each<{ name: string; marks: Marks; fault: RegExp }>([
    {
      name: 'a pair with a sentence that is not there',
      marks: { pairs: [['A0', 'B9', 'same', 'x']], differences: [] },
      fault: /pair A0 B9: no such sentences/,
    },
    {
      name: 'a pair within one account',
      marks: { pairs: [['A0', 'A1', 'same', 'x']], differences: [] },
      fault: /pair A0 A1: no such sentences of two accounts/,
    },
    {
      name: 'a pair with an account that is not there',
      marks: { pairs: [['A0', 'C0', 'same', 'x']], differences: [] },
      fault: /pair A0 C0/,
    },
    {
      name: 'a relation that is none',
      marks: { pairs: [['A0', 'B0', 'alike', 'x']], differences: [] },
      fault: /pair A0 B0: relation alike/,
    },
    {
      name: 'a type that is none',
      marks: { pairs: [], differences: [{ ...figure, type: 'number' }] },
      fault: /how much salt: number contradiction/,
    },
    {
      name: 'a severity that is none',
      marks: { pairs: [], differences: [{ ...figure, severity: 'grave' }] },
      fault: /how much salt: figure grave/,
    },
    {
      name: 'one side',
      marks: withSides({ A: { sent: 'A0', value: '40 tonnes' } }),
      fault: /how much salt: one side only/,
    },
    {
      name: 'a value that its sentence does not hold',
      marks: withSides({ A: { sent: 'A0', value: '40 tonnes' }, B: { sent: 'B1', value: '55 tonnes' } }),
      fault: /how much salt: “55 tonnes” is not in B1/,
    },
    {
      name: 'a side with another account’s sentence',
      marks: withSides({ A: { sent: 'A0', value: '40 tonnes' }, B: { sent: 'A0', value: '40 tonnes' } }),
      fault: /how much salt: “40 tonnes” is not in A0/,
    },
  ])('are refused with $name', async ({ marks, fault }) => {
    const { faults } = goldOf(await accounts(), marks);
    expect(faults.join('\n')).toMatch(fault);
  });
});

/** Places are of letters and digits: marks around them do not count. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

describe('a marked story', () => {
  let folder: string;
  let stories: MarkedStory[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stories-'));
    mkdirSync(join(folder, 'barge'));
    mkdirSync(join(folder, 'a-draft'));
    for (const [label, text] of Object.entries(TEXTS)) {
      writeFileSync(join(folder, 'barge', `${label}.txt`), text);
      writeFileSync(join(folder, 'a-draft', `${label}.txt`), text);
    }
    writeFileSync(join(folder, 'barge', 'gold.json'), JSON.stringify(goldOf(await accounts(), MARKS).gold));
    stories = await loadStories(folder, await loadMeaning());
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read where it has its gold, and only there', () => {
    expect(stories.map(({ id }) => id)).toEqual(['barge']);
  });

  it('knows each reading by its label and each sentence by its name', () => {
    const [story] = stories;
    if (!story) throw new Error('no story');
    expect([...story.labels.values()].sort()).toEqual(['A', 'B']);
    const names = story.profiles.flatMap((profile) => story.sentences(profile));
    expect([...names].sort()).toEqual(
      ['A.h', 'A0', 'A1', 'A2', 'B.h', 'B0', 'B1'].filter((name) => names.includes(name)),
    );
    expect(names).toEqual(expect.arrayContaining(['A0', 'A1', 'B0', 'B1']));
    for (const profile of story.profiles) {
      const range = story.place(profile.reading, profile.sentence);
      const label = story.labels.get(profile.document) as keyof typeof TEXTS;
      const { start, end } = profile.sentence;
      expect(letters(range ? TEXTS[label].slice(...range) : '')).toBe(letters(profile.reading.text.slice(start, end)));
    }
  });

  it('labels the pairs that are marked, and no others', () => {
    const [story] = stories;
    if (!story) throw new Error('no story');
    const labels = judgePairs(story).pairs.map(({ a, b, label }) => {
      const names = [...story.sentences(a), ...story.sentences(b)].sort().join(' ');
      return { names, label };
    });
    const marked = labels.filter(({ label }) => label === 1).map(({ names }) => names);
    expect(marked).toEqual(expect.arrayContaining(['A0 B0', 'A1 B1']));
    expect(labels.filter(({ names }) => names === 'A1 B0' || names === 'A0 B1').every(({ label }) => label === 0)).toBe(
      true,
    );
    expect(labels.some(({ label }) => label === 0)).toBe(true);
  });
});
