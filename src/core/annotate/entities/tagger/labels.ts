/** What a token of a name may be: the first or a later one of a person, body, place or other name; or no part of one. */
export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] as const;
export const LABEL_COUNT = LABELS.length;

/** Whether a label may follow another: a name goes on only from its own kind. -1 stands for the start. */
export const mayFollow = (label: number, before: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1;
