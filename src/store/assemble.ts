import { articlesIn } from './articles.ts';
import { comparisonsIn } from './comparisons.ts';
import { conditionOf } from './condition.ts';
import { decisionsIn } from './decisions.ts';
import { documentsIn } from './documents.ts';
import { eventsIn } from './events.ts';
import { feedsIn } from './feeds.ts';
import { readingsIn } from './readings.ts';
import { revisionsIn } from './revisions.ts';
import { searchIn } from './search/index.ts';
import type { Session } from './session.ts';
import { sketchesIn } from './sketches.ts';
import type { Store } from './store.ts';
import { storiesIn } from './stories.ts';
import { exportFrom, importInto } from './transfer/index.ts';

/** A store on a session; those that work within a transaction are made the same way and cannot be closed. */
export const storeOn = (session: Session, location: string, close: () => Promise<void>): Store => ({
  engine: session.engine.name,
  location,
  articles: articlesIn(session),
  revisions: revisionsIn(session),
  documents: documentsIn(session),
  readings: readingsIn(session),
  sketches: sketchesIn(session),
  stories: storiesIn(session),
  comparisons: comparisonsIn(session),
  decisions: decisionsIn(session),
  feeds: feedsIn(session),
  events: eventsIn(session),
  search: searchIn(session),
  condition: conditionOf(session),
  transaction: (work) =>
    session.within((inner) =>
      work(
        storeOn(inner, location, async () => {
          throw new Error('a store within a transaction cannot be closed');
        }),
      ),
    ),
  exportAll: () => exportFrom(session),
  importAll: (records) => importInto(session, records),
  close,
});
