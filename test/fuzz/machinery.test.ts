import { describe, expect, it } from 'vitest';
import { inputsOf } from '../../fuzz/inputs.ts';
import { spansWithin } from '../../fuzz/laws.ts';
import { minimised } from '../../fuzz/minimise.ts';
import { renewed } from '../../fuzz/page.ts';
import type { TextTarget } from '../../fuzz/target.ts';
import { trial } from '../../fuzz/trial.ts';

const target: TextTarget = {
  name: 'bad-at-braces',
  parser: 'throws at two opening braces',
  takes: 'text',
  seeds: () => ['a quiet text', 'another {quiet} text'],
  dictionary: ['{', '}'],
  run: (text) => {
    if (text.includes('{{')) throw new Error(`braces at ${text.indexOf('{{')}`);
    return text.length;
  },
};

describe('inputs', () => {
  it('begin with the seeds and are the same for the same seed', async () => {
    const [one, same, other] = await Promise.all([inputsOf(target, 7), inputsOf(target, 7), inputsOf(target, 8)]);
    const numbers = Array.from({ length: 200 }, (_, i) => i);
    expect([one(0), one(1)]).toEqual(target.seeds());
    expect(numbers.map(one)).toEqual(numbers.map(same));
    expect(numbers.map(one)).not.toEqual(numbers.map(other));
  });

  it('reach what a token of the dictionary leads to', async () => {
    const inputs = await inputsOf(target, 1);
    expect(Array.from({ length: 500 }, (_, i) => inputs(i)).some((input) => input.includes('{{'))).toBe(true);
  });
});

describe('a trial', () => {
  it('tells what was thrown', async () => {
    expect((await trial(target, 'so {{', 0)).fault).toContain('braces at 3');
    expect((await trial(target, 'so {', 0)).fault).toBeNull();
  });

  it('tells of an answer that is another the next time', async () => {
    let count = 0;
    const fickle: TextTarget = { ...target, run: () => ++count };
    expect((await trial(fickle, '', 0)).fault).toContain('another answer');
  });

  it('is shortened to what the fault needs', async () => {
    expect(await minimised(target, `${'long '.repeat(50)}{{${' text'.repeat(50)}`)).toBe('{{');
  });
});

it('a span beyond its text is found however deep it lies', () => {
  let deep: unknown = { start: 3, end: 9 };
  for (let i = 0; i < 100_000; i++) deep = [deep];
  expect(() => spansWithin(deep, 8)).toThrow('3-9');
  expect(() => spansWithin(deep, 9)).not.toThrow();
});

it('rows of the page on faults are renewed, and all else on it stays', () => {
  const row = { target: 'html', parser: 'pages', inputs: 10, crashes: 0, slow: 0, slowest: 1, megabytes: 1, seed: 1 };
  const first = renewed('# Faults\n\n## Disk\n\nFull.\n', [row, { ...row, target: 'url' }]);
  const second = renewed(`${first}\n## Clock\n\nBack.\n`, [{ ...row, inputs: 99 }]);
  expect(second).toContain('## Disk\n\nFull.');
  expect(second).toContain('## Clock\n\nBack.');
  expect(second).toContain('| html | pages | 99 |');
  expect(second).toContain('| url | pages | 10 |');
  expect(second.match(/\| html \|/gu)).toHaveLength(1);
});
