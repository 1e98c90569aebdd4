/** Words by which a writer holds back from asserting. Stems would confuse "likely" with "like", so forms are listed. */
export const HEDGES: ReadonlySet<string> = new Set(
  `alleged allegedly apparent apparently arguably conceivably doubtful likely maybe perhaps possible possibly potential
   potentially presumably presumed probable probably purported purportedly putative reportedly rumored rumoured seemingly
   supposed supposedly suspected tentatively unclear unconfirmed unlikely unverified would-be`
    .split(/\s+/)
    .filter(Boolean),
);

/** Verbs that hold back when an infinitive or a clause follows ("appears to have won"). */
export const HEDGING_VERBS: ReadonlySet<string> = new Set(['appear', 'seem', 'might', 'may', 'could']);

/** Auxiliaries that hold back before any verb. "could" is left out: it mostly says what somebody was able to do. */
export const MODAL_HEDGES: ReadonlySet<string> = new Set(['may', 'might']);

/** Words that stress that something is so. */
export const BOOSTERS: ReadonlySet<string> = new Set(
  'certain certainly clearly confirmed definite definitely evidently indisputably obviously plainly proven surely undoubtedly unquestionably'.split(
    ' ',
  ),
);

export const NEGATIONS: ReadonlySet<string> = new Set(
  "not n't n’t no never none nobody nothing neither nor without cannot".split(' '),
);

/** Verbs and adjectives by which a deed is told as expected, meant or tried, not as done (lemmas and participles). */
export const PROSPECTS: ReadonlySet<string> = new Set(
  `expect expected plan planned schedule scheduled set due intend intended mean hope want seek aim try attempt agree prepare
   prepared ready likely bound poised propose proposed threaten vow pledge promise offer ask order about`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words by which it is told that something is not known. */
export const UNKNOWNS: ReadonlySet<string> = new Set(
  'unclear unknown uncertain unsure undecided whether if question doubt wonder'.split(' '),
);
