import { describe, expect, it } from 'vitest';
import type { ClaimChange } from '../../src/core/model/revision.ts';
import type { Passage } from '../../src/core/model/span.ts';
import { FERRY, MARCH, WILDFIRE } from './articles.ts';
import { HELD_OUT } from './held-out.ts';
import { SECOND_HELD_OUT } from './held-out-second.ts';
import { edited, PAIRS } from './pairs.ts';
import { outcomeOf, revise } from './revise.ts';

const ALL = [...PAIRS, ...HELD_OUT, ...SECOND_HELD_OUT];

describe('what changed between two revisions', () => {
  it.each(ALL.map((pair) => [pair.name, pair] as const))('%s', async (_name, pair) => {
    const { change, missed, extra } = await outcomeOf(pair);
    expect({ kind: change.kind, missed, extra: extra.map(({ what }) => what) }).toEqual({
      kind: pair.kind,
      missed: [],
      extra: [],
    });
    expect(change.reasons).not.toEqual([]);
  });
});

describe('what holds for every pair, either way round', () => {
  it.each(ALL.map((pair) => [pair.name, pair] as const))('%s', async (_name, pair) => {
    for (const [x, y] of [
      [pair.before, pair.after],
      [pair.after, pair.before],
    ] as const) {
      const { before, after, change } = await revise(x, y);
      const holds = (passage: Passage | null, { id, text }: { id: string; text: string }) =>
        passage === null || (passage.document === id && text.slice(passage.start, passage.end) === passage.quote);
      expect(change.changes.filter((one) => !holds(one.before, before) || !holds(one.after, after))).toEqual([]);
      expect(change.changes.filter((one) => one.before === null && one.after === null)).toEqual([]);
      if (change.kind !== 'edit') expect(change.changes).toEqual([]);
      else expect(change.changes).not.toEqual([]);
    }
  });

  it('a text and itself are the same', async () => {
    expect(await revise(FERRY, FERRY).then(({ change }) => change)).toMatchObject({ kind: 'same', changes: [] });
  });

  it('the same input gives the same output', async () => {
    const after = edited(WILDFIRE, ['40 homes', '52 homes'], ['Walt Jessup', 'Wanda Jessup']);
    expect((await revise(WILDFIRE, after)).change).toEqual((await revise(WILDFIRE, after)).change);
  });
});

describe('the order of changes', () => {
  it('corrections first, then the headline, then the report as the later text goes', async () => {
    const { change } = await revise(
      MARCH,
      edited(
        MARCH,
        ['Thousands march', 'Hundreds march'],
        ['about 8,000 people', 'about 800 people'],
        ['\n\n“I will not be bullied,” Sandoval told reporters. “The pipes must be paid for.”', ''],
        ['The rise took effect on 1 March.', 'The rise took effect on 1 April.'],
        [
          'Another march is planned for next Saturday.',
          'Another march is planned for next Saturday.\n\nCorrection: An earlier version of this article misstated the size of the crowd.',
        ],
      ),
    );
    expect(change.changes.map(({ type }: ClaimChange) => type)).toEqual([
      'added',
      'headline',
      'figure',
      'removed',
      'time',
    ]);
    expect(change.changes[0]).toMatchObject({ severity: 'contradiction' });
  });
});
