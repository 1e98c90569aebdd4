export { type Anchored, reanchor, reanchorAll } from './reanchor.ts';
export { compareRevisions, type RevisionTools } from './revisions.ts';
export { nextCheck, SCHEDULE, type Schedule, type Step, type Watched } from './schedule.ts';
