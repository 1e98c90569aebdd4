import { describe, expect, it } from 'vitest';
import { fragmentOf, notedUnits, spanNamed, stepFrom } from '../../src/web/story/read/places.ts';
import { accountNamed, ToldStory } from '../report/told-story.ts';

const story = new ToldStory({ Courier: ['The tower leans.', 'It has leaned for years.', 'Nobody minds.'] });
const account = accountNamed(story.edition(), 'Courier');
const [first, second, third] = account.units;

describe('a place in the address', () => {
  it('is a span of the text, and is written as it is read', () => {
    const span = story.at('Courier', 'leaned for years');
    expect(spanNamed(account, fragmentOf(span))).toEqual({ start: span.start, end: span.end });
  });

  it('is a sentence by its reference too', () => {
    expect(spanNamed(account, 'A2')).toEqual({ start: second?.start, end: second?.end });
  });

  it.each(['', 'A9', '5-5', '9-4', '0-9999', '-1-4', '1-2-3', 'x', '1e2-200', '99999999999-999999999999'])(
    'is nothing that %j names',
    (fragment) => {
      expect(spanNamed(account, fragment)).toBeNull();
    },
  );
});

describe('steps from sentence to sentence', () => {
  const units = [first, third].filter((unit) => unit !== undefined);

  it.each([
    ['from nowhere to the first', null, 1, first],
    ['from nowhere to the last', null, -1, third],
    ['over what is not among them', second?.start ?? null, 1, third],
    ['back over it', second?.start ?? null, -1, first],
    ['from one to the next', first?.start ?? null, 1, third],
    ['nowhere after the last', third?.start ?? null, 1, null],
    ['nowhere before the first', first?.start ?? null, -1, null],
  ] as const)('%s', (_, at, by, expected) => {
    expect(stepFrom(units, at, by)).toEqual(expected);
  });

  it('go through the sentences with notes, each once, in the order of the text', () => {
    const notes = [third, first, third].flatMap((unit) => (unit ? [{ unit }] : []));
    expect(notedUnits(account, notes)).toEqual([first, third]);
  });
});
