export type { History, Revision } from './history.ts';
export { renderVersionsMarkdown } from './markdown.ts';
export { renderVersions, type VersionsOptions } from './terminal.ts';
