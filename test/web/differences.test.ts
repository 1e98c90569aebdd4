import { describe, expect, it } from 'vitest';
import type { Difference, Severity } from '../../src/core/model/index.ts';
import { choiceIn, isChosen, ordered, tally } from '../../src/web/story/differences/choosing.ts';

const passage = (document: string, start: number) => ({ document, start, end: start + 4, quote: 'noon' });

/** Sides as `A12 B3`: the account and where it says so. */
const difference = (
  id: string,
  sides: string,
  fields: Partial<Pick<Difference, 'type' | 'severity' | 'confidence'>> = {},
): Difference => ({
  id,
  type: 'time',
  severity: 'wording',
  what: `what ${id}`,
  reasons: [],
  confidence: 0.5,
  ...fields,
  sides: sides.split(' ').map((side) => {
    const at = passage(side.charAt(0), Number(side.slice(1)));
    return { ...at, value: 'noon', context: at };
  }),
});

const ranks = new Map([
  ['A', 0],
  ['B', 1],
  ['C', 2],
]);

describe('what an address asks for', () => {
  it('is all, the gravest first, where it says nothing', () => {
    expect(choiceIn(new URLSearchParams())).toEqual({ type: null, severity: null, account: null, order: 'grave' });
  });

  it('is what it says', () => {
    const search = new URLSearchParams('type=figure&severity=contradiction&account=B&order=sides');
    expect(choiceIn(search)).toEqual({ type: 'figure', severity: 'contradiction', account: 'B', order: 'sides' });
  });

  it.each(['severity=terrible', 'order=random', 'order=toString', 'type='])(
    'leaves out what it says wrongly: %s',
    (search) => {
      expect(choiceIn(new URLSearchParams(search))).toEqual(choiceIn(new URLSearchParams()));
    },
  );
});

describe('differences chosen', () => {
  const one = difference('one', 'A1 B1', { type: 'figure', severity: 'imprecision' });
  const all = { type: null, severity: null } as const;

  it.each<[Parameters<typeof isChosen>[1], string | null, boolean]>([
    [all, null, true],
    [{ ...all, type: 'figure' }, null, true],
    [{ ...all, type: 'time' }, null, false],
    [{ ...all, severity: 'imprecision' }, 'A', true],
    [{ ...all, severity: 'wording' }, 'A', false],
    [all, 'C', false],
  ])('%j of account %s: %s', (choice, account, chosen) => {
    expect(isChosen(one, choice, account)).toBe(chosen);
  });
});

describe('the order of differences', () => {
  const grave = (id: string, sides: string, severity: Severity, confidence: number) =>
    difference(id, sides, { severity, confidence });
  const some = [
    grave('wording', 'B1 C9', 'wording', 0.99),
    grave('sure', 'B5 C1', 'contradiction', 0.9),
    grave('doubtful', 'A9 B9 C2', 'contradiction', 0.3),
    grave('vague', 'A2 C1', 'imprecision', 0.6),
  ];

  it.each([
    ['grave', ['sure', 'doubtful', 'vague', 'wording']],
    ['sure', ['wording', 'sure', 'vague', 'doubtful']],
    ['sides', ['doubtful', 'wording', 'sure', 'vague']],
    ['text', ['vague', 'doubtful', 'wording', 'sure']],
  ] as const)('%s', (order, ids) => {
    expect(ordered(some, order, ranks).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a tally', () => {
  it('counts each thing once for a key, the most frequent first', () => {
    expect(tally(['aab', 'bc', 'b'], (word) => word)).toEqual([
      { key: 'b', count: 3 },
      { key: 'a', count: 1 },
      { key: 'c', count: 1 },
    ]);
  });
});
