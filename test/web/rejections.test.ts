import { describe, expect, it } from 'vitest';
import type { Difference } from '../../src/core/model/index.ts';
import type { StoryView } from '../../src/http/contract/resources.ts';
import { type Decision, rejectionOf, withoutRejected, withRejected } from '../../src/web/story/deciding/rejections.ts';
import { comparison } from '../report/fixture.ts';
import { storyOf } from './story.ts';

const [first, second] = comparison.differences;
if (!first || !second) throw new Error('the fixture has too few differences');

const view: StoryView = { ...storyOf([]), differences: 5, contradictions: 2 };
const contradiction: Difference = { ...first, severity: 'contradiction' };
const wording: Difference = { ...second, severity: 'wording' };

describe('a difference rejected', () => {
  it('is out of the counts, of contradictions where it is one', () => {
    const { comparison: compared, differences, contradictions } = withRejected(view, contradiction);
    expect([compared.rejected, differences, contradictions]).toEqual([[contradiction.id], 4, 1]);
    expect(withRejected(view, wording).contradictions).toBe(2);
  });

  it('is rejected once, however often that is said', () => {
    const once = withRejected(view, contradiction);
    expect(withRejected(once, contradiction)).toEqual(once);
  });

  it('is back as it was where that is taken back, whatever came between', () => {
    expect(withoutRejected(withRejected(view, contradiction), contradiction)).toEqual(view);
    const between = withRejected(withRejected(view, contradiction), wording);
    expect(withoutRejected(between, contradiction)).toEqual(withRejected(view, wording));
    expect(withoutRejected(view, contradiction)).toEqual(view);
  });
});

describe('the decision that rejects a difference', () => {
  const decision = (id: number, payload: object, kind: Decision['kind'] = 'reject-difference'): Decision => ({
    id,
    kind,
    payload,
    at: '2026-03-04T05:06:07.000Z',
    story: view.id,
    undone: null,
  });
  const { type, what, sides } = first;

  it('says so in the same words', () => {
    const decisions = [
      decision(3, { type, what: 'something else', sides: [] }),
      decision(2, { type, what, sides: [] }),
      decision(1, { name: what }, 'label'),
    ];
    expect(rejectionOf(first, decisions)?.id).toBe(2);
  });

  it('or is of its kind and of two of its places', () => {
    expect(rejectionOf(first, [decision(4, { type, what: 'as it was told before', sides })])?.id).toBe(4);
    expect(rejectionOf(first, [decision(4, { type, what: 'before', sides: sides.slice(0, 1) })])).toBeUndefined();
    expect(rejectionOf(first, [decision(4, { type: 'other', what, sides })])).toBeUndefined();
  });
});
