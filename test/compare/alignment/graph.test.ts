import { beforeAll, describe, expect, it } from 'vitest';
import { Graph } from '../../../src/core/compare/alignment/graph.ts';
import type { Profile } from '../../../src/core/compare/profile.ts';
import { type Sentences, sentencesOf } from '../sentences.ts';

const A = 'A barge sank under the Kell bridge. Its skipper swam ashore.';
const B = 'The barge went down beside the bridge. The skipper reached the bank.';
const C = 'A loaded barge foundered near Kell. Swimming saved the man.';

let story: Sentences;
beforeAll(async () => {
  story = await sentencesOf(A, B, C, B);
});

const pair = (a: Profile, b: Profile, score: number) => ({ a, b, score });

describe('the graph of pairs', () => {
  /** The pair looked at is the first sentences of the first two accounts. */
  const parts = () => {
    const { profiles, at } = story;
    const copies = profiles.filter(({ words }) => words.includes('beside'));
    const banks = profiles.filter(({ words }) => words.includes('bank'));
    const [b1, copy] = copies;
    const [b2, copyBank] = banks;
    if (!b1 || !copy || !b2 || !copyBank) throw new Error('the copied account is missing');
    return { profiles, a1: at('sank'), a2: at('ashore'), b1, b2, copy, copyBank, c1: at('foundered'), c2: at('saved') };
  };

  it('binds two sentences by a third as well as the weaker of its pairs', () => {
    const { profiles, a1, b1, c1, c2 } = parts();
    const main = pair(a1, b1, 0.5);
    const graph = new Graph(profiles, [
      main,
      pair(a1, c1, 0.8),
      pair(b1, c1, 0.6),
      pair(a1, c2, 0.9),
      pair(b1, c2, 0.3),
    ]);
    expect(graph.signals(main).via).toBeCloseTo(0.6);
    expect(graph.signals(main).first).toBe(0.5);
  });

  it.each(['a copy of one of them', 'another sentence of the copy'])('is not bound by %s', (which) => {
    const { profiles, a1, b1, copy, copyBank } = parts();
    const third = which === 'a copy of one of them' ? copy : copyBank;
    const main = pair(a1, b1, 0.5);
    const graph = new Graph(profiles, [main, pair(a1, third, 0.5), pair(b1, third, 1)]);
    expect(graph.signals(main).via).toBe(0);
  });

  it('has no third sentence where none is in two likely pairs', () => {
    const { profiles, a1, b1, c1 } = parts();
    const main = pair(a1, b1, 0.5);
    expect(new Graph(profiles, [main]).signals(main).via).toBe(0);
    expect(new Graph(profiles, [main, pair(a1, c1, 0.9)]).signals(main).via).toBe(0);
    expect(new Graph(profiles, [main, pair(a1, c1, 0.9), pair(b1, c1, 0.001)]).signals(main).via).toBe(0);
  });

  it('takes as its share the better of the two sides', () => {
    const { profiles, a1, b1, b2, c1 } = parts();
    const main = pair(a1, b1, 0.6);
    const graph = new Graph(profiles, [main, pair(a1, b2, 0.3), pair(a1, c1, 0.9)]);
    // Of a1 in the second account .6 of .9, of b1 in the first .6 of .6, each with the floor of .3.
    expect(graph.signals(main).share).toBeCloseTo(0.6 / (0.6 + 0.3));
  });

  it('looks at the pairs beside it in either account, and at no others', () => {
    const { profiles, a1, a2, b1, b2, c1 } = parts();
    const main = pair(a1, b1, 0.5);
    const moved = (...others: ReturnType<typeof pair>[]) => new Graph(profiles, [main, ...others]).signals(main).moved;
    expect(moved(pair(a1, b2, 0.4))).toBeCloseTo(0.4);
    expect(moved(pair(a2, b1, 0.7), pair(a1, b2, 0.4))).toBeCloseTo(0.7);
    expect(moved(pair(a2, b2, 0.9), pair(a1, c1, 0.9))).toBe(0);
  });

  it('is the same in whatever order the pairs come', () => {
    const { profiles, a1, a2, b1, b2, c1 } = parts();
    const pairs = [pair(a1, b1, 0.5), pair(a1, b2, 0.4), pair(a2, b1, 0.3), pair(a1, c1, 0.8), pair(b1, c1, 0.7)];
    const of = (list: typeof pairs) => pairs.map((one) => new Graph(profiles, list).signals(one));
    const [forth, back] = [of(pairs), of([...pairs].reverse())];
    forth.forEach((signals, i) => {
      for (const [name, value] of Object.entries(signals)) expect(back[i]?.[name as 'via']).toBeCloseTo(value, 9);
    });
  });
});
