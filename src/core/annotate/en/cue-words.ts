/** Small word classes that the attribution rules ask about. All lower case. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Times that may stand between a cue and its complement, or before a subject, without being part of either. */
export const TIME_WORDS =
  words(`monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
  january february march april june july august september october november december jan feb aug sept oct nov dec
  morning afternoon evening night week month year earlier later last ago then recently now`);

/** What people speak or write in: "in a statement", "at a news conference", "on Twitter". */
export const UTTERANCE_NOUNS =
  words(`statement statements interview interviews speech speeches letter letters email e-mail emails tweet tweets
  conference briefing remarks testimony report reports article column memo address release post broadcast video message note op-ed
  twitter facebook instagram television tv radio hearing debate rally meeting blog filing affidavit court podcast call telegram`);

export const PERSONAL_PRONOUNS = words('he she it they we i you who');
export const POSSESSIVE_PRONOUNS = words('his her its their our my your');
export const QUESTION_WORDS = words('who whom whose what which where when why how whether if');
export const SUBORDINATORS =
  words(`that because although though while whereas unless if when after before since as until once whether where
  than so despite amid`);
/** Prepositions that tie a noun phrase to the noun before it. */
export const NOUN_PREPOSITIONS = words(
  'of for at from in with on to to by near about against between within under behind',
);
export const REPORTED_ADVERBS = words('reportedly allegedly supposedly purportedly');
/** Words that end in -ing or -ed and open an apposition or an addition to a noun phrase. */
export const INCLUDING = words('including based born aged');

/** What stands before a colon and is no source. */
export const LABELS =
  words(`new update updated watch read photos photo video videos more related correction clarification editor note live breaking opinion
  analysis exclusive explainer factbox timeline highlights story image source credit also poll quiz review gallery podcast listen here below`);
