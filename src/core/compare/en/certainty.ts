/** Words by which a writer holds back from asserting. Stems would confuse "likely" with "like", so forms are listed. */
export const HEDGES: ReadonlySet<string> = new Set(
  `alleged allegedly apparent apparently arguably assumed believed claimed conceivably doubtful doubtfully expected feared
   likely maybe might may could mooted perhaps possible possibly potential potentially presumably presumed probable probably purported
   purportedly putative reported reportedly rumored rumoured said seemed seemingly seems appear appeared appears suggested
   suggests supposed supposedly suspected tentatively thought unclear unconfirmed unlikely unverified would-be indications`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that stress that something is so. */
export const BOOSTERS: ReadonlySet<string> = new Set(
  'certain certainly clear clearly confirmed definite definitely evidently indisputably indeed obviously plainly proven surely undoubtedly unquestionably'.split(
    ' ',
  ),
);

export const NEGATIONS: ReadonlySet<string> = new Set(
  `not n't n’t no never none nobody nothing neither nor without cannot refused refuses declined declines denied denies failed
   fails rejected rejects`
    .split(/\s+/)
    .filter(Boolean),
);
