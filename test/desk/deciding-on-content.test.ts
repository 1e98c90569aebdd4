import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStory, type StoryCompared } from '../../src/app/desk/comparing.ts';
import { corrected, correctionsOf } from '../../src/app/desk/corrections.ts';
import {
  correctSpeaker,
  mergeStories,
  Refused,
  rejectDifference,
  restoreDifference,
  splitStory,
  undo,
} from '../../src/app/desk/deciding.ts';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import { watchRound } from '../../src/app/desk/watching.ts';
import type { Attribution, Reading } from '../../src/core/model/annotation.ts';
import type { Difference } from '../../src/core/model/comparison.ts';
import { deskOf, gathered, pageArticle, take } from './at-desk.ts';
import { FERRY, FERRY_ELSEWHERE, pageOf, reworded } from './reports.ts';

const ferry = pageArticle('http://north.test/ferry', pageOf(FERRY));
const elsewhere = pageArticle('http://south.test/ferry', pageOf(FERRY_ELSEWHERE, { outlet: 'South Post' }));
const third = pageArticle(
  'http://east.test/ferry',
  pageOf(reworded(FERRY_ELSEWHERE, ['20 people', '24 people'], ['shortly before midnight', 'at one in the morning']), {
    outlet: 'East Wire',
  }),
);
/** The first, with a sentence more at its end. */
const edited = pageArticle(
  'http://north.test/ferry',
  pageOf({
    ...FERRY,
    paragraphs: [...FERRY.paragraphs, 'The line between Port Arden and the islands was closed on Wednesday.'],
  }),
);

const onlyStory = async ({ store }: OpenDesk): Promise<string> => (await store.stories.list()).items[0]?.id ?? '';

async function compared(desk: OpenDesk, story?: string): Promise<StoryCompared> {
  const result = await compareStory(desk, story ?? (await onlyStory(desk)));
  if (!('comparison' in result)) throw new Error(result.type);
  return result;
}

async function two() {
  const { desk, clock } = await deskOf();
  await take(desk, [ferry, elsewhere]);
  const first = await compared(desk);
  return { desk, clock, first, story: first.story.id, comparison: first.comparison };
}

/** The attribution of one account of these words. */
function said({ comparison }: StoryCompared, words: string): { document: string; attribution: Attribution } {
  for (const { id, text, attributions } of comparison.documents)
    for (const attribution of attributions)
      if (attribution.content.some(({ start, end }) => text.slice(start, end).startsWith(words)))
        return { document: id, attribution };
  throw new Error(`nobody says ${words}`);
}

const OURS = 'At least 12 passengers';

async function correctOurs(desk: OpenDesk, name: string | null) {
  const { document, attribution } = said(await compared(desk), OURS);
  return correctSpeaker(desk, await onlyStory(desk), { document, attribution: attribution.id, name });
}

/** All that a reader can see of a story and its comparison, but for when it was made. */
async function seen(desk: OpenDesk) {
  const { story, rejected } = await compared(desk);
  const { updated, compared: _, ...record } = (await desk.store.stories.get(story.id)) ?? story;
  const packed = await desk.store.comparisons.packed(story.id);
  const found = await desk.store.search.find({ difference: 'attribution' });
  const differences = await desk.store.comparisons.differences({});
  const json = gunzipSync(packed?.bytes ?? '').toString('utf8');
  return {
    record,
    rejected,
    key: packed?.key,
    json,
    found: found.items,
    differences: differences.items.map(({ difference }) => difference.id),
  };
}

describe('a speaker put right', () => {
  it('speaks in the comparison made by it, and nothing else changes in the reading', async () => {
    const { desk, comparison: before } = await two();
    expect(said(await compared(desk), OURS).attribution.speaker?.name).toBe('Ilse Brandt');
    await correctOurs(desk, ' Arden Lines ');
    const after = await compared(desk);
    const { document, attribution } = said(after, OURS);
    expect(attribution).toMatchObject({ speaker: { name: 'Arden Lines' }, rule: 'by hand', confidence: 1 });
    const entity = after.comparison.entities.find(({ name }) => name === 'Arden Lines');
    expect(attribution.speaker?.id).toBe(entity?.id);
    const figures = after.comparison.documents.find(({ id }) => id === document)?.quantities ?? [];
    const voices = figures
      .map(({ voice }) => voice)
      .filter((voice) => voice.type === 'speaker' && voice.attribution === attribution.id);
    expect(voices).toMatchObject([{ speaker: { name: 'Arden Lines' } }, { speaker: { name: 'Arden Lines' } }]);
    const others = (documents: readonly Reading[]) =>
      documents.flatMap(({ attributions }) => attributions).filter(({ rule }) => rule !== 'by hand').length;
    expect(others(after.comparison.documents)).toBe(others(before.documents) - 1);
  });

  it.each([
    ['the Port deputy', { id: 'speaker:the-port-deputy', name: 'the Port deputy' }],
    ['ILSE BRANDT', { name: 'Ilse Brandt' }],
    ['brandt', { name: 'Ilse Brandt' }],
  ])('may be called %s', async (name, speaker) => {
    const { desk } = await two();
    await correctOurs(desk, name);
    expect(said(await compared(desk), OURS).attribution.speaker).toMatchObject(speaker);
  });

  it('may be nobody known; the latest decision stands, and the log tells who was before', async () => {
    const { desk } = await two();
    await correctOurs(desk, 'Arden Lines');
    const { payload } = await correctOurs(desk, null);
    expect(payload).toMatchObject({
      before: 'Arden Lines',
      name: null,
      content: [{ quote: expect.stringContaining(OURS) }],
    });
    expect(said(await compared(desk), OURS).attribution).toMatchObject({ speaker: null, rule: 'by hand' });
    await undo(desk);
    expect(said(await compared(desk), OURS).attribution.speaker?.name).toBe('Arden Lines');
  });

  it('holds where the story is split, and where it goes into another', async () => {
    const { desk, story } = await two();
    await correctOurs(desk, 'Arden Lines');
    await take(desk, [third]);
    const { members = [] } = (await desk.store.stories.get(story)) ?? {};
    const last = members.find(({ outlet }) => outlet === 'East Wire')?.article ?? '';
    const { payload } = await splitStory(desk, story, [last]);
    expect(said(await compared(desk, story), OURS).attribution.speaker?.name).toBe('Arden Lines');
    const { into } = payload as { into: string };
    await mergeStories(desk, story, into);
    const merged = await compared(desk, into);
    expect(merged.story.id).toBe(into);
    expect(said(merged, OURS).attribution.speaker?.name).toBe('Arden Lines');
  });

  it('holds where the account is edited elsewhere', async () => {
    const { desk, clock } = await two();
    await correctOurs(desk, 'Arden Lines');
    clock.advance(3_600_000);
    await take(desk, [edited]);
    const after = await compared(desk);
    expect(after.comparison.documents.some(({ text }) => text.includes('was closed on Wednesday'))).toBe(true);
    expect(said(after, OURS).attribution.speaker?.name).toBe('Arden Lines');
  });

  it('holds where a later reader numbers attributions otherwise and cuts them otherwise', async () => {
    const { desk, story } = await two();
    const { document, attribution } = said(await compared(desk), OURS);
    await correctOurs(desk, 'Arden Lines');
    const read = (await compared(desk)).comparison.documents.find(({ id }) => id === document) as Reading;
    const otherwise: Reading = {
      ...read,
      attributions: read.attributions.map((one, i) => ({
        ...one,
        id: `x${100 - i}`,
        rule: 'other',
        content: one.content.map(({ start, end }) => ({ start: start + 3, end: end - 2 })),
      })),
    };
    const { members = [] } = (await desk.store.stories.get(story)) ?? {};
    const [again] = await corrected(desk.store, [otherwise], await correctionsOf(desk.store, members));
    const right = again?.attributions.filter(({ rule }) => rule === 'by hand') ?? [];
    expect(right).toMatchObject([{ speaker: { name: 'Arden Lines' } }]);
    expect(right[0]?.content[0]?.start).toBe((attribution.content[0]?.start ?? 0) + 3);
  });
});

/** A difference that the first comparison has, and its place in that of others. */
const pick = ({ comparison }: StoryCompared, type = 'attribution'): Difference => {
  const found = comparison.differences.find((difference) => difference.type === type);
  if (!found) throw new Error(`no difference of type ${type}`);
  return found;
};

const told = async ({ store }: OpenDesk): Promise<string[]> =>
  (await store.events.after(0, 1000))
    .filter(({ type }) => type === 'difference')
    .map(({ payload }) => (payload as { difference: Difference }).difference.what);

describe('a difference rejected', () => {
  it('is kept, and neither counted nor found', async () => {
    const { desk, story, comparison } = await two();
    const before = await desk.store.stories.get(story);
    const all = (await desk.store.search.find({ difference: 'attribution' })).items;
    const wrong = comparison.differences.filter(({ type }) => type === 'attribution');
    for (const { id } of wrong) await rejectDifference(desk, story, id);
    const after = await compared(desk);
    expect(after.comparison).toEqual(comparison);
    expect(after.rejected).toEqual(wrong.map(({ id }) => id));
    expect((await desk.store.stories.get(story))?.differences).toBe((before?.differences ?? 0) - wrong.length);
    expect(all.length).toBeGreaterThan(0);
    expect((await desk.store.search.find({ difference: 'attribution' })).items).toEqual([]);
  });

  it('does not come back with one more account, nor is told of', async () => {
    const { desk, story, first } = await two();
    const wrong = pick(first);
    await rejectDifference(desk, story, wrong.id);
    const before = await told(desk);
    await take(desk, [third]);
    const after = await compared(desk);
    const again = after.comparison.differences.filter(({ id }) => after.rejected.includes(id));
    expect(again).toMatchObject([{ type: wrong.type }]);
    const documents = new Set(again[0]?.sides.map(({ document }) => document));
    expect(wrong.sides.every(({ document }) => documents.has(document))).toBe(true);
    expect(after.moved.map(({ difference }) => difference.id)).not.toContain(again[0]?.id);
    expect((await told(desk)).slice(before.length)).not.toContain(again[0]?.what);
    expect((await desk.store.stories.get(story))?.differences).toBe(after.comparison.differences.length - 1);
  });

  it('stays so through rounds of watching, and edits elsewhere in an account', async () => {
    const { desk, clock, story, first } = await two();
    await rejectDifference(desk, story, pick(first).id);
    const round = () => gathered(watchRound(desk, { revisit: false, stopped: () => false }));
    await round();
    clock.advance(3_600_000);
    await take(desk, [edited]);
    await round();
    const after = await compared(desk);
    expect(after.comparison.documents.some(({ text }) => text.includes('was closed on Wednesday'))).toBe(true);
    expect(after.rejected).toHaveLength(1);
  });

  it('may be rejected in a comparison that an edit has overtaken', async () => {
    const { desk, clock, story, first } = await two();
    clock.advance(3_600_000);
    await take(desk, [edited]);
    await rejectDifference(desk, story, pick(first).id);
    expect((await desk.store.comparisons.get(story))?.rejected).toHaveLength(1);
    expect((await compared(desk)).rejected).toHaveLength(1);
  });

  it('means one difference, and not another in the same sentences', async () => {
    const { desk, story, comparison } = await two();
    const framing = comparison.differences.filter(({ type }) => type === 'framing');
    expect(framing.length).toBeGreaterThan(1);
    for (const { id } of framing) {
      await rejectDifference(desk, story, id);
      expect((await compared(desk)).rejected).toEqual([id]);
      await undo(desk);
    }
  });

  it('is restored by its id, or by the number of the decision', async () => {
    const { desk, story, first } = await two();
    const before = await seen(desk);
    const { id } = pick(first);
    await rejectDifference(desk, story, id);
    await restoreDifference(desk, story, id);
    expect(await seen(desk)).toEqual(before);
    const decision = await rejectDifference(desk, story, id);
    await correctOurs(desk, 'Arden Lines');
    await undo(desk, decision.id);
    expect((await compared(desk)).rejected).toEqual([]);
  });
});

type Step = { readonly do: 'speaker' | 'reject'; readonly a: number; readonly name: string | null };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    do: fc.constantFrom('speaker' as const, 'reject' as const),
    a: fc.nat(30),
    name: fc.constantFrom(null, 'Ilse Brandt', 'the coastguard', 'Greta Sorrel'),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Decides. What is refused is no decision. */
async function perform(desk: OpenDesk, { do: what, a, name }: Step): Promise<void> {
  const { story, comparison } = await compared(desk);
  try {
    if (what === 'reject')
      await rejectDifference(desk, story.id, comparison.differences[a % comparison.differences.length]?.id ?? '');
    else {
      const all = comparison.documents.flatMap(({ id, attributions }) =>
        attributions.map((one) => ({ document: id, attribution: one.id })),
      );
      const chosen = all[a % all.length];
      if (chosen) await correctSpeaker(desk, story.id, { ...chosen, name });
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

describe('what people decide of content', () => {
  it('is as it was, byte for byte, once all is taken back in any order', async () => {
    const { desk } = await two();
    const before = await seen(desk);
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (all, backwards) => {
        for (const one of all) await perform(desk, one);
        const made = (await desk.store.decisions.list({ standing: true })).items;
        for (const { id } of backwards ? made.toReversed() : made) await undo(desk, id);
        expect(await seen(desk)).toEqual(before);
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  it('goes with the store into another', async () => {
    const { desk, story, first } = await two();
    await rejectDifference(desk, story, pick(first).id);
    await correctOurs(desk, 'Arden Lines');
    const before = await seen(desk);
    const { desk: other } = await deskOf();
    await other.store.importAll(desk.store.exportAll());
    expect(await seen(other)).toEqual(before);
    for (const at of [desk, other]) await take(at, [third]);
    expect(await seen(other)).toEqual(await seen(desk));
    expect((await seen(other)).rejected).toHaveLength(1);
  });

  it('is told as an event, and so is taking it back', async () => {
    const { desk, story, first } = await two();
    await rejectDifference(desk, story, pick(first).id);
    await correctOurs(desk, null);
    await undo(desk);
    const kinds = (await desk.store.events.after(0, 1000))
      .filter(({ type }) => type === 'decision')
      .map(({ payload }) => (payload as { kind: string }).kind);
    expect(kinds).toEqual(['reject-difference', 'speaker', 'undo']);
  });

  it.each<[string, (desk: OpenDesk, story: string, document: string) => Promise<unknown>]>([
    [
      'a story that is not there',
      (desk, _, document) => correctSpeaker(desk, 'x', { document, attribution: 'attribution-1', name: 'N' }),
    ],
    [
      'a document of no account of it',
      (desk, story) => correctSpeaker(desk, story, { document: 'x', attribution: 'attribution-1', name: 'N' }),
    ],
    [
      'an attribution that is not there',
      (desk, story, document) => correctSpeaker(desk, story, { document, attribution: 'x', name: 'N' }),
    ],
    [
      'a name that cannot be read',
      (desk, story, document) => correctSpeaker(desk, story, { document, attribution: 'attribution-1', name: ' ' }),
    ],
    ['a difference that is not there', (desk, story) => rejectDifference(desk, story, 'x')],
    ['a difference of a story that is not there', (desk) => rejectDifference(desk, 'x', 'x')],
    [
      'a difference that is none already',
      async (desk, story) => {
        const { id } = pick(await compared(desk));
        await rejectDifference(desk, story, id);
        await rejectDifference(desk, story, id);
      },
    ],
    ['restoring what stands', async (desk, story) => restoreDifference(desk, story, pick(await compared(desk)).id)],
    ['restoring what is not there', (desk, story) => restoreDifference(desk, story, 'x')],
  ])('%s is refused', async (_, decide) => {
    const { desk, story, comparison } = await two();
    await expect(decide(desk, story, comparison.documents[0]?.id ?? '')).rejects.toThrow(Refused);
    expect((await desk.store.decisions.list()).items.length).toBeLessThan(2);
  });
});
