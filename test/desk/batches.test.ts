import { describe, expect, it } from 'vitest';
import { batches } from '../../src/app/desk/batches.ts';

async function* counted(count: number): AsyncGenerator<number> {
  for (let i = 1; i <= count; i++) yield i;
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const result: T[] = [];
  for await (const value of values) result.push(value);
  return result;
}

describe('values in groups', () => {
  it.each([
    [0, []],
    [2, [[1, 2]]],
    [3, [[1, 2, 3]]],
    [7, [[1, 2, 3], [4, 5, 6], [7]]],
  ])('%i values by three', async (count, expected) => {
    expect(await all(batches(counted(count), { size: 3, patience: 10_000 }))).toEqual(expected);
  });

  it('gives what it has where the next value is long in coming', async () => {
    let release = (): void => undefined;
    const slow = (async function* () {
      yield 1;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield 2;
    })();
    const groups = batches(slow, { size: 3, patience: 1 });
    expect((await groups.next()).value).toEqual([1]);
    release();
    expect((await groups.next()).value).toEqual([2]);
    expect((await groups.next()).done).toBe(true);
  });

  it('gives what came before an error, then the error', async () => {
    const broken = (async function* () {
      yield 1;
      throw new Error('the line went dead');
    })();
    const groups = batches(broken, { size: 3, patience: 10_000 });
    expect((await groups.next()).value).toEqual([1]);
    await expect(groups.next()).rejects.toThrow('the line went dead');
  });

  it('ends what it reads from when it is left early', async () => {
    let ended = false;
    const source = (async function* () {
      try {
        yield* counted(10);
      } finally {
        ended = true;
      }
    })();
    for await (const _ of batches(source, { size: 2, patience: 10_000 })) break;
    expect(ended).toBe(true);
  });
});
