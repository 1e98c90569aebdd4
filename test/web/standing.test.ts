import { describe, expect, it } from 'vitest';
import { memberName, sharesOf, standingOf, told } from '../../src/web/story/accounts/standing.ts';
import type { Decision } from '../../src/web/story/deciding/rejections.ts';
import { memberOf, storyOf } from './story.ts';

const { why } = memberOf('a');

describe('why an account stands in its story', () => {
  it.each([
    [{ ...why, score: 0.97 }, 'surely the same event (97 in 100)'],
    [{ ...why, score: 0.75 }, 'very likely the same event (75 in 100)'],
    [{ ...why, score: 0.5 }, 'likely the same event (50 in 100)'],
    [{ ...why, score: 0.31 }, 'perhaps the same event (31 in 100)'],
    [{ ...why, with: null, score: 1 }, 'the story began with it'],
    [{ ...why, with: null, score: 1, shares: ['by hand'] }, 'put here by hand'],
  ])('%j: %s', (given, words) => {
    expect(standingOf(memberOf('a', { why: given }))).toBe(words);
  });

  it('a person’s word is the reason where there is one', () => {
    const member = memberOf('a', { by: 'person' });
    expect([standingOf(member), sharesOf(member)]).toEqual(['put here by hand', []]);
  });

  it('shares are cut to the most telling', () => {
    expect(sharesOf(memberOf('a'), 1)).toEqual(['Port Ellery']);
  });

  it('an account is called by its outlet, else by its headline, else by what it is kept under', () => {
    expect(memberName(memberOf('a', { outlet: 'Ellery Courier', headline: 'Aground' }))).toBe('Ellery Courier');
    expect(memberName(memberOf('a', { headline: 'Aground' }))).toBe('Aground');
    expect(memberName(memberOf('a'))).toBe('a');
  });
});

describe('a decision in words', () => {
  const story = storyOf([memberOf('a', { outlet: 'Ellery Courier' }), memberOf('b')]);
  const say = (kind: Decision['kind'], payload: object) =>
    told({ id: 1, kind, payload, at: story.created, story: story.id, undone: null }, story);

  it.each<[Decision['kind'], object, string]>([
    ['merge', { label: 'Gull Bank', moved: ['x', 'y'] }, '“Gull Bank” (2 accounts) went into this story'],
    ['split', { taken: ['x'], into: 'other' }, '1 account became a story of their own'],
    ['pin', { article: 'a', story: 'story', from: 'story' }, 'Ellery Courier stays here'],
    ['label', { label: 'New', before: 'Old' }, 'Named “New”, before “Old”'],
    ['speaker', { name: 'Ida Verlen', before: null }, 'Said by Ida Verlen, before nobody named'],
    ['speaker', { name: null, before: 'Tomas Rell' }, 'Said by nobody named, before Tomas Rell'],
    ['reject-difference', { what: 'How many hurt' }, 'Not a difference: How many hurt'],
  ])('%s %j: %s', (kind, payload, words) => {
    expect(say(kind, payload).text).toBe(words);
  });

  it('leads to the other story that it is about', () => {
    expect(say('split', { taken: ['x'], into: 'other' }).story).toBe('other');
    expect(say('pin', { article: 'a', from: 'before' }).story).toBe('before');
    expect(say('pin', { article: 'a', from: 'story' }).story).toBeNull();
  });
});
