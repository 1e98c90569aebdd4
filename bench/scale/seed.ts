import { compareStory } from '../../src/app/desk/comparing.ts';
import { openDesk } from '../../src/app/desk/open.ts';
import { fillDesk } from '../filling.ts';

/** Stories of which a comparison is made: what the copies of comparisons are made of. */
const COMPARED = 60;

/** Fills an empty store through the desk, so that every table holds what it holds in life: articles read, grouped, a part compared. */
export async function seed(location: string, articles: number, say: (line: string) => void): Promise<void> {
  const desk = await openDesk({ location });
  try {
    if ((await desk.store.articles.count()) >= articles) return;
    say(`reading and taking in ${articles} articles`);
    await fillDesk(desk, articles);
    const { items } = await desk.store.stories.list({ limit: 4 * COMPARED });
    const several = items.filter(({ accounts }) => accounts > 1).slice(0, COMPARED);
    say(`comparing ${several.length} stories`);
    for (const { id } of several) await compareStory(desk, id);
  } finally {
    await desk.close();
  }
}
