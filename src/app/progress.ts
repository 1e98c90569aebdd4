/** What is being done, in the order in which a reader waits for it. */
export type Stage = 'fetch' | 'group' | 'read' | 'align' | 'copies' | 'differences' | 'collate' | 'synthesis';

/** How far long work has got. */
export interface Progress {
  readonly stage: Stage;
  /** Pieces of this stage that are done. */
  readonly done: number;
  /** All pieces of it, or null where nobody can say. */
  readonly of: number | null;
}
