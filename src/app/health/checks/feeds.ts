import { withoutSecrets } from '../../../core/text/secrets.ts';
import { type Check, count, type Found, warn, well } from '../patient.ts';

/** Feeds named one by one; of more, how many. */
const NAMED = 3;
/** Milliseconds by which a feed may be overdue. */
const OVERDUE = 3_600_000;

/** How the feeds do that are followed, and whether anybody looks at them. */
export const feeds: Check = {
  name: 'feeds',
  look: async ({ store, now }) => {
    if (!store) return [];
    const followed = (await store.feeds.list()).filter(({ next }) => next !== null);
    const failing = followed.filter(({ failures }) => failures > 0).sort((a, b) => b.failures - a.failures);
    const found: Found[] = failing
      .slice(0, NAMED)
      .map(({ url, failures, error }) =>
        warn(
          `${withoutSecrets(url)} failed ${failures === 1 ? 'once' : `${failures} times in a row`}: ${error?.message ?? 'not told why'}`,
          error?.remedy ?? 'See rashomon feeds.',
        ),
      );
    if (failing.length > NAMED) found.push(warn(`${failing.length - NAMED} more fail`, 'See rashomon feeds.'));
    const late = followed.filter(({ next }) => now.getTime() - Date.parse(next ?? '') > OVERDUE);
    if (late.length > 0)
      found.push(
        warn(
          `${count(late.length, 'feed')} should have been looked at an hour ago`,
          'Run rashomon serve, watch or worker.',
        ),
      );
    return found.length > 0 ? found : [well(`${count(followed.length, 'feed')}, none failing`)];
  },
};
