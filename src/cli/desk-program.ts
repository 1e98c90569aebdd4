import { type Command, Option } from 'commander';
import { DIFFERENCE_TYPES } from '../core/model/index.ts';
import type { DoctorOptions } from './commands/doctor.ts';
import type { ExportOptions } from './commands/export.ts';
import type { FeedsOptions, ShowFeedOptions } from './commands/feeds.ts';
import type { McpOptions } from './commands/mcp.ts';
import type { DropOptions, QueueOptions } from './commands/queue.ts';
import type { SearchOptions } from './commands/search.ts';
import type { ServeOptions } from './commands/serve.ts';
import type { StoriesOptions } from './commands/stories.ts';
import type { SpeakerOptions, StoryOptions } from './commands/story.ts';
import type { CheckOptions, VersionsOptions } from './commands/versions.ts';
import type { WatchOptions } from './commands/watch.ts';
import type { WorkerOptions } from './commands/worker.ts';
import { withLogOptions } from './log.ts';
import { withMetricsPort } from './observing-options.ts';
import {
  byteCount,
  collect,
  formatOption,
  numberUpTo,
  portNumber,
  wholeNumber,
  withColour,
  withDisplayOptions,
  withInputOptions,
  withJobs,
} from './options.ts';
import { dayOf, figureOf } from './query.ts';
import { type StoreOptions, withFetchingOptions, withStoreOptions } from './store-options.ts';
import type { ImportOptions } from './taking-in.ts';

type Finish = (status: number) => void;

/** The commands that work on a store. */
export function addDeskCommands(program: Command, finish: Finish): void {
  for (const add of [
    addImport,
    addStories,
    addStory,
    addSearch,
    addVersions,
    addCheck,
    addWatch,
    addFeeds,
    addMcp,
    addExport,
    addRestore,
    addServe,
    addDoctor,
    addWorker,
    addQueue,
  ])
    add(program, finish);
}

function addImport(program: Command, finish: Finish): void {
  const inputs =
    'files, folders, URLs, - for standard input: pages, texts, mail, feeds, OPML, sitemaps, WARC, JSONL, CSV';
  const command = program
    .command('import')
    .description('Take articles in, from wherever, keep them and group them into stories.')
    .argument('<INPUT...>', inputs)
    .addOption(formatOption(['terminal', 'jsonl']))
    .option('--offline', 'fetch nothing: take entries of feeds as they are')
    .option('--no-read', 'keep and group, and leave reading for later')
    .option('--queue', 'hand everything to the workers on a PostgreSQL database: rashomon worker')
    .option('--wait', 'with --queue: until they have done it');
  withInputOptions(withFetchingOptions(withStoreOptions(withJobs(command)))).action(
    async (given: string[], options: ImportOptions) => {
      const { importCommand } = await import('./commands/import.ts');
      finish(await importCommand(given, options));
    },
  );
}

function addStories(program: Command, finish: Finish): void {
  const about =
    'List the stories that are kept; or group articles, one JSON object a line, without keeping them, into stories: accounts of one event, with what they share.';
  const command = program
    .command('stories')
    .description(about)
    .argument('[FILE...]', 'JSON Lines, .gz too; quoted patterns are expanded; - is standard input')
    .addOption(formatOption(['terminal', 'json']))
    .option(
      '--threshold <LIKENESS>',
      'how alike accounts of one story are on average, 0 to 1 (default: 0.5)',
      numberUpTo(1),
    )
    .option('--window <DAYS>', 'days apart after which only the same text joins articles (default: 14)', wholeNumber(1))
    .option(
      '--half-life <DAYS>',
      'days apart that halve the odds, after the first day (default: 1.5)',
      numberUpTo(1000),
    )
    .addOption(
      new Option('--max-bytes <SIZE>', 'longest line that is read, as 50000000 or 50MB')
        .argParser(byteCount)
        .default(20_000_000, '20MB'),
    )
    .option('-o, --output <FILE>', 'write to a file, which appears whole or not at all');
  withDisplayOptions(withStoreOptions(command)).action(async (files: string[], options: StoriesOptions) => {
    const { storiesCommand } = await import('./commands/stories.ts');
    finish(await storiesCommand(files, options));
  });
}

function addStory(program: Command, finish: Finish): void {
  const story = program
    .command('story')
    .description('Show a story, or put it right by hand: merge, split, pin, name, speaker, reject, restore, undo.');
  const load = () => import('./commands/story.ts');
  const on = (name: string, description: string): Command =>
    withStoreOptions(story.command(name).description(description));
  withColour(on('show', 'show a story with its accounts, and why each stands in it').argument('<STORY>', 'its id'))
    .addOption(formatOption(['terminal', 'json']))
    .action(async (id: string, options: StoryOptions) => finish(await (await load()).showStory(id, options)));
  on('merge', 'two stories are one event: the first goes into the second')
    .argument('<FROM>')
    .argument('<INTO>')
    .action(async (from: string, into: string, options: StoreOptions) =>
      finish(await (await load()).decideCommand.merge(from, into, options)),
    );
  on('split', 'some articles tell another event: they become a story of their own')
    .argument('<STORY>')
    .argument('<ARTICLE...>')
    .action(async (from: string, articles: string[], options: StoreOptions) =>
      finish(await (await load()).decideCommand.split(from, articles, options)),
    );
  on('pin', 'an article stays in its story, or goes into the one named and stays there')
    .argument('<ARTICLE>')
    .argument('[STORY]')
    .action(async (article: string, into: string | undefined, options: StoreOptions) =>
      finish(await (await load()).decideCommand.pin(article, into, options)),
    );
  on('name', 'give a story a name that no later article changes')
    .argument('<STORY>')
    .argument('<NAME...>')
    .action(async (id: string, label: string[], options: StoreOptions) =>
      finish(await (await load()).decideCommand.name(id, label, options)),
    );
  on('speaker', 'somebody else says something in an account than was read')
    .argument('<STORY>')
    .argument('<DOCUMENT:ATTRIBUTION>', 'an account’s document or article, and what is said in it, as in JSON')
    .argument('[NAME...]', 'who says it')
    .option('--nobody', 'nobody is known to say it')
    .action(async (id: string, place: string, name: string[], options: SpeakerOptions) =>
      finish(await (await load()).decideCommand.speaker(id, place, name, options)),
    );
  on('reject', 'what a comparison calls a difference is none; it is left out from now on')
    .argument('<STORY>')
    .argument('<DIFFERENCE>', 'its id, as in JSON')
    .action(async (id: string, difference: string, options: StoreOptions) =>
      finish(await (await load()).decideCommand.reject(id, difference, options)),
    );
  on('restore', 'a difference that was rejected is one')
    .argument('<STORY>')
    .argument('<DIFFERENCE>', 'its id, as in JSON')
    .action(async (id: string, difference: string, options: StoreOptions) =>
      finish(await (await load()).decideCommand.restore(id, difference, options)),
    );
  on('undo', 'take back the last decision, or the one named')
    .argument('[DECISION]', 'its number', wholeNumber(1))
    .action(async (id: number | undefined, options: StoreOptions) =>
      finish(await (await load()).decideCommand.undo(id, options)),
    );
}

function addSearch(program: Command, finish: Finish): void {
  const command = program
    .command('search')
    .description('Find articles by words, by who says what, by figures, days, outlets and differences.')
    .argument('[WORDS...]', 'words, "phrases", -not, OR')
    .option('--speaker <NAME>', 'somebody who is reported to say something')
    .option('--quotation <WORDS>', 'words of what somebody is reported to say')
    .option(
      '--figure <RANGE>',
      'a figure or range and what it counts: 1400, "1000..2000 people", "20..30 minute"',
      figureOf,
    )
    .option('--from <DAY>', 'published on this day or later', dayOf)
    .option('--to <DAY>', 'published on this day or earlier', dayOf)
    .option('--outlet <NAME>', 'published by this outlet')
    .addOption(new Option('--difference <TYPE>', 'on a side of such a difference').choices(DIFFERENCE_TYPES))
    .option('--newest', 'the newest first, not the best')
    .option('--limit <N>', 'how many at most', wholeNumber(1), 20)
    .addOption(formatOption(['terminal', 'jsonl']));
  withColour(withStoreOptions(command)).action(async (words: string[], options: SearchOptions) => {
    const { searchCommand } = await import('./commands/search.ts');
    finish(await searchCommand(words, options));
  });
}

function addVersions(program: Command, finish: Finish): void {
  const command = program
    .command('versions')
    .description('Show what became of an article since it was first seen, claim by claim.')
    .argument('<ARTICLE>', 'its id or its address')
    .addOption(formatOption(['terminal', 'json']));
  withDisplayOptions(withStoreOptions(command)).action(async (article: string, options: VersionsOptions) => {
    const { versionsCommand } = await import('./commands/versions.ts');
    finish(await versionsCommand(article, options));
  });
}

function addCheck(program: Command, finish: Finish): void {
  const command = program
    .command('check')
    .description('Look again at pages: those named, or those that are due.')
    .argument('[ARTICLE...]', 'ids or addresses')
    .option('--all', 'every page that is kept, due or not')
    .addOption(formatOption(['terminal', 'jsonl']));
  withFetchingOptions(withStoreOptions(command)).action(async (names: string[], options: CheckOptions) => {
    const { checkCommand } = await import('./commands/versions.ts');
    finish(await checkCommand(names, options));
  });
}

function addWatch(program: Command, finish: Finish): void {
  const command = program
    .command('watch')
    .description('Follow feeds; keep stories and comparisons current; tell what is new, what differs, what was edited.')
    .argument('[FEED...]', 'feeds or sitemaps to follow from now on, beside those followed already')
    .addOption(
      new Option('-f, --format <FORMAT>', 'how events are written').choices(['jsonl', 'terminal']).default('jsonl'),
    )
    .option('--once', 'one round, then end')
    .option('--no-recheck', 'do not look at pages again')
    .option('--atom <FILE>', 'also keep an Atom feed of the latest events')
    .option('--webhook <URL>', 'also post events as JSON (repeatable)', collect);
  withColour(withLogOptions(withFetchingOptions(withStoreOptions(command)))).action(
    async (feeds: string[], options: WatchOptions) => {
      const { watchCommand } = await import('./commands/watch.ts');
      finish(await watchCommand(feeds, options));
    },
  );
}

function addFeeds(program: Command, finish: Finish): void {
  const feeds = program
    .command('feeds')
    .description('List the feeds that are followed and how they do; add and remove.');
  const load = () => import('./commands/feeds.ts');
  withStoreOptions(
    feeds.command('list', { isDefault: true }).description('list feeds, with what helps where one fails'),
  )
    .addOption(formatOption(['terminal', 'jsonl']))
    .action(async (options: FeedsOptions) => finish(await (await load()).listFeeds(options)));
  withFetchingOptions(feeds.command('show').description('show what a feed, OPML or sitemap holds; keep nothing'))
    .argument('<FEED>', 'a file or an address')
    .addOption(formatOption(['terminal', 'json']))
    .action(async (name: string, options: ShowFeedOptions) => finish(await (await load()).showFeed(name, options)));
  withStoreOptions(feeds.command('add').description('follow feeds'))
    .argument('<URL...>')
    .action(async (urls: string[], options: StoreOptions) => finish(await (await load()).addFeeds(urls, options)));
  withStoreOptions(feeds.command('remove').description('follow feeds no longer; their articles stay'))
    .argument('<URL...>')
    .action(async (urls: string[], options: StoreOptions) => finish(await (await load()).removeFeeds(urls, options)));
}

function addMcp(program: Command, finish: Finish): void {
  const command = program
    .command('mcp')
    .description('Answer agents over the Model Context Protocol on standard input and output, until the input ends.')
    .option('--offline', 'fetch nothing: addresses are answered from what is kept');
  withFetchingOptions(withStoreOptions(command)).action(async (options: McpOptions) => {
    const { mcpCommand } = await import('./commands/mcp.ts');
    finish(await mcpCommand(options));
  });
}

function addExport(program: Command, finish: Finish): void {
  const command = program
    .command('export')
    .description('Write everything that is kept, one JSON value a line.')
    .option('-o, --output <FILE>', 'write to a file, which appears whole or not at all');
  withStoreOptions(command).action(async (options: ExportOptions) => {
    const { exportCommand } = await import('./commands/export.ts');
    finish(await exportCommand(options));
  });
}

function addRestore(program: Command, finish: Finish): void {
  const command = program
    .command('restore')
    .description('Take what export wrote into an empty store, of either kind.')
    .argument('<FILE>', 'what export wrote; - is standard input');
  withStoreOptions(command).action(async (file: string, options: StoreOptions) => {
    const { restoreCommand } = await import('./commands/export.ts');
    finish(await restoreCommand(file, options));
  });
}

function addDoctor(program: Command, finish: Finish): void {
  const command = program
    .command('doctor')
    .description('Look at the program, the store, the queue and the feeds, and tell what to do about what is amiss.')
    .addOption(formatOption(['terminal', 'json']))
    .option('--backup <PLACE>', 'a file or folder where copies of the store lie');
  withColour(withStoreOptions(command)).action(async (options: DoctorOptions) => {
    const { doctorCommand } = await import('./commands/doctor.ts');
    finish(await doctorCommand(options));
  });
}

function addServe(program: Command, finish: Finish): void {
  const command = program
    .command('serve')
    .description('Open the reading room: the web app, the HTTP API and MCP, until Ctrl-C; follow the feeds meanwhile.')
    .option('--port <N>', 'where it listens (default: 4700, or the next that is free)', portNumber)
    .option('--host <HOST>', 'address or name to listen at; beyond this machine a token is needed', '127.0.0.1')
    .option('--token-file <FILE>', 'what readers must show; else RASHOMON_TOKEN, else one is made where it is needed')
    .option('--allowed-host <NAME>', 'a further name by which it is reached (repeatable)', collect)
    .option('--behind-proxy', 'believe what a proxy says of who asks (X-Forwarded-For, X-Forwarded-Proto)')
    .addOption(
      new Option('--max-upload <SIZE>', 'largest file that may be uploaded')
        .argParser(byteCount)
        .default(100_000_000, '100MB'),
    )
    .option('--no-watch', 'do not look at the feeds that are followed')
    .option('--offline', 'fetch nothing')
    .addOption(
      new Option('--work <WHERE>', 'who does the work: processes of its own, or workers of the queue (rashomon worker)')
        .choices(['here', 'queue'])
        .default('here'),
    )
    .option('--metrics', 'count what is done, and answer /metrics for Prometheus')
    .option(
      '--drain <SECONDS>',
      'go on answering so long when asked to stop, while /readyz says no',
      wholeNumber(0),
      0,
    );
  withMetricsPort(withLogOptions(withFetchingOptions(withStoreOptions(command)))).action(
    async (options: ServeOptions) => {
      const { serveCommand } = await import('./commands/serve.ts');
      finish(await serveCommand(options));
    },
  );
}

function addWorker(program: Command, finish: Finish): void {
  const command = program
    .command('worker')
    .description(
      'Do what is queued in a PostgreSQL database, beside any number of others on any machines, until Ctrl-C.',
    )
    .option(
      '--lanes <N>',
      'orders done at once, each in a process of its own (default: one a processor)',
      wholeNumber(1),
    )
    .option('--memory <SIZE>', 'what a process may fill before it is ended, as 2GB', byteCount, 2_000_000_000)
    .option('--patience <MINUTES>', 'after which an order that nothing is heard of is ended', wholeNumber(1), 15)
    .option('--grace <SECONDS>', 'that orders have to end in when the worker is stopped', wholeNumber(0), 25)
    .option('--no-watch', 'do not look at feeds and pages that are due')
    .option('--token-file <FILE>', 'what must be shown at --metrics-port; else RASHOMON_TOKEN')
    .option('--offline', 'fetch nothing');
  withMetricsPort(withLogOptions(withFetchingOptions(withStoreOptions(command)))).action(
    async (options: WorkerOptions) => {
      const { workerCommand } = await import('./commands/worker.ts');
      finish(await workerCommand(options));
    },
  );
}

function addQueue(program: Command, finish: Finish): void {
  const queue = program
    .command('queue')
    .description('Show what is queued for workers, who works, and what was parked; have it done again, or forget it.');
  const load = () => import('./commands/queue.ts');
  withColour(
    withStoreOptions(queue.command('list', { isDefault: true }).description('list counts, workers and parked orders')),
  )
    .addOption(formatOption(['terminal', 'json']))
    .action(async (options: QueueOptions) => finish(await (await load()).listQueue(options)));
  withStoreOptions(queue.command('retry').description('queue parked orders anew: those named, or all'))
    .argument('[ID...]')
    .action(async (ids: string[], options: StoreOptions) => finish(await (await load()).retryParked(ids, options)));
  withStoreOptions(queue.command('drop').description('forget parked orders: those named, or all with --all'))
    .argument('[ID...]')
    .option('--all', 'every one of them')
    .action(async (ids: string[], options: DropOptions) => finish(await (await load()).dropParked(ids, options)));
}
