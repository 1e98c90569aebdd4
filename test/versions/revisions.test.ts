import { describe, expect, it } from 'vitest';
import type { ClaimChange } from '../../src/core/model/revision.ts';
import type { Passage } from '../../src/core/model/span.ts';
import { FERRY, MARCH, WILDFIRE } from './articles.ts';
import { HELD_OUT } from './held-out.ts';
import { SECOND_HELD_OUT } from './held-out-second.ts';
import { edited, PAIRS } from './pairs.ts';
import { outcomeOf, revise, reviseBlocks } from './revise.ts';
import { TRAPS } from './traps.ts';

const ALL = [...PAIRS, ...HELD_OUT, ...SECOND_HELD_OUT, ...TRAPS];

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

describe('lines that are not the report, where extraction left them in', () => {
  const report = [
    'Bridge closed after crack found',
    'The Ostrava Bridge was closed on Monday after a crack was found, the city said.',
    'It will reopen in a week.',
  ];
  const [headline = '', ...body] = report;

  it.each([
    ['a stamp', 'Updated 14:05'],
    ['a stamp with a date', 'Last updated: 3 April 2024, 10:12 GMT'],
    ['how long ago', '12 minutes ago'],
    ['a byline', 'By Ann Hale and Tom Pike'],
    ['a counter', '1,204 shares | 33 comments'],
    ['reading time', '3 min read'],
    ['a link', 'Read more: Which bridges are safe?'],
    ['a newsletter', 'Sign up for our morning newsletter'],
    ['a live counter', '214 people are reading this now'],
  ])('%s is cosmetic', async (_name, line) => {
    const { change } = await reviseBlocks(report, [headline, line, ...body]);
    expect(change).toMatchObject({ kind: 'cosmetic', changes: [] });
  });

  it.each([
    ['a sentence of its own', 'Engineers will test the other pier on Tuesday.'],
    ['a sentence about updates', 'The mayor said that he would publish an update on Friday.'],
    ['a sentence about subscribers', 'The newsletter of the bridge’s engineers has 400 subscribers.'],
    ['somebody’s correction', 'Hale issued a correction of her own figures on Monday.'],
  ])('%s is not', async (_name, line) => {
    const { change } = await reviseBlocks(report, [...report, line]);
    expect(change.changes).toMatchObject([{ type: 'added', after: { quote: line } }]);
    expect(change.changes[0]?.what).toMatch(/^sentence added/);
  });

  it.each([
    'Correction: The bridge was closed on Monday, not Sunday.',
    'This article was amended on 3 April to say that one crack was found.',
    'An earlier version of this story misstated the name of the bridge.',
    'Editor’s note: The headline has been changed.',
  ])('“%s” is a note of correction', async (line) => {
    const { change } = await reviseBlocks(report, [...report, line]);
    expect(change.changes.map(({ what }) => what)).toEqual([`correction note added: “${line}”`]);
    const back = await reviseBlocks([...report, line], report);
    expect(back.change.changes.map(({ what }) => what)).toEqual([`correction note removed: “${line}”`]);
  });
});

describe('one edited sentence', () => {
  it.each([
    [
      'two edits in one place and one beside',
      'Police said 12 protesters were not arrested.',
      'Police said 14 rioters were arrested.',
      ['figure', 'certainty', 'framing'],
    ],
    ['what is counted', 'Police held 12 protesters overnight.', 'Police held 12 rioters overnight.', ['framing']],
    ['a unit', 'The fine is £3 million.', 'The fine is $3 million.', ['figure']],
    ['1.5 is not 15', 'The lake rose by 1.5 metres.', 'The lake rose by 15 metres.', ['figure']],
    ['a misprint', 'The committee recieved the letter.', 'The committee received the letter.', ['framing']],
  ])('%s', async (_name, before, after, types) => {
    const { change } = await reviseBlocks(
      ['Headline of the day', before, 'The rest stands as it was.'],
      ['Headline of the day', after, 'The rest stands as it was.'],
    );
    expect(change.changes.map(({ type }) => type).sort()).toEqual([...types].sort());
  });
});
