import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/app/pool/window.ts';
import { all } from './articles.ts';

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
};

interface Item {
  readonly size: number;
  readonly grown: number;
  readonly turns: number;
}

const ITEM = fc.record({
  size: fc.integer({ min: 0, max: 20 }),
  grown: fc.integer({ min: 0, max: 40 }),
  turns: fc.integer({ min: 0, max: 30 }),
});

describe('a window', () => {
  it('keeps the order, and never holds more than it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(ITEM, { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 60 }),
        async (items, most, size) => {
          const held = new Map<Item, number>();
          const sum = (): number => [...held.values()].reduce((all, one) => all + one, 0);
          function* source(): Generator<Item> {
            for (const item of items) {
              // What is taken from the source, this one among it, is within the limits but for the last.
              expect(held.size).toBeLessThan(most);
              if (held.size > 0) expect(sum()).toBeLessThan(size);
              held.set(item, item.size);
              yield item;
            }
          }
          const work = async (item: Item): Promise<Item> => {
            await turns(item.turns);
            return item;
          };
          const found: Item[] = [];
          const after = (item: Item): number => {
            held.set(item, item.grown);
            return item.grown;
          };
          const limits = { most, size, before: (item: Item) => item.size, after };
          for await (const item of inOrder(source(), work, limits)) {
            held.delete(item);
            found.push(item);
            await turns(3);
          }
          expect(found).toEqual(items);
        },
      ),
      { numRuns: 200 },
    );
  });

  const limits = { most: 4, size: 100, before: () => 1, after: () => 1 };

  it('tells at once that nothing more comes, before what is under way is done', async () => {
    const told: string[] = [];
    const work = async (item: string): Promise<string> => {
      await turns(50);
      told.push(item);
      return item;
    };
    await all(inOrder(['a', 'b'], work, limits, () => told.push('end')));
    expect(told).toEqual(['end', 'a', 'b']);
  });

  it('an error of the work comes in its place, and the source is told to stop', async () => {
    let stopped = false;
    async function* source(): AsyncGenerator<number> {
      try {
        for (let i = 0; ; i++) yield i;
      } finally {
        stopped = true;
      }
    }
    const found: number[] = [];
    const work = async (item: number): Promise<number> => {
      if (item === 6) throw new RangeError('six');
      return item;
    };
    const take = async (): Promise<void> => {
      for await (const item of inOrder(source(), work, limits)) found.push(item);
    };
    await expect(take()).rejects.toThrow('six');
    expect(found).toEqual([0, 1, 2, 3, 4, 5]);
    await turns(10);
    expect(stopped).toBe(true);
  });
});
