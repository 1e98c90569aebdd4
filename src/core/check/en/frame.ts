const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Words, in dictionary form, by which a synthesis speaks of the accounts themselves; they need no passage. */
export const FRAME_WORDS = words(`
  account accounts report reports version differ disagree vary give say tell add put call name mention state describe speak write only alone
  both all other another each while whereas but however as it have has be do who what when where how why which whether long
  many much far more value source these they share hardly anything may different event according
`);

/** Claims on all accounts: they need passages of all. */
export const ALL_ACCOUNTS =
  /\b(?:all|both|every|each)(?: of)?(?: the)?(?: \w+)? (?:accounts?|reports?|outlets?|versions?)\b/i;

/** Titles that may be left out or put before a name. */
export const TITLES = words('mr mrs ms miss mx dr sir lady lord dame prof professor');

/** Whole phrases of the same kind: what a difference is about, and that an account names nobody for what it tells. */
export const FRAME_PHRASES: readonly RegExp[] = [
  /^Accounts differ on\b/,
  /\bwho says so\b/,
  /\bwhat came first\b/,
  /\bone or several\b/,
  /\bhow the name is spelt\b/,
  /\bnaming no source\b/,
];
