/**
 * Verbs and nouns by which an account tells what somebody wills or undertakes rather than what was said: all their forms,
 * lower case.
 */
export const ACTS_OF_WILL: ReadonlySet<string> = new Set(
  `want wants wanted wanting choose chooses chose chosen choosing consider considers considered considering contemplate
   contemplates contemplated contemplating decide decides decided deciding plan plans planned planning intend intends intended
   intending aim aims aimed aiming seek seeks sought seeking agree agrees agreed agreeing opt opts opted opting prefer prefers
   preferred preferring vote votes voted voting determined decision decisions intention intentions`
    .split(/\s+/)
    .filter(Boolean),
);
