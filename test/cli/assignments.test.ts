import { describe, expect, it } from 'vitest';
import { assignmentsOf, checkPublished } from '../../src/cli/assignments.ts';
import { wantsColour } from '../../src/cli/colour.ts';
import type { Input } from '../../src/ingest/inputs.ts';

const INPUTS: readonly Input[] = [
  { type: 'file', path: 'one/a.txt' },
  { type: 'file', path: 'two/a.txt' },
  { type: 'file', path: 'b.txt' },
  { type: 'stdin' },
];
const NAMES = ['one/a.txt', 'two/a.txt', 'b.txt', 'standard input', 'standard input 2'];

const given = (...values: string[]): (string | undefined)[] =>
  NAMES.map(assignmentsOf('outlet', values, INPUTS).valueFor);

describe('what the caller knows of inputs', () => {
  it.each([
    [[], [undefined, undefined, undefined, undefined, undefined]],
    [['All'], ['All', 'All', 'All', 'All', 'All']],
    [['./one/a.txt=One'], ['One', undefined, undefined, undefined, undefined]],
    [
      ['b.txt=B', 'All'],
      ['All', 'All', 'B', 'All', 'All'],
    ],
    [['-=In'], [undefined, undefined, undefined, 'In', 'In']],
    [
      ['standard input 2=Two', '-=In'],
      [undefined, undefined, undefined, 'In', 'Two'],
    ],
  ])('%j', (values, expected) => {
    expect(given(...values)).toEqual(expected);
  });

  it.each([
    [['a.txt=X'], /fits one\/a\.txt and two\/a\.txt/],
    [['c.txt=X'], /names none of the inputs/],
    [['X', 'Y'], /twice for all/],
  ])('refuses %j', (values, message) => {
    expect(() => given(...values)).toThrow(message);
  });

  it.each(['2024-03-08', '2024-02-29', 'a.txt=2024-03-08T07:15Z', '2024-03-08T07:15:00.5+01:00'])(
    'takes %s as a date',
    (date) => {
      expect(() => checkPublished([date])).not.toThrow();
    },
  );

  it.each(['2023-02-29', '8 March 2024', '2024-3-8', '2024-03-08T07:15', '2024-03-08T27:15Z', 'a.txt='])(
    'refuses %s as a date',
    (date) => {
      expect(() => checkPublished([date])).toThrow(/is no date/);
    },
  );
});

describe('colour', () => {
  it.each([
    ['auto', true, {}, true],
    ['auto', false, {}, false],
    ['auto', true, { NO_COLOR: '1' }, false],
    ['auto', true, { NO_COLOR: '' }, true],
    ['auto', true, { TERM: 'dumb' }, false],
    ['always', false, { NO_COLOR: '1' }, true],
    ['never', true, {}, false],
  ] as const)('%s, terminal %s, %j: %s', (choice, tty, env, painted) => {
    expect(wantsColour(choice, { tty, env })).toBe(painted);
  });
});
