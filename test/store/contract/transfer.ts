import { expect, it } from 'vitest';
import { collect, STRANGE } from '../fixtures.ts';
import { fill } from './filled.ts';
import { opener, type Setting } from './setting.ts';

export function transfer(setting: Setting): void {
  const { empty } = opener(setting);

  it('gives everything out and takes it in again, so that nothing tells the two apart', async () => {
    const [first, second] = [await empty(), await empty()];
    await fill(first);
    const records = await collect(first.exportAll());
    const kinds = new Set(records.map(({ record }) => record));
    expect(kinds.size).toBe(15);
    const lines = records.map((record): unknown => JSON.parse(JSON.stringify(record)));
    expect(await second.importAll(lines)).toBe(lines.length);
    expect(await collect(second.exportAll())).toEqual(lines);
    for (const query of [
      { text: 'bridge' },
      { speaker: 'finch' },
      { figure: { low: 9, high: 9 } },
      { difference: 'figure' as const },
      { outlet: 'gazette' },
    ])
      expect((await second.search.find(query)).items).toEqual((await first.search.find(query)).items);
    expect(await second.stories.list()).toEqual(await first.stories.list());
    expect(await second.comparisons.packed('s')).toEqual(await first.comparisons.packed('s'));
    expect(await second.articles.carriers()).toEqual(await first.articles.carriers());
    const at = '2026-05-01T00:00:00.000Z';
    const event = { type: 'x', at, story: null, article: null, payload: null };
    const last = (await first.events.after(0, 100)).at(-1)?.sequence ?? 0;
    const [added] = await second.events.add([event]);
    expect(added?.sequence).toBeGreaterThan(last);
    expect((await second.decisions.add({ kind: 'pin', at, story: null, payload: null })).id).toBeGreaterThan(1);
  });

  it('takes nothing in where there is something, or where a record is bad', async () => {
    const [first, second] = [await empty(), await empty()];
    await fill(first);
    const records = await collect(first.exportAll());
    await expect(first.importAll(records)).rejects.toMatchObject({ code: 'not-empty' });
    const [head, ...others] = records;
    const bad: readonly (readonly unknown[])[] = [
      [],
      [others[0]],
      [{ ...head, version: 99 }],
      [head, { record: 'constructor' }],
      [head, 'text'],
      [...records, { record: 'membership', article: 'nobody', story: 's', why: 1, placed_by: 'program', at: 'x' }],
      [...records, { record: 'article', id: 5 }],
      [...records, { record: 'document', day: 1, document: { id: 'x' } }],
      [...records, ...STRANGE],
    ];
    for (const lines of bad) await expect(second.importAll(lines)).rejects.toMatchObject({ code: 'bad-record' });
    expect(await collect(second.exportAll())).toEqual([head]);
  });
}
