/** What a comparison does, in its order: each stage needs those before it. */
export const COMPARE_STAGES = ['align', 'copies', 'collate', 'differences', 'synthesis'] as const;
export type CompareStage = (typeof COMPARE_STAGES)[number];
