import type { WeightTable } from '../../../labelling/table.ts';
import { acceptance, acceptanceFeatures, type Draft } from './acceptance.ts';
import type { Tagged, TokenRange } from './relative.ts';
import { rolesOf } from './roles.ts';
import { type ChainModel, cueRuns, tagProbabilities } from './tagger.ts';

/** Three passes: cues with what may be sources and contents; the source and content of each cue; which to keep. */
export interface AttributionModel {
  readonly tagger: ChainModel;
  readonly roles: ChainModel;
  readonly acceptance: WeightTable;
  /** Probability from which a draft is kept. 0 to 1. */
  readonly threshold: number;
}

export interface Accepted extends Draft {
  /** Probability of being right. 0 to 1. */
  readonly score: number;
}

/** Cues less likely than this are not looked at. */
export const LEAST_CUE = 0.05;

/** Attributions of a document, in the order of their cues. */
export function decode(model: AttributionModel, document: Omit<Tagged, 'probabilities'>): Accepted[] {
  const probabilities = tagProbabilities(model.tagger, document.columns, document.analysis);
  const tagged = { ...document, probabilities };
  const scored = scoredDrafts(model.acceptance, tagged, draftsOf(model.roles, tagged));
  return resolved(scored.filter(({ score }) => score >= model.threshold));
}

/** Every likely cue with the source and content found for it; those without content are left out. */
export function draftsOf(roles: ChainModel, tagged: Tagged): Draft[] {
  return cueRuns(tagged.probabilities, tagged.analysis, LEAST_CUE)
    .map((cue) => ({ cue, roles: rolesOf(roles, tagged, cue) }))
    .filter((draft) => draft.roles.content.length > 0);
}

export function scoredDrafts(table: WeightTable, tagged: Tagged, drafts: readonly Draft[]): Accepted[] {
  return drafts.map((draft) => ({ ...draft, score: acceptance(table, acceptanceFeatures(tagged, draft, drafts)) }));
}

/** Of two drafts that want the same words the likelier stays: overlapping cues, or one content where neither stands within the other. */
export function resolved(scored: readonly Accepted[]): Accepted[] {
  const kept: Accepted[] = [];
  for (const draft of [...scored].sort((a, b) => b.score - a.score || a.cue.from - b.cue.from))
    if (!kept.some((other) => areRivals(draft, other))) kept.push(draft);
  return kept.sort((a, b) => a.cue.from - b.cue.from);
}

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
