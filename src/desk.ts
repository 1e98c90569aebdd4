export type { Arrival, FetchFacts } from './app/desk/arrivals.ts';
export { compareStory, type NotCompared, type StoryCompared } from './app/desk/comparing.ts';
export {
  correctSpeaker,
  mergeStories,
  nameStory,
  pinArticle,
  Refused,
  rejectDifference,
  restoreDifference,
  type SpeakerCorrection,
  splitStory,
  undo,
} from './app/desk/deciding.ts';
export { begin, type Delivered, deliver, type EventSink } from './app/desk/delivering.ts';
export type { Followed, Way } from './app/desk/following.ts';
export { type Imported, type ImportProgress, importAll, importInputs } from './app/desk/importing.ts';
export { type DeskOptions, type OpenDesk, openDesk } from './app/desk/open.ts';
export { readAhead } from './app/desk/reading-ahead.ts';
export { type Revisited, revisit } from './app/desk/revisiting.ts';
export { atomSink } from './app/desk/sinks/atom.ts';
export { webhookSink } from './app/desk/sinks/webhook.ts';
export type { Taken } from './app/desk/take-in.ts';
export { type WatchOptions, watchRound } from './app/desk/watching.ts';
export type { Progress, Stage, WorkOptions } from './app/progress.ts';
export type { Settings } from './app/settings.ts';
export {
  type Feed,
  type FeedEntry,
  type FeedNote,
  type FeedProblem,
  parseFeed,
  parseOpml,
  parseSitemap,
} from './ingest/feeds/index.ts';
export { createFetcher, type Fetched, type Fetcher, type FetchOptions } from './ingest/fetch/index.ts';
export type { Received } from './ingest/received.ts';
export { openStore, StoreError } from './store/index.ts';
export type * from './store/records.ts';
export type { Feed as FollowedFeed } from './store/records.ts';
export type { Store } from './store/store.ts';
