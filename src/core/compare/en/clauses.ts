/** Words that open a clause: what stands before and after them can be told apart as statements. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  `and but or while whereas although though because since after before when until if unless that which who whose where as so
   saying adding noting citing`
    .split(/\s+/)
    .filter(Boolean),
);
