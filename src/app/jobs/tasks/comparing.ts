import type { Fault } from '../../../store/records.ts';
import { compareStory } from '../../desk/comparing.ts';
import type { OpenDesk } from '../../desk/open.ts';
import type { Bench } from './bench.ts';

/** The comparison of a story as it now stands, told where there is one. */
export async function compareKept(desk: OpenDesk, id: string, { tell, signal }: Bench): Promise<Fault | null> {
  const story = await desk.store.stories.get(id);
  if (!story) return { code: 'no-story', message: `there is no story ${id}`, remedy: 'Look for it among the stories.' };
  tell({ type: 'title', title: story.label });
  tell({ type: 'stories', stories: [story.id] });
  tell({ type: 'comparing', story: story.id });
  const compared = await compareStory(desk, story.id, {
    signal,
    onProgress: (progress) => tell({ type: 'progress', progress }),
  });
  if (!('comparison' in compared)) return ALONE;
  tell({ type: 'stories', stories: [compared.story.id] });
  tell({ type: 'compared', story: compared.story.id });
  return null;
}

/** The comparison of a story that moved. One of a single account has none, and one that is gone went into another, which moved too. */
export async function compareMovedStory(desk: OpenDesk, id: string, { tell, signal }: Bench): Promise<null> {
  const compared = await compareStory(desk, id, {
    signal,
    onProgress: (progress) => tell({ type: 'progress', progress }),
  });
  if ('comparison' in compared) tell({ type: 'compared', story: compared.story.id });
  return null;
}

const ALONE: Fault = {
  code: 'alone',
  message: 'the story has one account only, or several with the same text',
  remedy: 'Take in another account of it first.',
};
