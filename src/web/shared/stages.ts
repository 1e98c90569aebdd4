import type { Stage } from '../../http/contract/resources.ts';

/** What is being done, for those who wait. */
export const STAGES: Readonly<Record<Stage, string>> = {
  fetch: 'Fetching',
  extract: 'Taking the reports out of their pages',
  group: 'Finding which tell one event',
  read: 'Reading who says what',
  align: 'Finding what is told twice',
  copies: 'Finding what was copied',
  differences: 'Finding where they differ',
  collate: 'Laying quotations side by side',
  synthesis: 'Putting it together',
};
