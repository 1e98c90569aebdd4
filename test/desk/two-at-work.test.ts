import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { examine } from '../../bench/kill/laws.ts';
import { type Item, invent } from '../../bench/kill/news.ts';
import { importAll } from '../../src/app/desk/importing.ts';
import { type OpenDesk, openDesk } from '../../src/app/desk/open.ts';
import type { Received } from '../../src/ingest/received.ts';
import { folder } from '../cli/program.ts';

const desks: OpenDesk[] = [];
const open = async (location: string): Promise<OpenDesk> => {
  const desk = await openDesk({ location });
  desks.push(desk);
  return desk;
};

const receivedOf = ({ number, headline, text, outlet, published }: Item): Received => ({
  type: 'article',
  article: {
    type: 'text',
    name: `article ${number}`,
    text: text.join('\n\n'),
    url: `https://news.example/${number}`,
    headline,
    outlet,
    published,
  },
  notes: [],
});

async function take(desk: OpenDesk, items: readonly Item[]): Promise<void> {
  async function* received(): AsyncGenerator<Received> {
    for (const item of items) yield receivedOf(item);
  }
  for await (const imported of importAll(desk, received(), desk.way({ offline: true })))
    expect(imported).toMatchObject({ type: 'taken', taken: { outcome: 'added' } });
}

describe('two that work on one store', () => {
  afterEach(async () => {
    for (const desk of desks.splice(0)) await desk.close();
  });

  const items = invent(60, 5);
  const stretches = Array.from({ length: 6 }, (_, i) => items.slice(i * 10, i * 10 + 10));

  it('group as one does that takes in the same by turns, and read no day twice', async () => {
    const place = folder();
    const alone = await open(join(place, 'alone.db'));
    for (const stretch of stretches) await take(alone, stretch);
    const location = join(place, 'both.db');
    const both = [await open(location), await open(location)];
    const loads = both.map(({ store }) => vi.spyOn(store.sketches, 'between'));
    for (const [i, stretch] of stretches.entries()) {
      const desk = both[i % 2];
      if (desk) await take(desk, stretch);
    }
    const [one, two] = [await examine(join(place, 'alone.db'), []), await examine(location, [])];
    expect(two.broken).toEqual([]);
    expect(two.stories.map((keys) => keys.join()).sort()).toEqual(one.stories.map((keys) => keys.join()).sort());
    for (const { mock } of loads) {
      const days = mock.calls.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
      expect(new Set(days).size).toBe(days.length);
    }
  });

  it('lose nothing and tear nothing when they work at once', async () => {
    const location = join(folder(), 'store.db');
    const both = [await open(location), await open(location)];
    await Promise.all(
      both.map((desk, i) =>
        take(
          desk,
          items.filter(({ number }) => number % 2 === i),
        ),
      ),
    );
    expect(await examine(location, [])).toMatchObject({ articles: items.length, broken: [] });
  });
}, 60_000);
