import type { WeightTable } from '../../../labelling/table.ts';
import { acceptance, acceptanceFeatures, type Draft } from './acceptance.ts';
import type { Described, Tagged, TokenRange } from './relative.ts';
import { LEARNING_REACH, READING_REACH, type Reach, RoleScores, rolesOf, windowOf } from './roles.ts';
import { type ChainModel, cueRuns, tagProbabilities } from './tagger.ts';

/** Three passes: cues with what may be sources and contents; the source and content of each cue; which to keep. */
export interface AttributionModel {
  readonly tagger: ChainModel;
  readonly roles: ChainModel;
  readonly acceptance: WeightTable;
  /** Probability from which a draft is kept. 0 to 1. */
  readonly threshold: number;
  /** The same where the cue stands inside a quotation: what is told there is told by the speaker, not by the reporter. */
  readonly quotedThreshold: number;
}

export interface Accepted extends Draft {
  /** Probability of being right. 0 to 1. */
  readonly score: number;
}

/** Which cues are looked at, and how far round them. */
export interface Breadth {
  /** Cues less likely than this are left out. 0 to 1. */
  readonly leastCue: number;
  readonly reach: Reach;
}

export const LEARNING: Breadth = { leastCue: 0.1, reach: LEARNING_REACH };
const READING: Breadth = { leastCue: 0.2, reach: READING_REACH };

/** Attributions of a document, in the order of their cues. */
export function decode(model: AttributionModel, document: Described): Accepted[] {
  const probabilities = tagProbabilities(model.tagger, document);
  const tagged = { ...document, probabilities };
  const scored = scoredDrafts(model.acceptance, tagged, draftsOf(model.roles, tagged, READING));
  return resolved(scored.filter((draft) => isKept(model, tagged, draft)));
}

/** Whether a draft is likely enough. */
export const isKept = (
  { threshold, quotedThreshold }: Pick<AttributionModel, 'threshold' | 'quotedThreshold'>,
  { columns }: Pick<Tagged, 'columns'>,
  { cue, score }: Accepted,
): boolean => score >= (columns.quote[cue.from] === 0 ? threshold : quotedThreshold);

/** Every likely cue with the source and content found for it; those without content are left out. */
export function draftsOf(roles: ChainModel, tagged: Tagged, { leastCue, reach }: Breadth): Draft[] {
  const scores = new RoleScores(roles.table, tagged);
  return cueRuns(tagged.probabilities, tagged, leastCue)
    .map((cue) => ({ cue, roles: rolesOf(roles, scores, cue, windowOf(tagged, cue, reach)) }))
    .filter((draft) => draft.roles.content.length > 0);
}

export function scoredDrafts(table: WeightTable, tagged: Tagged, drafts: readonly Draft[]): Accepted[] {
  return drafts.map((draft, i) => ({ ...draft, score: acceptance(table, acceptanceFeatures(tagged, drafts, i)) }));
}

/** Of two drafts that want the same words the likelier stays: overlapping cues, or one content where neither stands within the other. */
export function resolved(scored: readonly Accepted[]): Accepted[] {
  const kept = new Map<number, Accepted[]>();
  const near = (at: number): Accepted[] => [-1, 0, 1].flatMap((step) => kept.get(Math.floor(at / REACH) + step) ?? []);
  for (const draft of [...scored].sort((a, b) => b.score - a.score || a.cue.from - b.cue.from)) {
    if (near(draft.cue.from).some((other) => areRivals(draft, other))) continue;
    const place = Math.floor(draft.cue.from / REACH);
    kept.set(place, [...(kept.get(place) ?? []), draft]);
  }
  return [...kept.values()].flat().sort((a, b) => a.cue.from - b.cue.from);
}

/** Cues further apart than this many tokens have no words in common. */
const REACH = 512;

function areRivals(a: Draft, b: Draft): boolean {
  if (a.cue.from < b.cue.to && b.cue.from < a.cue.to) return true;
  if (holds(a.roles.content, b.cue) || holds(b.roles.content, a.cue)) return false;
  const shared = sharedTokens(a.roles.content, b.roles.content);
  return 2 * shared > Math.min(size(a.roles.content), size(b.roles.content)) * 1.2;
}

const holds = (ranges: readonly TokenRange[], { from, to }: TokenRange): boolean =>
  ranges.some((range) => range.from <= from && to <= range.to);

const size = (ranges: readonly TokenRange[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0);

function sharedTokens(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let shared = 0;
  for (const one of a)
    for (const other of b) shared += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
  return shared;
}
