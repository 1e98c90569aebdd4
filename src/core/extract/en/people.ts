/** Words of bylines and of the lines about authors. Folded. */

/** Roles that follow a name in a byline: "Jane Doe, Staff Writer". */
export const ROLE_WORDS: ReadonlySet<string> = new Set(
  `staff writer writers reporter reporters correspondent correspondents editor editors columnist contributor contributors
   contributing journalist journalists producer photographer senior chief deputy political national international foreign
   business science health education sports environment white house congressional bureau special senior investigative
   associate managing digital assistant medical economics legal affairs diplomatic defence defense security in at for of and
   the news desk team author guest freelance video`.split(/\s+/),
);

/** Openings of a byline. */
export const BYLINE_OPENING =
  /^(?:(?:story |words |text |written |posted |reported |published |reporting |article |report |analysis |opinion )?by:? |from )(?=\S)/i;

/** A line that tells about the author at the foot of an article: after a name, what they do. */
export const BIO_PREDICATE =
  /^(?:[a-z.,' -]{2,50}?,? )?is (?:an?|the|our) (?:[a-z0-9'/&-]+,? ){0,8}?(?:reporter|writer|correspondent|editor|columnist|journalist|contributor|freelancer|producer|blogger|intern|editor-in-chief|copywriter|author and|reporter and)\b/;

/** "Jane Doe covers courts for the Ledger", "Reach her at …": only at the very end. */
export const BIO_OPENINGS: readonly RegExp[] = [
  /^(?:about the authors?|about the writer|meet the author|author bio|written by|view all posts by|more (?:by|from) (?:this author|the author)|see (?:all|more) (?:posts|articles|stories) by|all (?:posts|articles) by|posts by)\b/,
  /^(?:reach|contact|email|e-mail|follow) (?:him|her|them|the reporter|the author|[a-z.'-]+ [a-z.'-]+) (?:at|on|via) .{0,60}(?:@|\d{3}|twitter|facebook|linkedin)/,
  /^[a-z.'-]+ [a-z.'-]+(?: [a-z.'-]+)? (?:(?:covers|writes about|reports on) .{2,80} for (?:the |our )?[a-z]|can be reached (?:at|on|via))/,
];

/** Credit lines at the foot: who else worked on the report. */
export const CONTRIBUTION_LINES: readonly RegExp[] = [
  /^(?:additional |further |with )?(?:reporting|writing|editing|research|report|compiled|photography|video|graphics|translation|edited|written|translated|reported)(?: and (?:reporting|writing|editing))? (?:for .{2,40} )?by:? .{3,200}$/,
  /^.{3,160}\bcontributed (?:to this (?:report|story|article|post|piece)|(?:reporting|research|to the reporting)(?: .{2,60})?|from .{2,40})$/,
  /^(?:with|including|contains) (?:additional |further |some )?(?:reporting|files?|inputs?|agencies|contributions?|material|copy|reports?|content|information) (?:by|from) .{2,120}$/,
  /^with (?:agencies|agency inputs|wire reports|news agencies)\b.{0,120}$/,
];

/** Words and marks between which the names in a credit line stand. In a line as written. */
export const CREDIT_SEAMS =
  /\s*(?:[,;:/|&]|\b(?:by|from|for|and|with|of|contributed|writers?|reporters?|correspondents?)\b)\s*/i;

/** Small words that may stand among the names of a credit line. */
export const CREDIT_WORDS: ReadonlySet<string> = new Set(
  'and the of in for & our agencies agency inputs news wire service services report reports staff writer writers correspondent correspondents'.split(
    ' ',
  ),
);

/** What stands before the names in "With additional material from HNA". */
export const BEFORE_NAMES = /^\(?\p{L}[^.,]{0,60}? (?:(?:from|by) |(?=[Aa]genc|[Ww]ire))/u;

/** Opening of a line that owns up to copy of others. */
export const MATERIAL_FROM = /^\(?(?:with|including|additional|further) /i;

/** Words of sections, labels and places that stand in capitals above a report where a name might. */
export const NO_NAME_WORDS: ReadonlySet<string> = new Set(
  `news world breaking latest update updates opinion politics business sport sports exclusive live analysis national local
   home top stories story headlines highlights report reports special video photos gallery comment features culture
   weather markets technology health science key facts points press release service editorial staff associated daily
   new san santa saint los las north south east west northern southern eastern western city county upper lower port lake
   fort mount great republic states state kingdom united central street river island islands bay valley the of for and
   president minister mayor king queen prince pope`.split(/\s+/),
);

/** What stands before the names in a line that tells more than the author. In a line as written. */
export const BY =
  /(?:^|[|•·–—,(:] ?|\d(?:st|nd|rd|th|am|pm|AM|PM)?,? |\b(?:[Ww]ritten|[Ww]ords|[Pp]osted|[Pp]ublished|[Ss]tory|[Tt]ext|[Aa]rticle|[Rr]eported|[Rr]eporting|[Aa]nalysis|[Oo]pinion|[Pp]ost|[Rr]ead) )[Bb][Yy]:? ?(?=["“]?(?:the )?\p{Lu})/u;

/** Roles that stand behind a name without a comma. In a line as written. */
export const TRAILING_ROLE =
  /(?: (?:Staff|Senior|Freelance|Guest|Contributing|Chief|Associate|Managing|Content|News))* (?:Writer|Reporter|Correspondent|Editor|Columnist|Contributor|Author|Journalist|Producer)$/u;

/** A label that stands before or above an author's name. Folded. */
export const AUTHOR_LABELS =
  /^(?:(?:about the |meet the )?authors?(?:\(s\))?|(?:an )?(?:article|post|text|report|story) by|(?:written |words |posted |published |article |story )?by|writers?|contributors?|journalist|reporter) ?:?$/;

/** Words of names of organisations and of parts of an outlet. Folded. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  `team staff editor editors editorial newsroom desk department office agency inc llc ltd gmbh corp corporation company group
   media news press magazine university college institute foundation association society council committee ministry service
   services network online blog support marketing communications publishing solutions systems technologies software labs
   studio studios bureau board center centre research guest contributor contributors writer writers reporter correspondent
   health clinic hospital
   school academy global international digital consulting partners club church bank insurance law legal`.split(/\s+/),
);

/** Names that software gives to whoever published. Folded. */
export const ACCOUNT_NAMES =
  /^(?:admin(?:istrator)?|(?:the )?web ?master|(?:site|noc|web|wp) ?admin|user|undefined|null|none|unknown|n\/a|editor|staff|author|root|test|default|guest|anonymous|super ?user)\d*$/;

/** Words of the lines around a headline that are in no name. Folded. */
export const NO_NAME: ReadonlySet<string> = new Set(
  `reviewed reviewer fact checked heard about more read share follow subscribe posts post articles article view all author
   authors by no comments comment email full bio table contents content email print save menu search home category categories
   tags topics last page back next previous learn see show watch listen download find get join sign log in`.split(
    /\s+/,
  ),
);
