import { describe, expect, it } from 'vitest';
import { NotOfThisList, pageOf, placeOf } from '../../src/store/pages.ts';

const sealed = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

describe('the place where a list goes on', () => {
  it('comes back as it was given', () => {
    const { next } = pageOf([1, 2, 3], 2, String, (row) => [row, `ä“${row}”`]);
    expect(placeOf({ after: next ?? '' }, [0, ''])).toEqual([2, 'ä“2”']);
    expect(placeOf({}, [0, ''])).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'none'],
    ['another list’s', sealed([1])],
    ['other types', sealed(['1', 1])],
    ['no list', sealed({ 0: 1, 1: 'a', length: 2 })],
    ['a fraction', sealed([1.5, 'a'])],
    ['less than nothing', sealed([-1, 'a'])],
    ['more than is counted', sealed([2 ** 60, 'a'])],
    ['a text that no column holds', sealed([1, 'a\0'])],
    ['half a character', sealed([1, '\ud800'])],
  ])('is not %s', (_, after) => {
    expect(() => placeOf({ after }, [0, ''])).toThrow(NotOfThisList);
  });
});
