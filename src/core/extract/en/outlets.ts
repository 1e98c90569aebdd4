/** Words by which an English page names the outlet it belongs to. In lines as written. */

/** Opening of a line that tells where a report was published. */
export const PUBLISHED_IN =
  /^(?:[Pp]ublished (?:in|by)|[Ff]rom|[Tt]aken from|[Aa]ppeared in) (?=(?:The |the )?\p{Lu})/u;

/** What an outlet writes before its own short name: "told the Record", "documents seen by The Record". */
export const SPOKE_TO =
  /\b(?:told|seen by|examined by|reviewed by|obtained by|spoke to|interview with|shown to) [Tt]he /;
