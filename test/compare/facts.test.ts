import { describe, expect, it } from 'vitest';
import { loadMeaning } from '../../src/app/models.ts';
import { read } from '../../src/app/pipeline.ts';
import type { Pair } from '../../src/core/compare/alignment/index.ts';
import { SECOND_SIGNALS, type Signals } from '../../src/core/compare/alignment/signals.ts';
import { groupFacts } from '../../src/core/compare/facts.ts';
import { type Profile, profilesOf } from '../../src/core/compare/profile.ts';

const TEXTS = [
  'Ferry news\n\nThe ferry struck a reef near Aldane. Divers searched the wreck on Monday.',
  'Ferry report\n\nThe ferry hit a reef off Aldane, and divers went down to the wreck on Monday.',
  'Ferry update\n\nA reef holed the ferry off Aldane. Divers looked through the wreck.',
];

/** Sentences of three accounts by name: `a1` is the first sentence below the headline of the first. */
async function sentencesOf(texts: readonly string[]): Promise<Record<string, Profile>> {
  const readings = await Promise.all(texts.map((text, i) => read({ type: 'text', name: `text ${i}`, text })));
  const profiles = profilesOf(readings, await loadMeaning()).filter(({ headline }) => !headline);
  const named: Record<string, Profile> = {};
  readings.forEach(({ id }, i) => {
    profiles
      .filter(({ document }) => document === id)
      .forEach((profile, k) => {
        named[`${'abc'[i]}${k + 1}`] = profile;
      });
  });
  return named;
}

const NOTHING = Object.fromEntries(SECOND_SIGNALS.map((name) => [name, 0])) as unknown as Signals;

/** The facts, as sorted names, that pairs with the scores given come to. */
async function factsFrom(scores: readonly (readonly [string, string, number])[]): Promise<string[]> {
  const named = await sentencesOf(TEXTS);
  const of = (name: string): Profile => {
    const profile = named[name];
    if (!profile) throw new Error(`no sentence ${name}`);
    return profile;
  };
  const pairs: Pair[] = scores.map(([x, y, score]) => {
    const [p, q] = [of(x), of(y)];
    return { ...(p.document < q.document ? { a: p, b: q } : { a: q, b: p }), signals: NOTHING, score };
  });
  const nameOf = (profile: Profile) => Object.keys(named).find((name) => named[name] === profile) ?? '?';
  return groupFacts(pairs)
    .map(({ sentences }) => sentences.map(nameOf).sort().join(' '))
    .sort();
}

describe('facts', () => {
  it('are of sentences that are bound all to all', async () => {
    expect(
      await factsFrom([
        ['a1', 'b1', 0.9],
        ['b1', 'c1', 0.8],
        ['a1', 'c1', 0.7],
      ]),
    ).toEqual(['a1 b1 c1']);
  });

  it('are not chained by a long sentence that tells two', async () => {
    expect(
      await factsFrom([
        ['a1', 'b1', 0.9],
        ['b1', 'c2', 0.8],
      ]),
    ).toEqual(['a1 b1']);
  });

  it('take in a second sentence of one account that tells the same', async () => {
    expect(
      await factsFrom([
        ['a1', 'b1', 0.9],
        ['a2', 'b1', 0.8],
      ]),
    ).toEqual(['a1 a2 b1']);
  });

  it('leave out a bond that is too weak', async () => {
    expect(await factsFrom([['a1', 'b1', 0.4]])).toEqual([]);
  });

  it('do not depend on the order of the pairs', async () => {
    const scores = [
      ['a1', 'b1', 0.9],
      ['a2', 'c2', 0.9],
      ['b1', 'c1', 0.6],
      ['b1', 'c2', 0.5],
    ] as const;
    expect(await factsFrom([...scores].reverse())).toEqual(await factsFrom(scores));
  });

  it('cohere by the mean of their bonds', async () => {
    const { a1, b1 } = (await sentencesOf(TEXTS)) as { a1: Profile; b1: Profile };
    const [fact] = groupFacts([{ a: a1, b: b1, signals: NOTHING, score: 0.8 }]);
    expect(fact?.cohesion).toBeCloseTo(0.8);
  });
});
