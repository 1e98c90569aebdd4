import type {
  ArticleList,
  DecisionList,
  EntryList,
  EventList,
  FeedList,
  HitList,
  SourcesView,
  StoryList,
} from '../http/contract/resources.ts';

/** The things that lists of the API are of. */

export type ArticleRecord = ArticleList['items'][number];
export type Carrier = SourcesView['carriers'][number];
export type Decision = DecisionList['items'][number];
export type SeenEntry = EntryList['items'][number];
export type StoredEvent = EventList['items'][number];
export type Feed = FeedList['items'][number];
export type Hit = HitList['items'][number];
export type StoryCounts = StoryList['items'][number];
