/** Every way to look at a story, by its name in the address /stories/ID/NAME. A story opens with the first. */
export const VIEW_NAMES = [
  'read',
  'summary',
  'differences',
  'beside',
  'points',
  'quotations',
  'figures',
  'timeline',
  'copies',
  'only',
  'removed',
  'versions',
  'accounts',
] as const;

export type ViewName = (typeof VIEW_NAMES)[number];
