import { describe, expect, it } from 'vitest';
import { firstSignals } from '../../../src/core/compare/alignment/first-signals.ts';
import { scorePairs } from '../../../src/core/compare/alignment/index.ts';
import { FIRST_SIGNALS, plainSignals, SECOND_SIGNALS } from '../../../src/core/compare/alignment/signals.ts';
import { type PassWeights, probability } from '../../../src/core/compare/alignment/weights.ts';
import { pairOf, sentencesOf } from '../sentences.ts';

interface PlainCase {
  readonly signal: 'bigrams' | 'quantities' | 'times' | 'speaker' | 'headline';
  readonly name: string;
  readonly a: string;
  readonly b: string;
  readonly value: number;
}

const PLAIN: readonly PlainCase[] = [
  {
    signal: 'quantities',
    name: 'one figure in digits and in words',
    a: 'Divers raised 12 barrels.',
    b: 'A dozen barrels were raised.',
    value: 1,
  },
  {
    signal: 'quantities',
    name: 'other figures',
    a: 'Divers raised 12 barrels.',
    b: 'Divers raised 14 barrels.',
    value: 0,
  },
  {
    signal: 'quantities',
    name: 'one figure of other units',
    a: 'The tunnel is 12 kilometres long.',
    b: 'The tunnel closed for 12 hours.',
    value: 0,
  },
  {
    signal: 'quantities',
    name: 'a figure as small as any',
    a: 'Two barrels leaked.',
    b: 'Two barrels were sealed.',
    value: 0,
  },
  {
    signal: 'times',
    name: 'one date both ways',
    a: 'The bridge opened on 6 September 2031.',
    b: 'It opened on Sept. 6, 2031.',
    value: 1,
  },
  {
    signal: 'times',
    name: 'other dates',
    a: 'The bridge opened on 6 September 2031.',
    b: 'It opened on Sept. 9, 2031.',
    value: 0,
  },
  {
    signal: 'speaker',
    name: 'one speaker',
    a: 'Mayor Ines Calder said the bridge was safe.',
    b: 'The ramp is next, Ines Calder said.',
    value: 1,
  },
  {
    signal: 'speaker',
    name: 'other speakers',
    a: 'Mayor Ines Calder said the bridge was safe.',
    b: 'The bridge was safe, Piet Oster said.',
    value: 0,
  },
  {
    signal: 'bigrams',
    name: 'telling words in other order',
    a: 'Angry farmers blocked roads.',
    b: 'Roads blocked farmers angry.',
    value: 0,
  },
  {
    signal: 'headline',
    name: 'two sentences of the report',
    a: 'Angry farmers blocked roads.',
    b: 'Farmers blocked roads.',
    value: 0,
  },
];

describe('the plain signals of two sentences', () => {
  it.each(PLAIN)('$signal: $name', async ({ signal, a: x, b: y, value }) => {
    const { a, b } = await pairOf(x, y);
    expect(plainSignals(a, b)[signal]).toBe(value);
    expect(plainSignals(b, a)).toEqual(plainSignals(a, b));
  });

  it('count words in the same order', async () => {
    const { a, b } = await pairOf('Heavy rain flooded cellars.', 'Melting snow flooded cellars.');
    expect(plainSignals(a, b).bigrams).toBeCloseTo(1 / 3);
    expect(plainSignals(a, a).bigrams).toBe(1);
  });

  it('say how late the later stands, and which is a headline', async () => {
    const { profiles, at } = await sentencesOf(
      'Angry farmers blocked roads. Police watched.',
      'The weather was mild. Farmers sang.',
    );
    expect(plainSignals(at('Angry'), at('sang')).late).toBe(1);
    const [first, second] = profiles.filter(({ headline }) => headline);
    if (!first || !second) throw new Error('two headlines');
    expect(plainSignals(first, second).headline).toBe(1);
    expect(plainSignals(first, at('sang')).headline).toBe(0.5);
  });
});

const A = 'A barge sank under the Kell bridge. Its skipper swam ashore. The cargo was salt.';
const B = 'The barge went down beside the Kell bridge. The skipper swam to the bank. Salt spilled.';
const C = 'A salt barge foundered at Kell bridge. Its skipper is safe.';

describe('the signals of the first pass', () => {
  const signalsOf = async (turn: boolean) => {
    const { profiles, at } = await sentencesOf(A, B, C);
    const heads = [
      [at('sank'), at('went down')],
      [at('sank'), at('spilled')],
      [at('ashore'), at('to the bank')],
    ] as const;
    const pairs = turn ? [...heads].reverse() : heads;
    const table = firstSignals(
      profiles,
      pairs.map(([a, b]) => ({ a, b, atA: profiles.indexOf(a), atB: profiles.indexOf(b) })),
    );
    const signals = pairs.map((_, i) => table.at(i));
    return turn ? signals.reverse() : signals;
  };

  it('are finite, and those of the second pass nought', async () => {
    const signals = await signalsOf(false);
    expect(signals).toHaveLength(3);
    for (const one of signals) {
      for (const name of FIRST_SIGNALS) expect(Number.isFinite(one[name])).toBe(true);
      for (const name of SECOND_SIGNALS)
        if (!(FIRST_SIGNALS as readonly string[]).includes(name)) expect(one[name]).toBe(0);
    }
  });

  it('rank a sentence’s best partner before its others', async () => {
    const [best, other] = await signalsOf(false);
    expect(best?.mutualRank).toBeCloseTo((best?.mutual ?? 0) / ((best?.mutual ?? 0) + 0.05));
    expect(other?.mutualRank).toBeLessThan(best?.mutualRank ?? 0);
    expect(other?.meaningRank).toBeLessThan(best?.meaningRank ?? 0);
  });

  it('are the same in whatever order the pairs come', async () => {
    expect(await signalsOf(true)).toEqual(await signalsOf(false));
  });
});

describe('scored pairs', () => {
  it('are of two documents, the lesser id first, with a probability each', async () => {
    const { profiles } = await sentencesOf(A, B, C);
    const pairs = scorePairs(profiles);
    expect(pairs.length).toBeGreaterThan(3);
    for (const { a, b, score, signals } of pairs) {
      expect(a.document < b.document).toBe(true);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThan(1);
      for (const name of SECOND_SIGNALS) expect(Number.isFinite(signals[name])).toBe(true);
    }
  });

  it('are none among sentences that share nothing', async () => {
    const { profiles } = await sentencesOf('Angry farmers blocked roads.', 'Her sister plays oboe.');
    const own = profiles.filter(({ headline }) => !headline);
    expect(own).toHaveLength(2);
    expect(scorePairs(own)).toEqual([]);
  });

  it('follow the weights they are given', async () => {
    const { profiles } = await sentencesOf(A, B);
    const flat = { bias: 0, of: {} };
    const weights: PassWeights = { first: flat, second: { bias: -1, of: { speaker: 3, mutual: 2 } } };
    for (const { score, signals } of scorePairs(profiles, weights)) {
      expect(signals.first).toBe(0.5);
      expect(score).toBe(probability(weights.second, signals));
      expect(score).toBeCloseTo(1 / (1 + Math.exp(1 - 3 * signals.speaker - 2 * signals.mutual)));
    }
  });
});
