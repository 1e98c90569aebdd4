import { compareStory } from '../../src/app/desk/comparing.ts';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import { routes } from '../../src/http/routes/index.ts';
import type { Pace } from '../../src/http/routes/streams.ts';
import type { StoryRecord } from '../../src/store/records.ts';
import { deskOf, pageArticle, take } from '../desk/at-desk.ts';
import { BUDGET, FERRY, FERRY_ELSEWHERE, pageOf } from '../desk/reports.ts';
import { type Client, clientOf } from './client.ts';
import { roomOf, type TestRoom } from './room.ts';

export const ferry = pageArticle('http://north.test/ferry', pageOf(FERRY));
export const elsewhere = pageArticle('http://south.test/ferry', pageOf(FERRY_ELSEWHERE, { outlet: 'South Post' }));
export const budget = pageArticle('http://north.test/budget', pageOf(BUDGET));

/** Streams that need not be waited for. */
export const QUICK: Pace = { look: 5, heartbeat: 40 };

export interface Filled {
  readonly desk: OpenDesk;
  readonly room: TestRoom;
  readonly app: ReturnType<typeof routes>;
  readonly api: Client;
  /** The ferry, told by two. */
  readonly story: StoryRecord;
  /** The budget, told by one. */
  readonly alone: StoryRecord;
}

/** A room with two stories: one of two accounts that is compared where said so, and one of a single account. */
export async function filled({ compared = false } = {}): Promise<Filled> {
  const { desk } = await deskOf();
  await take(desk, [ferry, elsewhere, budget]);
  const { items } = await desk.store.stories.list();
  const idOf = (accounts: number): string => items.find((one) => one.accounts === accounts)?.id ?? '';
  if (compared) await compareStory(desk, idOf(2));
  const [story, alone] = [await desk.store.stories.get(idOf(2)), await desk.store.stories.get(idOf(1))];
  if (!story || !alone) throw new Error('the ferry is told by two, the budget by one');
  const room = roomOf(desk);
  const app = routes(room, QUICK);
  return { desk, room, app, api: await clientOf(app), story, alone };
}
