import { corrected, correctionsOf } from '../app/desk/corrections.ts';
import { readingsOf } from '../app/desk/readings.ts';
import type { Work } from '../app/labour.ts';
import type { Reading } from '../core/model/annotation.ts';
import type { Comparison } from '../core/model/comparison.ts';
import type { Member, StoryRecord } from '../store/records.ts';
import { Refusal } from './refusal.ts';
import type { Setting } from './setting.ts';
import { shown } from './words.ts';

/** A story and its comparison as it stands. */
export interface ComparedStory {
  readonly story: StoryRecord;
  readonly comparison: Comparison;
  /** Ids of differences that a person holds for none. */
  readonly rejected: readonly string[];
}

/** The comparison of a story. @throws Refusal (rejects) where there is no such story, or nothing to compare in it */
export async function compareKept(setting: Setting, id: string, work: Work): Promise<ComparedStory> {
  const compared = await setting.labour.compareStory(id, work);
  if ('comparison' in compared) return compared;
  if (compared.type === 'no-story') throw await noStory(setting, id);
  const [member] = compared.story.members;
  throw new Refusal(
    `Story ${shown(id, 80)} (${shown(compared.story.label)}) has one account, or one text only, so there is nothing to compare. Read it: read with article ${member?.article ?? 'ID'}.`,
  );
}

/** A story that is kept. @throws Refusal (rejects) where there is none */
export async function storyOf(setting: Setting, id: string): Promise<StoryRecord> {
  const story = await setting.desk.store.stories.get(id);
  if (!story) throw await noStory(setting, id);
  return story;
}

export async function noStory(setting: Setting, id: string): Promise<Refusal> {
  const none = `There is no story ${shown(id, 80)}.`;
  if ((await setting.desk.store.stories.count()) === 0) return new Refusal(`${none} ${howToFill(setting)}`);
  return new Refusal(`${none} find_story gives the ids of those that are kept.`);
}

/** What to do where nothing is kept yet. */
export const howToFill = ({ desk, mayKeep }: Setting): string =>
  mayKeep
    ? `Nothing is kept yet. Take articles in on the command line: rashomon import FILE-OR-URL… --database ${desk.store.location}; or call compare with accounts and keep: true.`
    : 'Nothing is kept here. Take articles in on the command line, rashomon import FILE-OR-URL… --database FILE, and start the server with that --database.';

/** Readings of texts of a story, with the speakers that people put right. */
export async function readingsAt(
  { desk: { store } }: Setting,
  members: readonly Member[],
  documents: readonly string[],
): Promise<Reading[]> {
  return corrected(store, await readingsOf(store, documents), await correctionsOf(store, members));
}

/** Outlets of accounts, each once, in their order. */
export const outletsOf = (members: readonly Member[]): string[] => [
  ...new Set(members.flatMap(({ outlet }) => outlet ?? [])),
];
