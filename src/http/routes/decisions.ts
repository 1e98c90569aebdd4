import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  correctSpeaker,
  mergeStories,
  nameStory,
  pinArticle,
  rejectDifference,
  splitStory,
  undo,
} from '../../app/desk/deciding.ts';
import type { Desk } from '../../app/desk/desk.ts';
import type { Decision } from '../../store/records.ts';
import { DecisionId, DecisionQuery } from '../contract/queries.ts';
import { DecisionRequest } from '../contract/requests.ts';
import type { DecisionList } from '../contract/resources.ts';
import { givesList, makes, refuses } from '../openapi/answers.ts';
import type { Room } from '../room.ts';
import { sendList, told } from './sending.ts';

const tags = ['Decisions'];

const LIST = createRoute({
  method: 'get',
  path: '/decisions',
  operationId: 'listDecisions',
  tags,
  summary: 'What people decided, in the order they did; those taken back say when',
  request: { query: DecisionQuery },
  responses: { ...givesList('DecisionList', 'A stretch of the list.'), ...refuses('bad-request', 'bad-place') },
});

const DECIDE = createRoute({
  method: 'post',
  path: '/decisions',
  operationId: 'decide',
  tags,
  summary: 'Merge or split stories, pin an article, name a story, put a speaker right, reject a difference',
  description: 'The program never goes against it. `attribution` and `difference` are ids in the latest comparison.',
  request: { body: { required: true, content: { 'application/json': { schema: DecisionRequest } } } },
  responses: {
    ...makes(201, 'Decision', 'The decision.'),
    ...refuses('bad-request', 'refused', 'too-large', 'media-type', 'full'),
  },
});

const UNDO_LAST = createRoute({
  method: 'delete',
  path: '/decisions/last',
  operationId: 'undoLast',
  tags,
  summary: 'Takes the last decision back that stands',
  responses: { ...makes(200, 'Decision', 'The decision that was taken back.'), ...refuses('refused', 'full') },
});

const UNDO = createRoute({
  method: 'delete',
  path: '/decisions/{decision}',
  operationId: 'undo',
  tags,
  summary: 'Takes a decision back',
  request: { params: z.object({ decision: DecisionId }) },
  responses: {
    ...makes(200, 'Decision', 'The decision that was taken back.'),
    ...refuses('bad-request', 'refused', 'full'),
  },
});

export function decisions(api: OpenAPIHono, { desk }: Room): void {
  const { store } = desk;
  api.openapi(LIST, async (c) => {
    const { story, after, limit } = c.req.valid('query');
    return sendList<DecisionList>(c, await store.decisions.list({ ...(story && { story }), after, limit }));
  });
  api.openapi(DECIDE, async (c) => told<Decision>(c, await decide(desk, c.req.valid('json')), 201));
  api.openapi(UNDO_LAST, async (c) => told<Decision>(c, await undo(desk), 200));
  api.openapi(UNDO, async (c) => told<Decision>(c, await undo(desk, c.req.valid('param').decision), 200));
}

/** @throws Refused (rejects) where it cannot be */
function decide(desk: Desk, asked: z.output<typeof DecisionRequest>): Promise<Decision> {
  switch (asked.kind) {
    case 'merge':
      return mergeStories(desk, asked.from, asked.into);
    case 'split':
      return splitStory(desk, asked.story, asked.articles);
    case 'pin':
      return pinArticle(desk, asked.article, asked.into);
    case 'label':
      return nameStory(desk, asked.story, asked.label);
    case 'speaker':
      return correctSpeaker(desk, asked.story, asked);
    case 'reject-difference':
      return rejectDifference(desk, asked.story, asked.difference);
  }
}
