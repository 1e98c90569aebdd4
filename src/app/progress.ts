import { COMPARE_STAGES, type CompareStage } from '../core/compare/stages.ts';

/** What the work on articles goes through, in the order in which a reader sees it. */
export const STAGES: readonly Stage[] = ['fetch', 'extract', 'group', 'read', ...COMPARE_STAGES];

/**
 * `fetch`: what is asked for comes in. `extract`: reports are taken out. `group`: articles are kept and placed in stories.
 * `read`: who said what, names, figures and times are found. `align`: sentences that tell the same are paired. `copies`:
 * shared words are found. `collate`: quotations are laid together. `differences`: pairs are searched for them.
 * `synthesis`: points are counted and the synthesis is written.
 */
export type Stage = 'fetch' | 'extract' | 'group' | 'read' | CompareStage;

/** How far work has come. */
export interface Progress {
  readonly stage: Stage;
  /** How much of the stage is done, in articles or in steps; never more than `of`. */
  readonly done: number;
  /** How much there is to do; null where nobody knows. */
  readonly of: number | null;
}

/** What long work is given: whom to tell how far it has come, and who may call it off. */
export interface WorkOptions {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Looked at between the parts of the work, which then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}
