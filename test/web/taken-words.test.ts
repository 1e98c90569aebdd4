import { describe, expect, it } from 'vitest';
import { articlesOf, isClean, takenWords, tally } from '../../src/web/front/taken-words.ts';

const taken = (outcome: 'added' | 'revised' | 'known' | 'unread', article: string | null = 'a') => ({
  name: 'https://lantern.example/fire',
  outcome,
  article,
  headline: null,
  story: null,
  change: null,
  reasons: outcome === 'unread' ? ['no report was found'] : [],
});

const outcomeOf = (items: ReturnType<typeof taken>[], problems = 0) => ({
  outcome: {
    taken: items,
    problems: Array.from({ length: problems }, () => ({
      name: 'x.pdf',
      code: 'binary' as const,
      message: 'is a PDF file',
      remedy: 'Save it as text.',
    })),
    notes: [],
    stories: [],
    compared: null,
    byHand: false,
  },
});

describe('what became of what was given', () => {
  it.each([
    ['added', 'taken in'],
    ['revised', 'edited since it was last read: 0 changes'],
    ['known', 'known already'],
    ['unread', 'nothing to read: no report was found'],
  ] as const)('%s', (outcome, text) => {
    expect(takenWords(taken(outcome)).text).toBe(text);
  });

  it.each([
    [{ taken: 0, added: 0, problems: 0 }, ''],
    [{ taken: 1, added: 1, problems: 0 }, '1 article taken in'],
    [{ taken: 4_000, added: 1_500, problems: 1 }, '1,500 articles taken in, 2,500 known or not to be read, 1 problem'],
  ])('%j', (counts, told) => {
    expect(tally(counts)).toBe(told);
  });

  it('is clean when all could be read', () => {
    expect(isClean(outcomeOf([taken('added'), taken('known')]))).toBe(true);
    expect(isClean(outcomeOf([taken('added'), taken('unread')]))).toBe(false);
    expect(isClean(outcomeOf([taken('added')], 1))).toBe(false);
  });

  it('each article is named once', () => {
    expect(articlesOf(outcomeOf([taken('added', 'a'), taken('known', 'a'), taken('unread', null)]))).toEqual(['a']);
  });
});
