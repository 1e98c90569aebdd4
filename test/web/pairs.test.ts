import { describe, expect, it } from 'vitest';
import type { Alignment, Passage } from '../../src/core/model/index.ts';
import { pairsOf, partnersBySide } from '../../src/web/story/beside/pairs.ts';
import { accountNamed, ToldStory } from '../report/told-story.ts';

const story = new ToldStory({
  Courier: ['The mill burned.', 'Two men were hurt.', 'Rain fell.'],
  Herald: ['Two were hurt in a fire.', 'A mill burned down.'],
  Wire: ['The mill burned.'],
});
const aligned = (a: Passage, b: Passage, score: number): Alignment => ({
  a,
  b,
  relation: 'overlap',
  score,
  reasons: [],
});
const at = (outlet: string, words: string) => story.at(outlet, words);
const edition = story.edition({
  alignments: [
    aligned(at('Courier', 'The mill burned.'), at('Herald', 'A mill burned down.'), 0.95),
    aligned(at('Herald', 'Two were hurt in a fire.'), at('Courier', 'Two men were hurt.'), 0.85),
    aligned(at('Courier', 'The mill burned.'), at('Herald', 'Two were hurt in a fire.'), 0.92),
    aligned(at('Courier', 'Rain fell.'), at('Herald', 'A mill burned down.'), 0.45),
    aligned(at('Courier', 'The mill burned.'), at('Wire', 'The mill burned.'), 1),
  ],
});
const [courier, herald] = [accountNamed(edition, 'Courier'), accountNamed(edition, 'Herald')];
const ids = (pairs: ReturnType<typeof pairsOf>) => pairs.map(({ a, b }) => `${a.id} ${b.id}`);

describe('pairs of sentences', () => {
  it('are the best of each sentence and what is nearly as sure, of these two accounts alone, nothing doubtful', () => {
    expect(ids(pairsOf(edition, courier, herald))).toEqual(['A1 B1', 'A1 B2', 'A2 B1']);
  });

  it('are the same from the other side', () => {
    const turned = pairsOf(edition, herald, courier).map(({ a, b }) => `${b.id} ${a.id}`);
    expect(turned.toSorted()).toEqual(ids(pairsOf(edition, courier, herald)).toSorted());
  });

  it('are found by the sentence of either side, the surest first', () => {
    const pairs = pairsOf(edition, courier, herald);
    expect(ids([...(partnersBySide(pairs, 'a').get('A1') ?? [])])).toEqual(['A1 B2', 'A1 B1']);
    expect(ids([...(partnersBySide(pairs, 'b').get('B1') ?? [])])).toEqual(['A1 B1', 'A2 B1']);
  });
});
