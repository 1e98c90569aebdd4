import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../src/app/pipeline.ts';
import type { Draft, SideDraft } from '../../src/core/compare/differences/draft.ts';
import { joinDrafts, publishExplained } from '../../src/core/compare/differences/join.ts';
import type { Reading } from '../../src/core/model/annotation.ts';

const TEXTS = [
  'Storm hits coast\n\nThe storm killed twelve people on Monday and closed two schools.',
  'Storm batters coast\n\nThe storm killed fourteen people on Tuesday and closed three schools.',
  'Coast cleans up\n\nThe storm killed fifteen people on Sunday and closed four schools.',
  'Coast mourns dead\n\nThe storm killed nine people on Friday and closed five schools.',
];

let readings: Reading[];
beforeAll(async () => {
  readings = await Promise.all(TEXTS.map((text, i) => read({ type: 'text', name: `text ${i}`, text })));
});

function sideOf(account: number, words: string, value = words): SideDraft {
  const reading = readings[account];
  const start = reading?.text.indexOf(words) ?? -1;
  if (!reading || start < 0) throw new Error(`no “${words}” in account ${account}`);
  return { reading, span: { start, end: start + words.length }, value };
}

const draft = (x: SideDraft, y: SideDraft, more: Partial<Draft> = {}): Draft => ({
  type: 'figure',
  severity: 'imprecision',
  about: 'How many',
  sides: [x, y],
  reasons: ['the values lie apart'],
  confidence: 0.8,
  ...more,
});

const quotesOf = (drafts: readonly Draft[]) =>
  joinDrafts(drafts).map(({ sides }) => sides.map(({ quote }) => quote).sort());

describe('joined drafts', () => {
  it('that meet in a passage are one difference with a side an account', () => {
    const drafts = [
      draft(sideOf(0, 'twelve people'), sideOf(1, 'fourteen people'), { confidence: 0.9 }),
      draft(sideOf(1, 'fourteen'), sideOf(2, 'fifteen people')),
    ];
    expect(quotesOf(drafts)).toEqual([['fifteen people', 'fourteen people', 'twelve people']]);
  });

  it('that come to have the same sides are one difference, not two', () => {
    const drafts = [
      draft(sideOf(0, 'twelve people'), sideOf(1, 'fourteen people'), { confidence: 0.9 }),
      draft(sideOf(2, 'fifteen people'), sideOf(3, 'nine people'), { confidence: 0.8 }),
      draft(sideOf(0, 'twelve people'), sideOf(2, 'fifteen people'), { confidence: 0.7 }),
      draft(sideOf(1, 'fourteen people'), sideOf(3, 'nine people'), { confidence: 0.6 }),
    ];
    expect(quotesOf(drafts)).toEqual([['fifteen people', 'fourteen people', 'nine people', 'twelve people']]);
  });

  it('of different types that meet are one difference, of the type of the surest', () => {
    const sides = [sideOf(0, 'twelve people'), sideOf(1, 'fourteen people')] as const;
    const found = joinDrafts([draft(...sides, { confidence: 0.5 }), draft(...sides, { type: 'other' })]);
    expect(found.map(({ type }) => type)).toEqual(['other']);
  });

  it('of quotations stay apart from all others', () => {
    const sides = [sideOf(0, 'twelve people'), sideOf(1, 'fourteen people')] as const;
    expect(joinDrafts([draft(...sides), draft(...sides, { type: 'quote-wording' })])).toHaveLength(2);
  });

  it('that do not meet stay apart', () => {
    const drafts = [
      draft(sideOf(0, 'twelve people'), sideOf(1, 'fourteen people')),
      draft(sideOf(0, 'two schools'), sideOf(1, 'three schools')),
    ];
    expect(joinDrafts(drafts)).toHaveLength(2);
  });

  it('have one side an account: a less sure draft that would give an account two is dropped', () => {
    const drafts = [
      draft(sideOf(0, 'twelve people'), sideOf(1, 'fourteen people')),
      draft(sideOf(0, 'twelve people'), sideOf(1, 'three schools'), { confidence: 0.5 }),
    ];
    expect(quotesOf(drafts)).toEqual([['fourteen people', 'twelve people']]);
  });

  it('with the same words on both sides are none', () => {
    expect(joinDrafts([draft(sideOf(0, 'The storm killed'), sideOf(1, 'The storm killed'))])).toEqual([]);
  });

  it('take the gravest severity, the surest wording and all reasons', () => {
    const [difference] = joinDrafts([
      draft(sideOf(0, 'twelve people'), sideOf(1, 'fourteen people'), { confidence: 0.9, about: 'How many died' }),
      draft(sideOf(1, 'fourteen people'), sideOf(2, 'fifteen people'), {
        severity: 'contradiction',
        reasons: ['another reason'],
      }),
    ]);
    expect(difference).toMatchObject({ severity: 'contradiction', confidence: 0.9 });
    expect(difference?.reasons).toEqual(['the values lie apart', 'another reason']);
    expect(difference?.what).toMatch(/^How many died: “.+” against “.+” against “.+”$/);
  });

  it('come gravest first, then surest first', () => {
    const found = joinDrafts([
      draft(sideOf(0, 'twelve people'), sideOf(1, 'fourteen people'), { severity: 'wording', confidence: 1 }),
      draft(sideOf(0, 'two schools'), sideOf(1, 'three schools'), { severity: 'contradiction', confidence: 0.5 }),
      draft(sideOf(0, 'Monday'), sideOf(1, 'Tuesday'), { type: 'time', severity: 'contradiction', confidence: 0.7 }),
    ]);
    expect(found.map(({ severity, confidence }) => [severity, confidence])).toEqual([
      ['contradiction', 0.7],
      ['contradiction', 0.5],
      ['wording', 1],
    ]);
  });

  it('hold their laws whatever the drafts and in whatever order they come', () => {
    const words = [
      ['storm', 'twelve people', 'people', 'Monday', 'closed two schools', 'schools'],
      ['storm', 'fourteen people', 'people', 'Tuesday', 'closed three schools', 'schools'],
      ['storm', 'fifteen people', 'people', 'Sunday', 'closed four schools', 'schools'],
    ];
    const sideIn = (account: number) => fc.constantFrom(...(words[account] ?? [])).map((w) => ({ account, words: w }));
    const accounts = fc.constantFrom([0, 1] as const, [0, 2] as const, [1, 2] as const);
    const recipe = accounts.chain(([x, y]) =>
      fc.record({
        x: sideIn(x),
        y: sideIn(y),
        type: fc.constantFrom('figure' as const, 'time' as const),
        severity: fc.constantFrom('contradiction' as const, 'imprecision' as const, 'wording' as const),
        confidence: fc.constantFrom(0.4, 0.6, 0.8),
      }),
    );
    const drafts = fc.uniqueArray(recipe, {
      maxLength: 10,
      selector: ({ x, y, type }) => `${type} ${x.account} ${x.words} ${y.account} ${y.words}`,
    });
    const shuffled = drafts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, (lists) => {
        const [found, again] = lists.map((list) =>
          joinDrafts(
            list.map(({ x, y, ...more }) => draft(sideOf(x.account, x.words), sideOf(y.account, y.words), more)),
          ),
        );
        expect(again).toEqual(found);
        expect(new Set(found?.map(({ id }) => id)).size).toBe(found?.length);
        for (const { sides } of found ?? []) {
          expect(sides.length).toBeGreaterThan(1);
          expect(new Set(sides.map(({ document }) => document)).size).toBe(sides.length);
          for (const { document, start, end, quote, context } of sides) {
            expect(readings.find(({ id }) => id === document)?.text.slice(start, end)).toBe(quote);
            expect(context.start <= start && end <= context.end).toBe(true);
          }
        }
      }),
    );
  });
});

describe('explained non-differences', () => {
  it('are published once for a pair of passages, whichever side comes first', () => {
    const [x, y] = [sideOf(0, 'twelve people'), sideOf(1, 'fourteen people')];
    const found = publishExplained([
      { why: 'later', about: 'How many', sides: [x, y] },
      { why: 'later', about: 'How many', sides: [y, x] },
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.sides.map(({ quote }) => quote).sort()).toEqual(['fourteen people', 'twelve people']);
  });
});
