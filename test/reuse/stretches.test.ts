import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReuse, findStretches } from '../../src/core/reuse/index.ts';
import { OWN_WORDS, WIRE } from './accounts.ts';
import { readingOf } from './reading.ts';

type StretchBar = Parameters<typeof findStretches>[2];

const between = (a: readonly string[], b: readonly string[], bar: StretchBar) => {
  const readings = [readingOf('a', a), readingOf('b', b)];
  return findStretches(readings, findReuse(readings), bar);
};

const quotes = (a: readonly string[], b: readonly string[], bar: StretchBar) =>
  between(a, b, bar).map(({ passages }) => passages.map(({ quote }) => quote));

/** A text about something else, to hold what was taken from elsewhere. */
const GARDEN = [
  'Tomatoes want a south wall, a deep bed and a gardener who does not fuss over them.',
  'Water in the evening, never on the leaves, and pinch out the side shoots as they come.',
  'The old sorts taste best, though they split after rain and will not keep past a fortnight.',
  'When nights turn cold, bring the last trusses indoors and let them ripen in a drawer with an apple.',
];

/** The wire's second to fourth sentence, rewritten throughout. */
const REWRITTEN = [
  'On a bend flagged twice by inspectors since spring, maintenance records say, nine of the cars came off their rails.',
  'Marta Oyelaran, whose house is beside the embankment, told us of the kitchen that shook and the long grinding noise.',
  'All through the morning the wreckage was under river water that crews of three counties pumped, with the bridge and schools closed.',
];

describe('stretches that go back to one', () => {
  it('what was rewritten throughout is found where texts have no subject in common otherwise', () => {
    const [stretch, ...rest] = between(WIRE, [...GARDEN, ...REWRITTEN, ...GARDEN.map((s) => s.toUpperCase())], 'alike');
    expect(rest).toEqual([]);
    expect(stretch?.passages.map(({ quote }) => quote)).toEqual([
      WIRE.slice(1, 4).join('\n\n'),
      REWRITTEN.join('\n\n'),
    ]);
    expect(stretch?.sentences).toHaveLength(3);
  });

  it('accounts of one event are alike whoever wrote them: there, some of it must be in the same words', () => {
    const readings = [readingOf('a', WIRE), readingOf('b', [...OWN_WORDS, ...REWRITTEN])];
    expect(findStretches(readings, [], 'copied')).toEqual([]);
    expect(findStretches(readings, [], 'alike')).toHaveLength(1);
    const [stretch] = quotes(WIRE, [WIRE[0], ...REWRITTEN, ...GARDEN], 'copied');
    expect(stretch).toEqual([WIRE.slice(0, 4).join('\n\n'), [WIRE[0], ...REWRITTEN].join('\n\n')]);
  });

  it('a copy to the letter ends where its letters do', () => {
    const after = `${GARDEN[0]} Nine tank cars stand on the rails of a toy line behind it.`;
    expect(quotes(WIRE, [...GARDEN, WIRE[0], after], 'alike')).toContainEqual([WIRE[0], WIRE[0]]);
  });

  it('a digest goes back to sentences that stand far apart', () => {
    const long = WIRE.flatMap((sentence, i) => [
      sentence,
      ...GARDEN.map((each) => `${each} So say ${i} growers in ten.`),
    ]);
    const [stretch, ...rest] = between(long, WIRE, 'alike');
    expect(rest).toEqual([]);
    expect(stretch?.passages[0]).toMatchObject({ start: 0 });
    expect(stretch?.passages[1].quote).toBe(WIRE.join('\n\n'));
  });

  it('nothing where nothing is alike', () => {
    expect(between(WIRE, GARDEN, 'alike')).toEqual([]);
    expect(between([], WIRE, 'alike')).toEqual([]);
  });
});

describe('laws', () => {
  const account = fc.array(fc.constantFrom(...WIRE, ...OWN_WORDS, ...GARDEN, ...REWRITTEN, 'No.', '—'), {
    maxLength: 9,
  });
  const accounts = fc
    .array(account, { minLength: 2, maxLength: 4 })
    .map((list) => list.map((paragraphs, i) => readingOf(`d${i}`, paragraphs)));
  const bar = fc.constantFrom<StretchBar>('copied', 'alike');

  it('every passage is anchored, and the order of readings and reuse decides nothing', () => {
    fc.assert(
      fc.property(accounts, bar, (readings, which) => {
        const texts = new Map(readings.map(({ id, text }) => [id, text]));
        const reuse = findReuse(readings);
        const stretches = findStretches(readings, reuse, which);
        for (const { passages } of stretches)
          for (const { document, start, end, quote } of passages)
            expect(texts.get(document)?.slice(start, end)).toBe(quote);
        expect(findStretches([...readings].reverse(), [...reuse].reverse(), which)).toEqual(stretches);
      }),
      { numRuns: 60 },
    );
  });
});

describe('hostile input', () => {
  it.each([
    { name: 'two sentences, in turn', text: `${WIRE[1]} ${WIRE[3]} `.repeat(600) },
    { name: 'one word, over and over', text: 'alarm bells '.repeat(40_000) },
    {
      name: 'a few words in every order',
      text: Array.from({ length: 4000 }, (_, i) => `The ${i % 7} ${i % 11} cats of ${i % 13} saw ${i % 17}.`).join(' '),
    },
  ])('$name', ({ text }) => {
    const readings = [readingOf('a', [text]), readingOf('b', [`${text} ${WIRE[0]}`])];
    for (const { passages } of findStretches(readings, [], 'alike'))
      for (const { start, end } of passages) expect(end).toBeGreaterThan(start);
  });
});
