export { type ClusterSettings, DEFAULT_SETTINGS, settingsOf } from './settings.ts';
export type { Assignment, ClusterIndex, Constraints, Likeness, Sketch, Sketchable, TermKind } from './types.ts';
