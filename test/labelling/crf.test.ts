import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestLabels, type Chain, marginalsOf, passesOf } from '../../src/core/labelling/crf.ts';

const score = fc.double({ min: -4, max: 4, noNaN: true });

/** Chains of two to five tokens with three labels, of which the last may follow only the second and itself. */
const chains = fc.integer({ min: 2, max: 5 }).chain((tokens) =>
  fc
    .tuple(
      fc.array(score, { minLength: tokens * 3, maxLength: tokens * 3 }),
      fc.array(score, { minLength: 9, maxLength: 9 }),
    )
    .map(([emissions, steps]): Chain => {
      const transitions = Float32Array.from(steps);
      transitions[2] = -Infinity;
      return { labels: 3, emissions: Float32Array.from(emissions), transitions };
    }),
);

/** Every sequence that is allowed, with its score. */
function allSequences({ labels, emissions, transitions }: Chain): { sequence: number[]; score: number }[] {
  const tokens = emissions.length / labels;
  let found: { sequence: number[]; score: number }[] = [{ sequence: [], score: 0 }];
  for (let token = 0; token < tokens; token++)
    found = found.flatMap(({ sequence, score: before }) =>
      [0, 1, 2].map((label) => {
        const step = transitions[(sequence.at(-1) ?? 0) * labels + label] as number;
        const scored = token === 0 ? (step === -Infinity ? -Infinity : 0) : step;
        return {
          sequence: [...sequence, label],
          score: before + scored + (emissions[token * labels + label] as number),
        };
      }),
    );
  return found.filter((one) => one.score > -Infinity);
}

describe('a chain of labels', () => {
  it('finds the sequence that the sum over all sequences finds best', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const all = allSequences(chain);
        const best = Math.max(...all.map((one) => one.score));
        const found = [...bestLabels(chain)];
        const mine = all.find(({ sequence }) => sequence.join() === found.join());
        expect(mine?.score).toBeCloseTo(best, 4);
      }),
    );
  });

  it('gives each label the share of all sequences that have it', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const all = allSequences(chain);
        const total = all.reduce((sum, one) => sum + Math.exp(one.score), 0);
        expect(passesOf(chain).logTotal).toBeCloseTo(Math.log(total), 4);
        const marginals = marginalsOf(chain);
        for (let at = 0; at < marginals.length; at++) {
          const having = all.filter(({ sequence }) => sequence[Math.floor(at / 3)] === at % 3);
          const share = having.reduce((sum, one) => sum + Math.exp(one.score), 0) / total;
          expect(marginals[at]).toBeCloseTo(share, 4);
        }
      }),
    );
  });

  it('begins with no label that may not follow label 0', () => {
    const transitions = new Float32Array(9);
    transitions[2] = -Infinity;
    const chain = { labels: 3, emissions: Float32Array.from([0, 0, 9]), transitions };
    expect([...bestLabels(chain)]).not.toEqual([2]);
    expect(marginalsOf(chain)[2]).toBe(0);
  });

  it('labels nothing where there is nothing', () => {
    expect(bestLabels({ labels: 3, emissions: new Float32Array(0), transitions: new Float32Array(9) })).toHaveLength(0);
  });

  it('stays finite over a long run of extreme scores', () => {
    const emissions = Float32Array.from({ length: 3000 }, (_, i) => (i % 3 === 1 ? 80 : -80));
    const marginals = marginalsOf({ labels: 3, emissions, transitions: new Float32Array(9) });
    expect(marginals.every(Number.isFinite)).toBe(true);
    expect(marginals[1]).toBeCloseTo(1, 6);
  });
});
