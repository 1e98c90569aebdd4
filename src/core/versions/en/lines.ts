/**
 * Lines of English news pages that are not what the report tells. Every pattern is matched against a whole line that was
 * folded (lower case, plain marks) and freed of marks at both ends.
 */

const CLOCK = String.raw`\d{1,2}(?:[:.]\d\d){1,2}(?: ?[ap]\.?m\.?)?(?: ?[a-z]{2,4})?`;
const DAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)[a-z]*,? )?(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|[a-z]{3,9} \d{1,2})(?:,? \d{4})?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}`;
const AGO = String.raw`(?:\d{1,3}|an?|one|few) (?:sec|second|min|minute|hr|hour|day|week|month|year)s? ago|just now|today|yesterday`;

/** When the page was published or brought up to date. */
export const STAMPS: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:first |last |originally )?(?:published|updated|modified|posted|created|filed|issued)|last update|update|updated) ?(?:at|on|:|-)? ?(?:(?:${CLOCK}|${DAY}|${AGO})(?:,? ?(?:at|on|-|\\|)? ?)?){1,4}$`,
  ),
  new RegExp(`^(?:(?:${CLOCK}|${DAY})(?:,? ?(?:at|on|-|\\||·)? ?)?){1,3}$`),
  new RegExp(`^(?:${AGO})$`),
  /^(?:this (?:article|story|report|page|post) was )?(?:first published|last updated|updated) (?:on|at) [\w :.,/-]{3,40}$/,
];

/** Bylines, counters, boxes and links that come and go without the report. */
export const FURNITURE: readonly RegExp[] = [
  /^by [\p{L}.' -]{3,60}(?:(?:,| and|\||-) [\p{L}.' -]{3,60}){0,3}$/u,
  /^(?:reporting|additional reporting|editing|edited|writing|written|compiled) by [\p{L}.,;' -]{3,160}$/u,
  /^(?:\d[\d,.]*k? (?:shares?|comments?|views?|likes?|reads?|reactions?|retweets)(?: ?[|·,-]? ?)?){1,4}$/,
  /^(?:shares?|comments?|views?|likes?) ?:? ?\(?\d[\d,.]*k?\)?$/,
  /^(?:about )?\d{1,3}[ -]min(?:ute)?s? (?:read|to read|reading time)$/,
  /^(?:read more|read also|also read|related|see also|more on this|more|recommended|watch|listen|most read|trending)(?: stories| articles)? ?[:>|-] ?.{1,200}$/,
  /^(?:read more|read next|related (?:stories|articles|links|topics)|more on this story|most read|trending now|recommended for you|share this (?:article|story)?|advertisement|listen to this article|follow us|comments|topics|tags)$/,
  /^(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|inbox|alerts?|briefing|e-?mail)\b.{0,80}$/,
  /^(?:get|receive) .{0,60}\b(?:in your inbox|newsletters?|by e-?mail|alerts)\b.{0,60}$/,
  /^(?:follow|find|like|join) (?:us|our)\b.{0,60}\b(?:facebook|twitter|x|instagram|whatsapp|telegram|bluesky|youtube)\b.{0,40}$/,
  /^\d{1,3}(?:,\d{3})* (?:people|readers) (?:are )?(?:reading|watching|here)(?: (?:this|now))*$/,
];

/** Lines in which an outlet tells what it changed, and not merely that it did. */
export const CORRECTIONS: readonly RegExp[] = [
  /^(?:correction|corrections|clarification|editor'?s'? note|editors' note|editorial note|amendment|erratum|retraction|update to this (?:story|article))(?: ?\([^)]{1,40}\)| (?:on|of|at|,)? ?[\w ,.:/]{1,40})? ?[:.-]/,
  /^(?:correction|clarification|editor's note|retraction)\b.{0,60}\b(?:version|article|story|report|headline)\b/,
  /\b(?:this|the) (?:article|story|report|piece|post|page|headline|caption|text)\b.{0,60}\b(?:was|were|has been|have been) (?:amended|corrected|clarified|retracted|changed|edited|revised)\b/,
  /\b(?:this|the) (?:article|story|report|piece|post|headline)\b.{0,40}\b(?:was|has been) updated (?:to|after|because|following)\b/,
  /\b(?:an|the|in an) (?:earlier|previous|original|prior) version of (?:this|the) (?:article|story|report|piece|post|headline)\b/,
  /^(?:an|the) (?:earlier|previous) version (?:said|stated|gave|misstated|misspelled|misidentified|incorrectly|wrongly)\b/,
  /^we (?:have )?(?:corrected|amended|removed|clarified) (?:this|the|an) (?:article|story|report|headline)\b/,
];

/** Words by which a note of correction grants that something was wrong. */
export const WRONG =
  /\b(?:incorrect(?:ly)?|wrong(?:ly)?|mis(?:stated|spelled|spelt|identified|quoted|attributed|reported)|inaccurate(?:ly)?|erroneous(?:ly)?|in error|mistaken(?:ly)?|error|false(?:ly)?|retract\w*|not \d|rather than|corrected|correction)\b/;
