/** Verbs that do not inflect by rule: lemma, past, past participle (where it differs). */
export const IRREGULAR_VERBS = `
say said; tell told; write wrote written; think thought; know knew known; understand understood; find found; feel felt; begin began begun;
swear swore sworn; forbid forbade forbidden; foresee foresaw foreseen; see saw seen; show showed shown; cast cast; make made; give gave given;
speak spoke spoken; read read; set set; lay laid; put put; come came come; take took taken; go went gone; hold held; send sent; have had;
beseech besought; rebut rebutted; refer referred; quip quipped; admit admitted; beg begged; slam slammed; dub dubbed; plan planned; brag bragged;
sing sang sung; shoot shot; cut cut; hit hit; rebuff rebuffed; blog blogged; commit committed; learn learned; signal signaled; label labeled; swear swore sworn; draw drew drawn;
`;

/** Second spellings of regular forms. */
export const SPELLING_VARIANTS = `
signalled signal; signalling signal; labelled label; labelling label; learnt learn; pled plead; plead plead; rumoured rumour; dreamt dream;
`;

/** Verbs whose last consonant doubles before -ed and -ing and that are not given above. */
export const DOUBLING_VERBS =
  'quip admit beg slam dub plan brag rebut refer blog commit chat sob grin chip chop drop grab nod plot pop prefer stop strip wrap';

/** Forms of auxiliary verbs, contracted ones too. */
export const AUXILIARIES = `be am is are was were been being 's 're 'm ’s ’re ’m have has had having 've 'd ’ve ’d do does did done
will would shall should can could may might must ought 'll ’ll wo ca need dare`;
/** Words that negate or limit a verb. */
export const NEGATIONS = `not n't n’t never no longer neither nor hardly`;
