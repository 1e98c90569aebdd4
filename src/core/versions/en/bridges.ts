/** Function words that hold one phrase together, so that edits on both sides of them are one edit. */
export const BRIDGES: ReadonlySet<string> = new Set(
  'a an the of to and or his her its their this that these those is was were are be been has have had'.split(' '),
);
