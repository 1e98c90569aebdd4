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
  /^(?:with (?:reporting|files|additional reporting|inputs?|agencies|contributions?) (?:by|from)|with (?:agencies|agency inputs|wire reports))\b.{0,120}$/,
];
