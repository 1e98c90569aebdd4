import type { Job } from '../../app/jobs/job.ts';
import type { Reading } from '../../core/model/annotation.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import type { Document } from '../../core/model/document.ts';
import type { Decision, StoredEvent } from '../../store/records.ts';
import type {
  ApiProblem,
  ArticleList,
  ArticleView,
  DecisionList,
  DifferenceList,
  EntryList,
  EventList,
  FeedList,
  HitList,
  JobList,
  PassageView,
  SourcesView,
  Status,
  StoryList,
  StoryView,
  Upload,
  VersionList,
} from '../contract/resources.ts';

/** What the API answers, by the name that its description gives it. */
export interface Resources {
  readonly ApiProblem: ApiProblem;
  readonly ArticleList: ArticleList;
  readonly ArticleView: ArticleView;
  readonly Comparison: Comparison;
  readonly Decision: Decision;
  readonly DecisionList: DecisionList;
  readonly DifferenceList: DifferenceList;
  readonly Document: Document;
  readonly EntryList: EntryList;
  readonly EventList: EventList;
  readonly FeedList: FeedList;
  readonly HitList: HitList;
  readonly Job: Job;
  readonly JobList: JobList;
  readonly PassageView: PassageView;
  readonly Reading: Reading;
  readonly SourcesView: SourcesView;
  readonly Status: Status;
  readonly StoredEvent: StoredEvent;
  readonly StoryList: StoryList;
  readonly StoryView: StoryView;
  readonly Upload: Upload;
  readonly VersionList: VersionList;
}

export type ResourceName = keyof Resources;
