import { setTimeout as wait } from 'node:timers/promises';
import pc from 'picocolors';
import { begin, deliver, type EventSink } from '../../app/desk/delivering.ts';
import type { OpenDesk } from '../../app/desk/open.ts';
import { Outage } from '../../app/desk/outage.ts';
import { atomSink } from '../../app/desk/sinks/atom.ts';
import { webhookSink } from '../../app/desk/sinks/webhook.ts';
import { tell } from '../../app/desk/telling.ts';
import { type Watched, watchRound } from '../../app/desk/watching.ts';
import { hidePath, type Log } from '../../app/log/index.ts';
import { printable } from '../../report/clean.ts';
import type { Feed, StoredEvent } from '../../store/records.ts';
import { type ColourChoice, wantsColour } from '../colour.ts';
import { atDesk } from '../desk.ts';
import { EXIT, Failure, UsageError } from '../exit.ts';
import { onFirstInterrupt } from '../interrupt.ts';
import { type LogOptions, logOf } from '../log.ts';
import { redactor, say, sayProblem } from '../messages.ts';
import { openSink } from '../output.ts';
import type { FetchingOptions, StoreOptions } from '../store-options.ts';
import { shortTime } from '../views/days.ts';
import { followFeed } from './feeds.ts';

export interface WatchOptions extends StoreOptions, FetchingOptions, LogOptions {
  readonly format: 'terminal' | 'jsonl';
  readonly color: ColourChoice;
  readonly once?: boolean;
  readonly recheck: boolean;
  readonly atom?: string;
  readonly webhook?: readonly string[];
}

/** Milliseconds between two looks at what is due. */
const PAUSE = 10_000;

/** `rashomon watch`: follows feeds, keeps stories and comparisons current, hands on what happens. Returns the exit status. */
export async function watchCommand(feeds: readonly string[], options: WatchOptions): Promise<number> {
  const log = await logOf('watch', options);
  for (const url of options.webhook ?? []) {
    hidePath(redactor, url);
    if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) throw new UsageError(`--webhook ${url} is no address.`);
  }
  return atDesk(options, {}, async (desk) => {
    for (const url of feeds) await followFeed(desk, url);
    const followed = (await desk.store.feeds.list()).filter(({ next }) => next !== null);
    if (followed.length === 0)
      throw new Failure('no feed is followed. Name one: rashomon watch https://courier.example/feed.xml');
    if (!options.once)
      say(`following ${followed.length === 1 ? '1 feed' : `${followed.length} feeds`}; Ctrl-C ends it`);
    else tellWait(followed, desk.now().toISOString());
    const sinks = sinksOf(desk, options);
    for (const sink of sinks) await begin(desk.store, sink);
    const stop = new AbortController();
    const forget = onFirstInterrupt(() => {
      say('stopping after the work in hand; once more to stop at once');
      stop.abort();
    });
    try {
      return await watch(desk, sinks, options, log, stop.signal);
    } finally {
      forget();
    }
  });
}

/** Says so where one round has no feed to look at, so that silence is not taken for news. */
function tellWait(followed: readonly Feed[], now: string): void {
  const [next = now] = followed.flatMap(({ next: at }) => at ?? []).sort();
  if (next > now) say(`no feed is due before ${shortTime(next)}`);
}

async function watch(
  desk: OpenDesk,
  sinks: readonly EventSink[],
  options: WatchOptions,
  log: Log,
  stop: AbortSignal,
): Promise<number> {
  let failed = 0;
  const outage = new Outage(say);
  do {
    try {
      failed += await round(desk, sinks, options, log, stop);
      outage.ended();
    } catch (error) {
      if (options.once) throw error;
      outage.began(error);
    }
    const pause = outage.pause ?? PAUSE;
    if (!options.once && !stop.aborted) await wait(pause, undefined, { signal: stop }).catch(() => undefined);
  } while (!options.once && !stop.aborted);
  return failed > 0 ? EXIT.partial : EXIT.fine;
}

/** How many feeds failed in it. */
async function round(
  desk: OpenDesk,
  sinks: readonly EventSink[],
  { recheck }: WatchOptions,
  log: Log,
  stop: AbortSignal,
): Promise<number> {
  let failed = 0;
  for await (const watched of watchRound(desk, { revisit: recheck, stopped: () => stop.aborted })) {
    failed += tellTrouble(watched, log);
    if (watched.type !== 'feed') await handOn(desk, sinks.slice(0, 1));
  }
  await handOn(desk, sinks);
  return failed;
}

async function handOn({ store }: OpenDesk, sinks: readonly EventSink[]): Promise<void> {
  for (const sink of sinks) {
    const { failure } = await deliver(store, sink);
    if (failure !== null) say(`${sink.name} did not take the events: ${failure}. They are kept and sent again.`);
  }
}

/** What went wrong, on standard error; what went well goes out as events. How many feeds failed. */
function tellTrouble(watched: Watched, log: Log): number {
  if (watched.type === 'imported' && watched.imported.type === 'problem') sayProblem(watched.imported.problem);
  if (watched.type === 'fault')
    log.error(`story ${watched.story} could not be compared: ${watched.message}. Please report it.`, {
      event: 'fault',
      story: watched.story,
    });
  if (watched.type === 'revisited' && watched.revisited.failure !== null)
    log.warn(`${watched.revisited.article.url}: ${watched.revisited.failure}`, { event: 'page-failed' });
  if (watched.type !== 'feed' || watched.failure === null) return 0;
  log.warn(`${watched.url}: ${watched.failure.message}. ${watched.failure.remedy}`, {
    event: 'trouble',
    what: watched.url,
    code: watched.failure.code,
  });
  return 1;
}

function sinksOf({ store }: OpenDesk, { format, color, atom, webhook = [] }: WatchOptions): EventSink[] {
  const colors = pc.createColors(wantsColour(color, { tty: process.stdout.isTTY === true, env: process.env }));
  const { write } = openSink(undefined);
  const line = format === 'jsonl' ? (event: StoredEvent) => `${JSON.stringify(event)}\n` : inWords(colors);
  const lines: EventSink = {
    name: 'standard output',
    deliver: async (events) => {
      for (const event of events) await write(line(event));
    },
  };
  return [lines, ...(atom === undefined ? [] : [atomSink(store, atom)]), ...webhook.map(webhookSink)];
}

const inWords =
  (colors: ReturnType<typeof pc.createColors>) =>
  (event: StoredEvent): string => {
    const { title, details, url } = tell(event);
    const lines = url === null ? details : [...details, url];
    return `${colors.dim(event.at.slice(11, 16))} ${colors.bold(printable(title))}\n${lines.map((each) => `      ${printable(each)}\n`).join('')}`;
  };
