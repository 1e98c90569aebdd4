export { compare } from './app/comparison.ts';
export { annotate, read } from './app/pipeline.ts';
export type { Progress, Stage, WorkOptions } from './app/progress.ts';
export { similarity } from './app/similarity.ts';
export { groupStories } from './app/stories.ts';
export type { LineArticle } from './app/story-lines.ts';
export { compareRevisions } from './app/versions.ts';
export { type Claim, checkSentence, type Refusal, type RefusalRule } from './core/check/index.ts';
export type { ClusterSettings } from './core/cluster/index.ts';
export { extract } from './core/extract/index.ts';
export type * from './core/model/index.ts';
export { passageOf } from './core/model/index.ts';
export { findReuse, findStretches, type Stretch, type StretchBar } from './core/reuse/index.ts';
export {
  type Anchored,
  nextCheck,
  reanchor,
  reanchorAll,
  type Schedule,
  type Step,
  type Watched,
} from './core/versions/index.ts';
export { articleFromFile } from './ingest/files.ts';
export type { Problem, Received } from './ingest/received.ts';
export { type HtmlOptions, renderHtml } from './report/html/index.ts';
export { type MarkdownOptions, renderMarkdown } from './report/markdown/index.ts';
export { renderTerminal, type TerminalOptions } from './report/terminal/index.ts';
export { type History, type Revision, renderVersions, renderVersionsMarkdown } from './report/versions/index.ts';
export { type Endpoint, rewriteSynthesis } from './rewrite/index.ts';
