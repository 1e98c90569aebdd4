import { afterAll, beforeAll, expect, it } from 'vitest';
import { correctSpeaker, rejectDifference } from '../../src/app/desk/deciding-on-content.ts';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import { readingOf } from '../../src/app/desk/readings.ts';
import type { ComparisonAnswer } from '../../src/mcp/comparison/shapes.ts';
import { answered, clientOf } from './clients.ts';
import { filledDesk, storyAbout } from './filled.ts';

let desk: OpenDesk;
let ferry: string;
beforeAll(async () => {
  desk = await filledDesk();
  ferry = await storyAbout(desk, 'erry');
});
afterAll(() => desk.close());

it('a difference that a person rejected is left out, and its number told', async () => {
  const client = await clientOf(desk);
  const question = { story: ferry, limit: 100 };
  const before = await answered<ComparisonAnswer>(client, 'compare', question);
  const [first, ...others] = before.differences?.entries.map(({ id }) => id) ?? [];
  await rejectDifference(desk, ferry, first ?? '');
  const after = await answered<ComparisonAnswer>(client, 'compare', question);
  expect(after.differences?.entries.map(({ id }) => id)).toEqual(others);
  expect(after.differences_by_severity.rejected).toBe(1);
});

it('a speaker that a person put right is given as they did', async () => {
  const [hit] = (await desk.store.search.find({ outlet: 'South Post', text: 'ferry' })).items;
  const reading = await readingOf(desk.store, hit?.document ?? '');
  const statement = reading.attributions.find(({ speaker }) => speaker?.name === 'Tomas Reil');
  await correctSpeaker(desk, ferry, { document: reading.id, attribution: statement?.id ?? '', name: 'Tomas Reyl' });
  const { statements } = await answered<{ statements: { entries: readonly { speaker: string | null }[] } }>(
    await clientOf(desk),
    'read',
    { article: hit?.article, parts: ['statements'] },
  );
  const speakers = statements.entries.map(({ speaker }) => speaker);
  expect(speakers).toContain('Tomas Reyl');
  expect(speakers).not.toContain('Tomas Reil');
});
