import { compareStory } from '../../src/app/desk/comparing.ts';
import { importAll } from '../../src/app/desk/importing.ts';
import { type OpenDesk, openDesk } from '../../src/app/desk/open.ts';
import { JobInHand } from '../../src/app/jobs/in-hand.ts';
import type { Job, Task } from '../../src/app/jobs/job.ts';
import type { Jobs } from '../../src/app/jobs/jobs.ts';
import type { Room, Uploads } from '../../src/http/room.ts';
import { TooLarge } from '../../src/http/room.ts';
import type { Received } from '../../src/ingest/received.ts';
import { filesUnder } from '../seeds.ts';

/** Opened once, and closed with the target that asks for it. */
export function once<T>(open: () => Promise<T>, shut: (opened: T) => Promise<void>) {
  let opened: Promise<T> | null = null;
  return {
    get: (): Promise<T> => {
      opened ??= open();
      return opened;
    },
    close: async (): Promise<void> => {
      if (opened) await shut(await opened);
      opened = null;
    },
  };
}

async function* examples(): AsyncGenerator<Received> {
  for (const [i, page] of [
    ...filesUnder('examples/harbour-fire', '.html'),
    ...filesUnder('examples/river-talks', '.html'),
  ].entries()) {
    const url = `https://example-${i}.example/report`;
    yield { type: 'article', article: { type: 'html', name: url, url, html: page.toString() }, notes: [] };
  }
}

const NOW = (): Date => new Date('2024-03-08T07:15:00Z');

/** A desk in memory that keeps two stories, the first compared. Nothing is fetched. */
export async function filledDesk(): Promise<OpenDesk> {
  const desk = await openDesk({
    location: ':memory:',
    now: NOW,
    fetch: {
      retries: 0,
      resolve: async () => {
        throw new Error('nothing is fetched here');
      },
    },
  });
  for await (const _ of importAll(desk, examples(), desk.way({ offline: true })));
  const { items } = await desk.store.stories.list();
  const [first] = items;
  if (first) await compareStory(desk, first.id);
  return desk;
}

/** Ids that stand in the desk, so that inputs can name what is there. */
export async function idsIn({ store }: OpenDesk) {
  const { items } = await store.stories.list();
  const story = await store.stories.get(items[0]?.id ?? '');
  const article = story?.members[0]?.article ?? '';
  const document = (await store.articles.get(article))?.document ?? '';
  return { story: story?.id ?? '', other: items[1]?.id ?? '', article, document };
}

const WHEN = '2024-03-08T07:15:00.000Z';

const waiting = (id: string, task: Task): Job => new JobInHand(id, task.type, task.type, WHEN).job;

/** Jobs that are never done: every one has the same id. */
function idleJobs(): Jobs {
  let job: Job | undefined;
  return {
    submit: (task) => {
      job = waiting('job-1', task);
      return job;
    },
    get: (id) => (id === job?.id ? job : undefined),
    list: () => (job ? [job] : []),
    comparing: () => undefined,
    cancel: async (id) => (id === job?.id ? job : undefined),
    watch: () => () => undefined,
    close: async () => undefined,
  };
}

/** Uploads that are counted and forgotten. */
function forgottenUploads(limit = 100_000): Uploads {
  return {
    limit,
    add: async (name, body) => {
      let size = 0;
      for await (const { byteLength } of body) {
        size += byteLength;
        if (size > limit) throw new TooLarge('too large');
      }
      return { id: 'upload-1', name, size };
    },
    get: () => undefined,
  };
}

/** A room around a desk. What is written for whoever runs the server is collected. */
export function roomOf(desk: OpenDesk): Room & { readonly logged: unknown[] } {
  const logged: unknown[] = [];
  return {
    desk,
    jobs: idleJobs(),
    uploads: forgottenUploads(),
    watching: () => ({ on: false, lastRound: null }),
    log: (_, cause) => void logged.push(cause),
    logged,
  };
}
