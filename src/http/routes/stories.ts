import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { standing } from '../../app/desk/comparing.ts';
import type { Decision } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { Id, Stretch } from '../contract/queries.ts';
import type { StoryList, StoryView } from '../contract/resources.ts';
import { gives, givesList, refuses } from '../openapi/answers.ts';
import type { Room } from '../room.ts';
import { unknown } from './problems.ts';
import { send, sendList } from './sending.ts';

const LIST = createRoute({
  method: 'get',
  path: '/stories',
  operationId: 'listStories',
  tags: ['Stories'],
  summary: 'Stories, what moved last first',
  request: { query: Stretch },
  responses: { ...givesList('StoryList', 'A stretch of the list.'), ...refuses('bad-request', 'bad-place') },
});

const ONE = createRoute({
  method: 'get',
  path: '/stories/{story}',
  operationId: 'getStory',
  tags: ['Stories'],
  summary: 'A story: its accounts, why they stand in it, and how its comparison stands',
  description: 'The id of a story that went into another leads to that one; the answer has the id that stands.',
  request: { params: z.object({ story: Id }) },
  responses: { ...gives('StoryView', 'The story.'), ...refuses('bad-request', 'not-found') },
});

export function stories(api: OpenAPIHono, room: Room): void {
  const { store } = room.desk;
  api.openapi(LIST, async (c) => sendList<StoryList>(c, await store.stories.list(c.req.valid('query'))));
  api.openapi(ONE, async (c) => {
    const { story } = c.req.valid('param');
    const view = await viewOf(room, story);
    return view ? send<StoryView>(c, view) : unknown('story', story, '/stories');
  });
}

async function viewOf({ desk, jobs }: Room, id: string): Promise<StoryView | undefined> {
  const { store } = desk;
  const story = await store.stories.get(id);
  if (!story) return undefined;
  return {
    ...story,
    comparison: await standing(desk, story),
    decisions: await decisionsOn(store, [story.id, ...story.former]),
    job: jobs.comparing(story.id)?.id ?? null,
  };
}

/** Decisions on a story, and on those that went into it, that stand, the last first. */
async function decisionsOn({ decisions }: Store, stories: readonly string[]): Promise<Decision[]> {
  const all: Decision[] = [];
  for (const story of stories)
    for (let after: string | null | undefined; after !== null; ) {
      const page = await decisions.list({ story, standing: true, limit: 200, after });
      all.push(...page.items);
      after = page.next;
    }
  return all.sort((a, b) => b.id - a.id);
}
