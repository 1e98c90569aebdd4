/**
 * Nouns that report: `stance | sort | complements | nouns`. Complements: that (a clause), to (an infinitive),
 * of (a preposition and its object). A noun is a cue only where a source is tied to it (a possessive, "by", "from")
 * or a clause follows it.
 */
export const REPORTING_NOUNS = `
claimed  | speech  | that of | claim allegation assertion contention accusation charge insinuation
said     | speech  | that    | statement announcement remark comment observation acknowledgement acknowledgment declaration revelation disclosure
believed | speech  | that    | suggestion
believed | thought | that    | belief view opinion conviction notion
warned   | speech  | that of | warning
asked    | speech  | that to for | request demand plea appeal
promised | speech  | that to | promise pledge vow threat assurance
promised | speech  | that    | commitment
denied   | speech  | that of | denial
denied   | other   | to      | refusal
accused  | speech  | of that for | criticism complaint
feared   | thought | that about over | concern worry fear
believed | thought | that    | suspicion doubt expectation prediction
hoped    | thought | that to | hope desire
`;
