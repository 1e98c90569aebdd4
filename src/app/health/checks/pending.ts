import { COMPARED } from '../../desk/watching.ts';
import { readerVersion } from '../../models.ts';
import { type Check, count, type Found, warn, well } from '../patient.ts';

/** Looked at to see how much is left; more is told as so many or more. */
const MOST = 1000;
/** Less is what is under way. */
const MANY = 100;

/** What is kept and not read by this version, and what moved and is not compared. */
export const pending: Check = {
  name: 'pending',
  look: async ({ store }) => {
    if (!store) return [];
    const { items } = await store.readings.unread(await readerVersion(), { limit: MOST });
    const moved = await store.events.after(await store.events.cursor(COMPARED), MOST);
    const words = (number: number, thing: string): string =>
      `${count(number, thing)}${number === MOST ? ' or more' : ''}`;
    const found: Found[] = [];
    if (items.length >= MANY)
      found.push(
        warn(
          `${words(items.length, 'article')} not read by this version`,
          'Run rashomon serve, watch or worker until they are.',
        ),
      );
    if (moved.length >= MANY)
      found.push(
        warn(`${words(moved.length, 'event')} since stories were compared`, 'Run rashomon serve, watch or worker.'),
      );
    return found.length > 0
      ? found
      : [well(`${words(items.length, 'article')} to be read, ${words(moved.length, 'event')} to be gone through`)];
  },
};
