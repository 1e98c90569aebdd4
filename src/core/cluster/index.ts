import { sharesOf } from './evidence.ts';
import { likenessScore, weigh } from './likeness.ts';
import { type ClusterSettings, DEFAULT_SETTINGS } from './settings.ts';
import type { Likeness, Sketch } from './types.ts';

export { type ClusterAllOptions, clusterAll } from './all.ts';
export { createIndex } from './clusterer.ts';
export { decodeSketch, encodeSketch } from './code.ts';
export { type ClusterSettings, DEFAULT_SETTINGS, settingsOf } from './settings.ts';
export { sketchOf } from './sketch.ts';
export type { Assignment, ClusterIndex, Constraints, Likeness, Sketch, Sketchable, TermKind } from './types.ts';

/** How alike two articles are, with nothing known but the two. */
export const likeness = (a: Sketch, b: Sketch, settings: ClusterSettings = DEFAULT_SETTINGS): Likeness => ({
  score: likenessScore(weigh(a), weigh(b), settings),
  shares: sharesOf(a, b, settings.sameText),
});
