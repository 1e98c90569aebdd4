import { type Movement, movement } from '../../core/compare/movement.ts';
import type { Reading } from '../../core/model/annotation.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import { hashText } from '../../core/text/hash.ts';
import type { Instant, Member, StoryRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { compareAll, setTwinsApart } from '../comparison.ts';
import { readerVersion } from '../models.ts';
import type { WorkOptions } from '../progress.ts';
import { corrected, correctionsOf } from './corrections.ts';
import type { Desk } from './desk.ts';
import { record } from './events.ts';
import { inOneGo } from './in-one-go.ts';
import type { Correction } from './on-content.ts';
import { readingsOf } from './readings.ts';
import { rejectedAmong } from './rejections.ts';

/** Accounts that one comparison lays side by side at most; time grows faster than their number. */
export const MOST_ACCOUNTS = 50;

/** A story's comparison, with what is new in it since the one before. */
export interface StoryCompared {
  readonly story: StoryRecord;
  readonly comparison: Comparison;
  /** Ids of its differences that a person rejected. */
  readonly rejected: readonly string[];
  /** Without those rejected. Empty where the comparison that was kept still stands. */
  readonly moved: readonly Movement[];
}

export type NotCompared = { readonly type: 'no-story' } | { readonly type: 'one-account'; readonly story: StoryRecord };

/** How often a comparison is begun anew because its story moved while it was made. */
const ATTEMPTS = 3;

/**
 * The comparison of a story as it now stands: the one kept, or one made now and kept, its news recorded as events. A story
 * of a single account, or of one text only, has none. Where others move the story meanwhile, it is made anew, and its
 * progress begins anew. Nothing is told of one that still stands. Rejects with the signal's reason where it is called off:
 * what was read by then is kept, and the comparison kept before stands.
 */
export async function compareStory(
  desk: Desk,
  id: string,
  work: WorkOptions = {},
): Promise<StoryCompared | NotCompared> {
  for (let attempt = 1; ; attempt++) {
    const compared = await compareOnce(desk, id, work);
    if (!('overtaken' in compared) || attempt === ATTEMPTS) return compared;
  }
}

/** What was compared while others moved the story: it is right for the accounts it has, and is not kept. */
interface Overtaken extends StoryCompared {
  readonly overtaken: true;
}

async function compareOnce(
  desk: Desk,
  id: string,
  work: WorkOptions,
): Promise<StoryCompared | NotCompared | Overtaken> {
  const { store } = desk;
  const story = await store.stories.get(id);
  if (!story) return { type: 'no-story' };
  const members = chosen(story.members);
  const corrections = await correctionsOf(store, members);
  const key = await keyOf(members, corrections);
  const kept = await store.comparisons.get(story.id);
  if (kept?.key === key) return { story, comparison: kept.comparison, rejected: kept.rejected, moved: [] };
  const readings = await corrected(store, await readingsOf(store, documentsOf(members), work), corrections);
  const { distinct, twins } = setTwinsApart(readings);
  if (distinct.length < 2) return { type: 'one-account', story };
  const notes = leftOut(story.members.length - members.length);
  const began = performance.now();
  const comparison = await compareAll(distinct, twins, notes, work);
  desk.measured?.({ type: 'comparison', seconds: (performance.now() - began) / 1000 });
  work.signal?.throwIfAborted();
  return inOneGo(desk, async (within) => {
    const now = await within.store.stories.get(story.id);
    const rejected = [...(await rejectedAmong(within.store, comparison.differences, story.members)).keys()];
    if (now?.id !== story.id || (await keyNow(within.store, now)) !== key)
      return { story, comparison, rejected, moved: [], overtaken: true };
    const before = await within.store.comparisons.get(story.id);
    if (before?.key === key) return { story, comparison: before.comparison, rejected: before.rejected, moved: [] };
    const moved = movement(before?.comparison.differences ?? [], comparison.differences).filter(
      ({ difference }) => !rejected.includes(difference.id),
    );
    await within.store.comparisons.put(story.id, key, comparison, desk.now().toISOString(), rejected);
    for (const { kind, difference } of moved)
      await record(within, {
        type: 'difference',
        at: desk.now().toISOString(),
        story: story.id,
        article: null,
        payload: { kind, label: story.label, difference, accounts: accountsOf(distinct, difference.sides) },
      });
    return { story, comparison, rejected, moved };
  });
}

/** Of what a comparison is made: the reader, the documents in their order, and what people put right in them. */
async function keyOf(members: readonly Member[], corrections: readonly Correction[]): Promise<string> {
  const told = corrections.map(({ content, name }) => ` ${JSON.stringify([content, name])}`).join('');
  return hashText(`${await readerVersion()} ${documentsOf(members).join(' ')}${told}`);
}

async function keyNow(store: Store, story: StoryRecord): Promise<string> {
  const members = chosen(story.members);
  return keyOf(members, await correctionsOf(store, members));
}

/** How the comparison of a story stands to its accounts. */
export interface Standing {
  /** `current`: of the accounts as they stand. `stale`: of earlier ones. `none`: there may be one. `alone`: of one account, or one text only, there is none. */
  readonly state: 'current' | 'stale' | 'none' | 'alone';
  readonly created: Instant | null;
  /** `Difference.id` of those that a person rejected. */
  readonly rejected: readonly string[];
}

/** How the comparison of a story stands, without making or reading it. Texts are read only where none is kept, and no more than it takes to find two that differ. */
export async function standing({ store }: Pick<Desk, 'store'>, story: StoryRecord): Promise<Standing> {
  const kept = await store.comparisons.about(story.id);
  if (!kept) return { state: (await isAlone(store, story)) ? 'alone' : 'none', created: null, rejected: [] };
  const { key, created, rejected } = kept;
  return { state: key === (await keyNow(store, story)) ? 'current' : 'stale', created, rejected };
}

async function isAlone({ documents }: Store, story: StoryRecord): Promise<boolean> {
  const [first, ...others] = [...new Set(documentsOf(chosen(story.members)))];
  if (first === undefined || others.length === 0) return true;
  const text = (await documents.get(first))?.text;
  for (const other of others) if ((await documents.get(other))?.text !== text) return false;
  return true;
}

const documentsOf = (members: readonly Member[]): string[] => members.flatMap(({ document }) => document ?? []);

/** Of a story with too many accounts, those of most outlets and then the earliest: later ones mostly repeat them. */
function chosen(members: readonly Member[]): readonly Member[] {
  if (members.length <= MOST_ACCOUNTS) return members;
  const seen = new Map<string, number>();
  const turn = new Map<Member, number>();
  for (const member of members) {
    const outlet = member.outlet ?? member.article;
    const round = seen.get(outlet) ?? 0;
    seen.set(outlet, round + 1);
    turn.set(member, round);
  }
  const first = [...members].sort((a, b) => (turn.get(a) ?? 0) - (turn.get(b) ?? 0)).slice(0, MOST_ACCOUNTS);
  const picked = new Set(first);
  return members.filter((member) => picked.has(member));
}

const leftOut = (count: number) =>
  count <= 0
    ? []
    : [
        {
          code: 'accounts-left-out',
          message: `${count} more accounts of this story were left out: at most ${MOST_ACCOUNTS} are compared, from as many outlets as there are`,
        },
      ];

/** Who stands on which side, for those who read an event without the articles. */
const accountsOf = (readings: readonly Reading[], sides: readonly { readonly document: string }[]) =>
  sides.map(({ document }) => {
    const reading = readings.find(({ id }) => id === document);
    return {
      document,
      outlet: reading?.outlet ?? null,
      headline: reading?.headline ?? null,
      url: reading?.url ?? null,
    };
  });
