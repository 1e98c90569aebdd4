import type { z } from 'zod';
import type { Decision, DecisionKind, StoryRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { PAYLOADS as BINDING } from './constraints.ts';
import type { Desk } from './desk.ts';
import { record } from './events.ts';
import { storyNamed } from './finding.ts';
import { ON_CONTENT } from './on-content.ts';
import { Refused } from './refused.ts';

const PAYLOADS = { ...BINDING, ...ON_CONTENT };

/** Writes a decision down and tells of it. */
export async function log<K extends DecisionKind & keyof typeof PAYLOADS>(
  desk: Desk,
  kind: K,
  story: string,
  payload: z.infer<(typeof PAYLOADS)[K]>,
): Promise<Decision> {
  const at = desk.now().toISOString();
  await record(desk, { type: 'decision', at, story, article: null, payload: { kind, ...payload } });
  await desk.store.stories.removeEmpty();
  return desk.store.decisions.add({ kind, at, story, payload });
}

/** Decisions read at once. */
const STRETCH = 500;

/** What people decided and did not take back, in the order in which they did; of one kind where one is named. */
export async function standingDecisions(store: Store, kind?: DecisionKind): Promise<Decision[]> {
  const all: Decision[] = [];
  let after: string | undefined;
  do {
    const page = await store.decisions.list({ standing: true, after, limit: STRETCH, ...(kind && { kind }) });
    all.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return all;
}

/** The story that an id or the beginning of one names. @throws Refused where there is none, or several */
export async function storyOf(store: Store, id: string): Promise<StoryRecord> {
  const story = await storyNamed(store, id);
  if (!story) throw new Refused(`there is no story ${id}. See: rashomon stories`);
  return story;
}
