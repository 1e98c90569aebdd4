import { describe, expect, it } from 'vitest';
import { canBeTakenBack, decisionWords } from '../../src/web/sources/decision-words.ts';

describe('what people decided', () => {
  it.each([
    [
      'merge',
      { label: 'Ferry aground', called: 'Ferry off Sellick' },
      '“Ferry aground” and “Ferry off Sellick” tell one event.',
    ],
    ['split', { label: 'Ferry aground', taken: ['a', 'b'] }, '2 accounts of “Ferry aground” tell another event.'],
    ['split', { label: 'Ferry aground', taken: ['a'] }, '1 account of “Ferry aground” tells another event.'],
    [
      'pin',
      { story: 's', from: 's', label: 'Ferry aground' },
      'An account stays in “Ferry aground”, whatever arrives.',
    ],
    [
      'pin',
      { story: 's', from: 't', label: 'Ferry aground' },
      'An account of “Ferry aground” stands in another story.',
    ],
    ['label', { before: 'Ferry', label: 'Ferry aground' }, 'The story “Ferry” is called “Ferry aground”.'],
    ['speaker', { name: 'Ada Orrin', before: 'the mate' }, '“Ada Orrin” says this, not “the mate”.'],
    ['speaker', { name: null, before: 'the mate' }, 'Nobody is known to say this, not “the mate”.'],
    ['reject-difference', { what: 'How many: “3” against “three”' }, 'No difference: How many: “3” against “three”'],
  ] as const)('%s', (kind, payload, told) => {
    expect(decisionWords({ kind, payload })).toBe(told);
  });

  it('a payload of another shape breaks nothing', () => {
    expect(decisionWords({ kind: 'merge', payload: null })).toBe('“” and “” tell one event.');
  });

  it.each([
    ['merge', null, true],
    ['merge', '2026-03-04T05:06:07.000Z', false],
    ['restore-difference', null, false],
  ] as const)('%s, undone %s, can be taken back: %s', (kind, undone, can) => {
    expect(canBeTakenBack({ kind, undone })).toBe(can);
  });
});
