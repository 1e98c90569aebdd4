import { MAX_BYTES } from '../../../ingest/files.ts';
import type { Fault, StoryRecord } from '../../../store/records.ts';
import type { Store } from '../../../store/store.ts';
import { compareStory } from '../../desk/comparing.ts';
import { pinArticle } from '../../desk/deciding.ts';
import { importAll } from '../../desk/importing.ts';
import type { OpenDesk } from '../../desk/open.ts';
import type { Order } from '../order.ts';
import { type Bench, wayOf } from './bench.ts';
import { receivedFrom } from './given.ts';

type TakeIn = Extract<Order, { readonly type: 'take-in' }>;

/**
 * Takes in what was given and groups it. Said to be `together`, what does not stand in one story is put there by hand. Where
 * all stands in one, that is compared.
 */
export async function takeInGiven(desk: OpenDesk, { given, together }: TakeIn, bench: Bench): Promise<Fault | null> {
  const { tell, signal } = bench;
  const articles = new Set<string>();
  const received = receivedFrom(given, MAX_BYTES);
  for await (const imported of importAll(desk, received, wayOf(desk, bench), {
    signal,
    onProgress: ({ stage, done, of }) => tell({ type: 'progress', progress: { stage, done, of } }),
  })) {
    tell({ type: 'imported', imported });
    if (imported.type === 'taken' && imported.taken.article !== null) articles.add(imported.taken.article);
  }
  if (together) await putTogether(desk, [...articles], bench);
  const stories = await storiesOf(desk.store, [...articles]);
  tell({ type: 'stories', stories: stories.map(({ story }) => story.id) });
  const [only] = stories;
  if (only && stories.length === 1) await compareOnly(desk, only.story, together, bench);
  return null;
}

/** One account alone, or one text only, is no fault: another may come. */
async function compareOnly(desk: OpenDesk, story: StoryRecord, together: boolean, bench: Bench): Promise<void> {
  const { tell, signal } = bench;
  if (story.accounts > 1) {
    tell({ type: 'comparing', story: story.id });
    const compared = await compareStory(desk, story.id, {
      signal,
      onProgress: (progress) => tell({ type: 'progress', progress }),
    });
    if ('comparison' in compared) return tell({ type: 'compared', story: compared.story.id });
  }
  if (together || story.accounts > 1) tell({ type: 'note', name: story.label, message: ALONE });
}

const ALONE = 'has one account only, or several with the same text: there is nothing to compare it with yet';

/** Puts the articles into the story that has most of them. Each that moves is a decision of its own, which can be taken back. */
async function putTogether(desk: OpenDesk, articles: readonly string[], { tell, signal }: Bench): Promise<void> {
  const [target, ...others] = await storiesOf(desk.store, articles);
  if (!target || others.length === 0) return;
  for (const { given } of others)
    for (const article of given) {
      signal.throwIfAborted();
      await pinArticle(desk, article, target.story.id);
      tell({ type: 'by-hand' });
    }
}

/** A story, and which of the articles in question stand in it. */
interface Share {
  readonly story: StoryRecord;
  readonly given: readonly string[];
}

/** The stories that articles stand in: those with most of them first, then the larger, then the one with the earliest account. */
async function storiesOf(store: Store, articles: readonly string[]): Promise<Share[]> {
  const given = new Map<string, string[]>();
  for (const article of articles) {
    const story = await store.stories.ofArticle(article);
    if (story) given.set(story.id, [...(given.get(story.id) ?? []), article]);
  }
  const shares: Share[] = [];
  for (const [id, members] of given) {
    const story = await store.stories.get(id);
    if (story) shares.push({ story, given: members });
  }
  return shares.sort(byWeight);
}

function byWeight(a: Share, b: Share): number {
  const [first, second] = [earliest(a.story), earliest(b.story)];
  return (
    b.given.length - a.given.length ||
    b.story.accounts - a.story.accounts ||
    (first < second ? -1 : first > second ? 1 : a.story.id < b.story.id ? -1 : 1)
  );
}

/** When the first account of a story was published; after all others where none says so. */
const earliest = ({ members }: StoryRecord): string =>
  members.flatMap(({ published }) => published ?? []).sort()[0] ?? '\uffff';
