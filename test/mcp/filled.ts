import { type OpenDesk, openDesk } from '../../src/app/desk/open.ts';
import { readAhead } from '../../src/app/desk/reading-ahead.ts';
import { gathered, pageArticle, take } from '../desk/at-desk.ts';
import { BUDGET, FERRY, FERRY_ELSEWHERE, FIRE, pageOf, reworded } from '../desk/reports.ts';
import { testClock } from '../fetch/harness.ts';

/** What the copy adds. */
const STRANDED =
  'The council of Skell island said 300 tourists were stranded there and that the ferry service would stay suspended until Friday.';

const NORTH = 'http://north.test/ferry';

/**
 * A desk that keeps a ferry that ran aground, in four accounts, one of them edited three hours later and one a copy; a budget
 * and a fire in one account each. The caller closes it.
 */
export async function filledDesk(location = ':memory:'): Promise<OpenDesk> {
  const clock = testClock();
  const desk = await openDesk({ location, now: clock.now });
  const east = reworded(
    FERRY_ELSEWHERE,
    ['20 people', '24 people'],
    ['shortly before midnight', 'at one in the morning'],
  );
  const west = reworded(
    FERRY,
    ['said at the quay', 'told Radio Arden'],
    ['Passengers described a violent jolt', 'People on board felt a jolt'],
  );
  await take(desk, [
    pageArticle(NORTH, pageOf(FERRY)),
    pageArticle(
      'http://south.test/ferry',
      pageOf(FERRY_ELSEWHERE, { outlet: 'South Post', published: '2024-03-05T11:00:00Z' }),
    ),
    pageArticle('http://east.test/ferry', pageOf(east, { outlet: 'East Wire', published: '2024-03-05T11:40:00Z' })),
    pageArticle(
      'http://west.test/ferry',
      pageOf(
        { ...west, paragraphs: [...west.paragraphs, STRANDED] },
        { outlet: 'West Mail', published: '2024-03-05T11:50:00Z' },
      ),
    ),
    pageArticle('http://north.test/budget', pageOf(BUDGET)),
    pageArticle('http://south.test/fire', pageOf(FIRE, { outlet: 'South Post' })),
  ]);
  clock.advance(3 * 3_600_000);
  await take(desk, [pageArticle(NORTH, pageOf(reworded(FERRY, ['At least 12', 'At least 19'])))]);
  await gathered(readAhead(desk));
  return desk;
}

/** The id of the story whose label or headlines hold a word. */
export async function storyAbout({ store }: OpenDesk, word: string): Promise<string> {
  const { items } = await store.stories.list({ limit: 100 });
  const found = items.find(({ label }) => label.includes(word));
  if (!found) throw new Error(`no story about ${word}`);
  return found.id;
}
