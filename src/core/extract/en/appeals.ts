/** Words by which English pages ask their readers for something. All are folded. */

/** Verbs that open a request to the reader. */
export const ASKS: ReadonlySet<string> = new Set(
  `join support subscribe sign follow donate download register click tap become get give help consider contribute make
   stay receive enter buy order try start unlock upgrade read enjoy want please don't never keep like love learn pledge
   listen tune explore discover see watch visit send be wake start sponsor chip get`.split(/\s+/),
);

/** What an appeal is about. A line that addresses the reader and names one of these asks for it. */
export const APPEAL_THINGS =
  /\b(?:newsletters?|e-?newsletter|subscriptions?|subscribe|subscribing|subscribers|whatsapp channel|telegram channel|youtube channel|whatsapp group|mailing list|membership|become a member|email (?:alerts?|updates?)|e-mail (?:alerts?|updates?)|news ?alerts?|push notifications|inbox|free trial|paywall|our (?:free )?app|mobile app|app store|google play|daily (?:briefing|digest|email)|morning briefing|breaking news (?:alerts?|email)|donate|donations?|donating|tax-deductible|contributions?|support us|support our (?:work|journalism|reporting|newsroom)|(?:independent|quality|public-interest|investigative|local|nonprofit|excellent|fearless|our|strengthen|support|fund) journalism|our (?:journalism|newsroom|reporting|readers|mission|supporters|sponsors|patrons|members)|reader-(?:supported|funded)|crowdfund\w*|patreon|paypal|buy me a coffee|ad-free|premium (?:content|access)|unlimited (?:digital )?access|digital access)\b/;

/** Openings that are an appeal by themselves, at the start of a line. */
export const APPEAL_OPENINGS: readonly RegExp[] = [
  /^(?:sign up|signup|register|subscribe|click here to subscribe|get (?:our|the|your|more|all|breaking|daily|free|these|stories|news)|receive (?:our|the|your|daily|free|news)|join (?:our|the|us)|enter your (?:email|e-mail)|want (?:more|the latest)|never miss|don't miss|stay (?:informed|updated|up to date|up-to-date|connected|ahead|in the know)|download (?:our|the)|install (?:our|the)|enjoying|like (?:this|what you)|love (?:this|what you)|for (?:more|the latest|daily|breaking)|get in touch|keep up|start your (?:day|free)|be the first)\b/,
  /^(?:support|donate to|donate|contribute to|help us|help support|consider (?:donating|supporting|subscribing|making|becoming)|make a (?:donation|contribution|gift)|give (?:today|now|to)|become a (?:member|subscriber|supporter|patron|sponsor)|chip in|please (?:consider|support|donate|subscribe|help|join|make|sign|share|like|follow))\b/,
  /^(?:we (?:need|invite|depend|rely|count|can't|cannot|can only|are asking|ask|hope you)|your (?:support|donation|gift|contribution|subscription|membership|generosity|help)|if you (?:like|liked|value|enjoy|enjoyed|appreciate|appreciated)|with your (?:support|help)|thanks to (?:our|your)|thank you for (?:supporting|your support)|every (?:dollar|pound|euro|contribution|donation|gift)|for as little as|(?:as a )?nonprofit|(?:it )?takes (?:just|only)|subscribe (?:now|today|to))\b/,
];

/** Short requests that stand alone on a line. */
export const BARE_APPEALS =
  /^(?:support us|donate(?: now| today| here)?|subscribe(?: now| today| here| to (?:our )?newsletters?)?|subscribe (?:for|to) .{1,40}|sign up(?: now| here| today| for .{1,60})?|become a (?:member|subscriber|supporter|patron)|join (?:us|now|today)|get the (?:app|newsletter)|download the app|get our newsletters?|newsletter(?: sign[- ]?up)?|newsletters|email address|your email(?: address)?|(?:we need )?your support|start (?:a|your) (?:free )?trial|give a gift|stay (?:informed|connected)|the morning newsletter|get (?:full )?(?:digital )?access|contribute)$/;

/** Words that speak to the reader. */
export const SECOND_PERSON = /\b(?:you|your|yours|you're|you'll|you've|you'd)\b/;

/** Words in which the outlet speaks of itself. */
export const FIRST_PLURAL = /\b(?:we|us|our|ours|we're|we've|we'll)\b/;

/** Verbs of report: with one of these a sentence about appeals is told, not asked. */
export const REPORTING =
  /\b(?:said|says|told|tells|added|according to|announced|reported|asked|wrote|argued|claimed|insisted|testified|urged|urges|asks|shouted|ordered|warned|warns|pleaded|demanded|recalled|called on|replied|declared)\b/;

/** Ways to reach a reader that only an outlet offers: with one of these a request needs no "our". */
export const CHANNELS =
  /\b(?:newsletters?|whatsapp (?:channel|group)|telegram channel|youtube channel|mailing list|inbox|push notifications|app store|google play|email (?:alerts?|updates?)|news ?alerts?|daily (?:briefing|digest|email))\b/;

/** The outlet's own cause: with one of these, "you" beside "we" is an appeal. */
export const CAUSES =
  /\b(?:support us|support our (?:work|journalism|reporting|newsroom)|our (?:journalism|newsroom|supporters|patrons|free app)|(?:independent|quality|investigative|local|nonprofit|fearless) journalism|reader-(?:supported|funded)|become a member|tax-deductible)\b/;

/** Shapes of a whole line that offers something of the outlet's own: a list to sign up to, its channel, its price by the week. */
export const OFFERS: readonly RegExp[] = [
  /^(?:this|our) (?:story|article|work|site|reporting|journalism|newsroom) is (?:funded|supported|paid for|made possible) by (?:our )?(?:readers|people|donors|members|listeners|viewers|subscribers)(?: like you)?$/,
  /^join [^.?!]{2,40} for free to (?:get|receive|read|follow) [^.?!]{3,60}$/,
  /^(?:sign up|subscribe|register) (?:for|to|with) .{2,80}\bour\b/,
  /^(?:enjoy|enjoying|like|liked|love|loved|want|need|miss|missed) [^.?!]{2,80}\? (?:get|have|ask|subscribe|buy|try|join|sign|become|support|download|follow|order|pick up|start|why not)\b/,
  /^(?:watch|listen|tune|catch|see|hear|read|visit|follow|find|get|download) .{0,120}\b(?:on|at|via|in|through) our (?:own )?(?:web ?)?(?:site|pages?|channels?|app|stream|feed|podcast|social media)\b/,
  /(?:^|[.!?] )(?:support|subscribe|join|donate|give|become|get|try|start|have|buy)\b[^.!?]{0,80}? (?:from|for|at|only|just) (?:only |just )?[£$€]?\d[\d.,]*p?(?: [a-z]+)? (?:a|per|each|every) (?:day|week|month|year|issue)$/,
];

/** Shapes of a whole line that asks readers to write or call: a question and where to turn, or where to turn alone. */
export const INVITATIONS: readonly RegExp[] = [
  /^[^.?!]{3,140}\? (?:please )?(?:contact|write|e-?mail|call|ring|phone|text|send|tell|get in touch|let|message|share|speak|talk|join)\b[^?!]{0,120}?\b(?:us|our|editors?|newsroom|newsdesk|news desk|reporters?)\b/,
  /^(?:contact|e-?mail|call|ring|reach|message|write to) [^.?!]{2,60} (?:at|in|on|via|through) (?:the|our) [^.?!]{0,40}\b(?:newsroom|newsdesk|news desk|editors?)$/,
  /^(?:please )?(?:write|e-?mail|speak|talk|send [^.?!]{2,60}) (?:in confidence )?to (?:the|our) (?:[a-z']+ )?(?:newsroom|newsdesk|news desk|editors?|letters page)\b[^?!]{0,80}$/,
];
