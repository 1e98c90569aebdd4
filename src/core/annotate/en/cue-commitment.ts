/**
 * How a cue stands to the truth of its content, by the word that heads the cue. A word that is in neither list is neutral:
 * “said”, “told” and “according to” report and leave the truth to the source.
 *
 * Verbs (base forms) and nouns (singular), all lower case.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/**
 * Factive: who writes the word takes the content as true (Kiparsky and Kiparsky 1970, “Fact”): “she did not admit that he
 * paid” still tells that he paid.
 */
export const FACTIVE_WORDS = words(`
  know realise realize learn discover recall remember understand see notice recognise recognize forget
  admit acknowledge concede confess apologise apologize own
  reveal disclose expose unveil uncover
  confirm prove demonstrate show establish verify
  point+out note observe remind highlight underline underscore
  regret lament bemoan deplore mourn welcome
  glad pleased happy proud sorry surprised disappointed delighted aware unaware
  revelation disclosure admission acknowledgement acknowledgment confession
`);
/*
 * Reasons, family by family: to know or learn needs a fact; one admits, and reveals, only what is so; proof and confirmation
 * settle it; what is pointed out or noted is there to be seen; one regrets or welcomes what has happened.
 */

/**
 * Hedged: the word keeps the content at a distance, because the source may be mistaken or untruthful (“claimed”,
 * “alleged”), only thinks so (“believes”), infers it (“suggests”, “estimates”) or looks ahead (“expects”).
 */
export const HEDGED_WORDS = words(`
  claim allege contend maintain assert insist argue profess purport insinuate boast rumour rumor posit
  believe think suppose assume presume suspect imagine guess reckon figure feel consider regard deem judge
  suggest imply hint indicate speculate theorise theorize hypothesise hypothesize postulate conjecture
  estimate calculate put project forecast predict anticipate expect foresee hope fear worry doubt wonder
  reportedly allegedly supposedly purportedly apparently
  claim allegation assertion contention accusation insinuation rumour rumor suspicion belief view opinion notion suggestion
  theory fear worry concern hope expectation prediction estimate
  worried concerned afraid fearful anxious hopeful optimistic convinced confident sceptical skeptical
`);
/*
 * Reasons: “claim” and its kind are what newsrooms write of what they cannot vouch for; belief, inference and expectation
 * are the source's and may be wrong. “insist” and “maintain” are here because they tell that somebody contradicts.
 */
