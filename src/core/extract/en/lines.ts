/**
 * Lines that stand on English news pages and are not the report. Every pattern is matched against a whole line that was
 * folded (lower case, plain marks) and freed of marks at both ends. They name the shape of the whole line or its opening
 * words in an address to the reader, never a single topic word: a sentence that tells of cookies or donations matches none.
 */
export interface LineRule {
  readonly step: string;
  readonly reason: string;
  /** Longest line it may cut, in words. */
  readonly most: number;
  /** Set where a line that ends as a sentence does must be kept. */
  readonly fragment?: true;
  /** Set where a line with quotation marks may be cut as well. */
  readonly quoted?: true;
  readonly lines: readonly RegExp[];
}

export const LINE_RULES: readonly LineRule[] = [
  {
    step: 'advertisement',
    reason: 'label of an advertisement',
    most: 9,
    lines: [
      /^(?:- )?(?:advertisements?|advertising|advert|sponsored(?: content| links?| post)?|paid (?:content|post)|promoted(?: content)?|ad|ads)$/,
      /^advertisement ?[-|:. ] ?(?:continue reading below|scroll to continue|story continues below|article continues below)?/,
      /^(?:story|article|content|text) continues (?:below|after)(?: (?:this )?(?:advertisement|ad|video|newsletter|the ad))?$/,
      /^(?:continue reading below|scroll to continue(?: with content)?|skip (?:this )?(?:ad|advertisement)|report (?:this )?ad|remove ads)$/,
    ],
  },
  {
    step: 'share-bar',
    reason: 'buttons to share or print the page',
    most: 12,
    fragment: true,
    lines: [
      /^share(?: this)?(?: (?:article|story|page|post|video|content|link|via|on|with friends|options|full article))*(?: (?:on|via|by|with)? ?(?:facebook|twitter|x|whatsapp|linkedin|email|e-mail|reddit|telegram|pinterest|flipboard))*$/,
      /^(?:click to )?(?:share|tweet|post|email|e-mail|pin|print)(?: this)?(?: (?:article|story|page|link))?(?: (?:on|to|via) (?:a friend|facebook|twitter|x|whatsapp|linkedin|email|reddit|telegram|pinterest|pocket|tumblr|mastodon|bluesky|threads))?(?: \(opens in new window\))?$/,
      /^(?:pin (?:it |this )?for later|share your (?:story|thoughts))$/,
      /^(?:copy (?:the )?(?:link|url)(?: to clipboard)?|link copied(?: to clipboard)?|copied|save(?: (?:this )?(?:article|story)| for later)?|bookmark|gift (?:this )?article|\d+ shares?)$/,
      /^(?:listen to (?:this )?(?:article|story)|text size|font size|resize text|print this (?:page|article|story)|add (?:us|.{1,30}) (?:as a preferred source )?on google(?: news)?)(?: \d+ min(?:ute)?s?)?$/,
    ],
  },
  {
    step: 'comment-form',
    reason: 'comment form',
    most: 30,
    lines: [
      /^please enter your (?:comment|name|email|e-mail)\b/,
      /^(?:leave a (?:reply|comment)|post a comment|add a comment|write a comment|join the (?:conversation|discussion)|view (?:all )?comments|show comments|hide comments|load(?:ing)? comments|comments?(?: \(\d+\))?|\d+ (?:comments?|responses|replies)|no comments(?: yet)?|comments are closed|cancel reply|reply|what do you think|be the first to comment)$/,
      /^leave a (?:reply|comment) (?:cancel reply|below)$/,
      /^(?:your email address will not be published|required fields are marked|save my name, email|you must (?:be logged in|log in|login) to|you have entered an incorrect email|notify me of (?:new|follow-?up)|comments? (?:are moderated|on this (?:article|story) are))/,
      /^(?:do you have something to say|have your say|share your (?:thoughts|views|opinion)(?: (?:in the comments|with us|below))+|tell us (?:what you think|in the comments))\b/,
    ],
  },
  {
    step: 'consent',
    reason: 'cookie or privacy notice',
    most: 120,
    lines: [
      /^(?:this (?:web ?)?site|our (?:web ?)?site|this page|we(?: and our (?:\d+ )?(?:partners|vendors))?) (?:also )?(?:use|uses|store|stores|may use) (?:.{0,40})?\b(?:cookies|tracking technologies)\b/,
      /^by (?:continuing|clicking|using|browsing|signing up|subscribing|submitting|registering|accepting|entering|providing|joining)\b.{0,140}\b(?:you|your|i) (?:agree|accept|consent|acknowledge|confirm|are agreeing|email)\b/,
      /^(?:accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences|consent|options)|cookie (?:settings|policy|preferences|notice)|privacy (?:policy|notice|settings)|terms (?:of (?:use|service)|and conditions)|do not sell (?:or share )?my (?:personal )?(?:info|information|data)|your (?:privacy|ad) choices)(?: ?[|,&] ?.{0,60})?$/,
      /^this site is protected by recaptcha\b/,
      /^(?:we value your privacy|we care about your privacy|your privacy (?:is important to|matters))\b/,
      /^to (?:view|see|play|watch|display) this (?:content|embed|post|video|media).{0,60}\b(?:accept|enable|allow|consent|cookies|javascript)\b/,
    ],
  },
  {
    step: 'log-in',
    reason: 'log-in or account line',
    most: 24,
    lines: [
      /^(?:log ?in|sign ?in|log ?out|sign ?out|register|sign up|my account|create (?:a|an|your)(?: free)? account|forgot (?:your )?password|already (?:a|an) (?:subscriber|member)|have an account|already have an account|not a (?:subscriber|member)(?: yet)?)(?:[ ?:|,./-]+(?:or |to |here|now|log ?in|sign ?in|register|sign up|subscribe|continue|comment|join|activate|your|account|please|continue reading))*$/,
      /^(?:please )?(?:log ?in|sign ?in|register|subscribe|create an account)(?: or (?:log ?in|sign ?in|register|subscribe|create an account))? to (?:continue|read|view|comment|access|leave|see|post|save|unlock|your account)\b/,
      /^you (?:have|'ve) (?:reached|read|used|hit) (?:your|the|all|\d+)\b.{0,60}\b(?:articles?|limit|stories)\b/,
      /^(?:this (?:article|content|story) is (?:only )?(?:for|available (?:only )?to|exclusive to|reserved for) (?:our )?(?:subscribers|members|premium))/,
      /^you are (?:now |currently )?(?:logged|signed) (?:in|out)\b/,
    ],
  },
  {
    step: 'copyright',
    reason: 'copyright line',
    most: 90,
    lines: [
      /^(?:©|\(c\) ?\d|copyright (?:©|\(c\)|\d{4}|by |the ))/,
      /^.{0,80}(?:©|\(c\)) ?(?:copyright )?(?:19|20)\d\d\b/,
      /^.{0,100}\ball rights (?:are )?reserved$/,
      /^(?:this|the) (?:material|content|article|story|work|report)(?: [a-z ]{0,40})? (?:may|must|can|cannot|should) ?(?:not )?be (?:published|reproduced|republished|redistributed|copied|reprinted|used)\b/,
      /^(?:when|if|in case of|for|on) (?:using|quoting|citing|reprinting|reproducing|copying|any use of|use of) .{0,60}\b(?:reference|link|hyperlink|citation|credit|attribution)\b.{0,60}\b(?:is|are) (?:obligatory|mandatory|required|compulsory)$/,
      /^(?:no part of this|reproduction (?:of this|in whole)|unauthori[sz]ed (?:reproduction|use))\b/,
      /^(?:read|republish) (?:this|our) (?:article|story|articles) (?:for free|online or in print)/,
    ],
  },
  {
    step: 'republication',
    reason: 'note on where the article first appeared',
    most: 50,
    quoted: true,
    lines: [
      /^(?:(?:the|this|a version of this) (?:article|story|piece|post|column)|this (?:report|op-ed|essay|interview))(?: (?:has|have))? (?:was |is |were )?(?:also |been |being )?(?:(?:originally|first|previously) (?:published|appeared|posted|produced)|republished|reprinted|syndicated)\b/,
      /^(?:this|a version of this) (?:article|story|piece|post|column)(?: (?:was|is))? (?:appeared|appears|produced|distributed|provided) (?:in|on|by)\b/,
      /^(?:originally|first) (?:published|appeared|posted) (?:on|in|at|by|as) [^,]{2,80}$/,
      /^(?:republished|reprinted|reproduced) (?:with permission|from|under|by|here)\b/,
      /^this (?:article|story) is (?:republished|reprinted|part of) .{0,40}\b(?:under|from|with)\b.{0,40}\b(?:licen[cs]e|conversation|permission|partner)/,
      /^(?:the post .{3,200} (?:appeared first|first appeared) on)\b/,
    ],
  },
  {
    step: 'contact',
    reason: 'invitation to write to the outlet',
    most: 45,
    lines: [
      /^(?:have|do you have|got|know) (?:a |an |any |more )?(?:news )?(?:tips?|story (?:idea|tip)|information|questions?|feedback|comments?|confidential tip|story)(?: (?:to share|for us|about this (?:story|article)|or|feedback|comments|suggestions|questions|a|story|idea|concern|complaint|on this story|you want to share|we should know about))*\b(?: (?:contact|email|e-mail|write|call|send|let us|tell us|reach|get in touch|we want|please|us)\b.*)?$/,
      /^(?:have|do you have|got|spot(?:ted)?|see|found|notice) (?:a|an) (?:tip|story|news tip|error|mistake|typo|correction|correction to report|factual error)\b.{0,120}$/,
      /^(?:to|if you (?:want|wish|would like) to|want to) (?:contact|reach|write to|submit|report|send|suggest|request|respond|comment)\b.{0,50}\b(?:newsroom|reporter|author|editors?|us|letter|correction|an error|a typo|tip|this (?:article|story)|complaint)\b/,
      /^(?:if you|anyone) .{0,80}\b(?:has|have) (?:a |any |more )?(?:lead|tip|tips|information|story|news|details)\b.{0,100}\b(?:our|us|we)\b/,
      /^(?:please )?(?:contact us|email us|e-mail us|write to us|get in touch|reach (?:out to )?us|send (?:us )?(?:your )?(?:news )?(?:tips|feedback|corrections|questions|comments|letters|suggestions)|call us|text us|message us)\b/,
      /^(?:contact|email|e-mail|reach|write to|you can (?:contact|reach|email)) (?:the (?:reporter|author|writer|editor)|him|her|them|me|this (?:reporter|author)|[a-z.'-]+(?: [a-z.'-]+)?) (?:at|on|via|by|directly|through) .{0,60}(?:@|\d{3}|\btwitter|\be-?mail|\blinkedin|\bfacebook|\bsignal).{0,60}$/,
      /^(?:report|submit) (?:a correction|an error|a typo|corrections?|a tip|a letter)\b/,
      /^(?:we welcome|we want to hear|we'd love to hear|we would like to hear|let us know|tell us your story)\b/,
      /^(?:is there (?:a|an) (?:error|problem|mistake) (?:in|with) this|was this (?:article|page|story|helpful)|did you find this|how (?:useful|helpful) was|rate this|thank you for (?:your (?:feedback|vote|rating|subscription)|subscribing|signing|reading)|thanks for (?:your feedback|subscribing|signing|reading))\b/,
      /^(?:tips?|e-?mail|contact|phone|tel|newsroom|twitter|x|instagram|facebook|bluesky|signal|whatsapp):? ?[@+(]?[\w.@+()-]+(?:@| ?\d{3}|$)[\w.@ ()-]*$/,
    ],
  },
  {
    step: 'related-links',
    reason: 'links to other articles',
    most: 34,
    quoted: true,
    lines: [
      /^(?:read more|read also|also read|read next|read|see also|see more|related|related (?:stories|story|articles?|content|news|topics?|coverage|links|posts?|reading|video)|more (?:on this|stories|news|coverage|from|top stories)|watch|watch (?:also|now|more|below)|listen|listen (?:also|now|more)|further reading|recommended|recommended (?:reading|stories|for you)|don't miss|you (?:may|might) also like|must read|up next|previous (?:article|post|story)|next (?:article|post|story)|in case you missed it|icymi|from the archives|trending|suggested|editors' picks) ?(?::|>>|»|\|) ?\S/,
    ],
  },
  {
    step: 'related-links',
    reason: 'links to other articles',
    most: 24,
    fragment: true,
    lines: [
      /^(?:more|other|latest|top|today's) (?:headlines|news|stories) ?(?::|>>|»|\|) ?\S/,
      /^(?:more|next|previous|learn more|explore more|opinion|editorial|explainer|fact check|in pictures|live updates|full story|full coverage) ?(?::|>>|»|\|) ?\S/,
    ],
  },
  {
    step: 'related-links',
    reason: 'label above links to other articles',
    most: 9,
    fragment: true,
    lines: [
      /^(?:read more|read also|also read|read next|see also|related|related (?:stories|story|articles?|content|news|topics?|coverage|links|posts?|reading|videos?|items)|more (?:stories|news|coverage|top stories|like this|on this (?:story|topic)|to explore|to read|articles|posts)|more (?:on this|from|in|about) .{1,40}|further reading|recommended|recommended (?:reading|stories|articles|for you|videos)|don't miss|you may also like|you (?:might|may) (?:also )?(?:like|be interested in)(?: (?:the following|these|this|our)(?: [a-z]+){0,4})?|must reads?|most (?:read|popular|viewed|shared|recent|commented)|latest (?:news|stories|posts|articles)|recent (?:posts|stories|articles|news)|top stories|popular (?:posts|stories|articles|now)|trending(?: now| stories| topics)?|editors?'?s? picks?|editor's choice|what to read next|up next|next (?:article|post|story|up)|previous (?:article|post|story)|suggested (?:reading|for you|articles)|other stories|from our partners|from around the web|around the web|in this (?:story|article)|continue reading|keep reading|read the full (?:story|article)|read full article|in other news|today's top stories|featured (?:articles?|posts?|stories)|similar (?:articles?|posts?|stories)|explore more(?: on these topics)?|more from us|view all(?: posts)?|see all|show more|load more|view more|browse more|all posts by .{2,30}|posts you may like|stories you may like)$/,
      /^(?:other|more|latest) (?:news|stories|articles|materials|headlines|reports|items) (?:of|in|from|on|by) (?:this|the) (?:section|topic|category|theme|day|hour|week)$/,
      /^(?:programmes? (?:of the day|guide|for today)|tv (?:guide|programme|schedule|listings)|today's (?:programmes?|schedule|listings)|on tv today)$/,
    ],
  },
  {
    step: 'follow-us',
    reason: 'invitation to follow an account',
    most: 40,
    lines: [
      /^(?:please )?(?:follow|like|find|join|connect with|catch|see) (?:us|the author|the writer|our (?:page|channel|account))\b(?:.{0,60})\b(?:on|at|via|facebook|twitter|instagram|whatsapp|telegram|youtube|linkedin|tiktok|social)\b/,
      /^follow (?:us|(?:@?[\w.'-]+)(?: [\w.'-]+){0,5}) (?:on|at|via|:)? ?(?:our )?(?:facebook|twitter|x\b|instagram|whatsapp|telegram|youtube|linkedin|tiktok|google news|bluesky|threads|mastodon|social|flipboard|@)/,
      /^(?:stay|keep) (?:connected|in touch) with (?:us|me)$/,
      /^(?:catch up|read more|check out|keep up|stay up to date|stay up-to-date|for more) .{3,160}\b(?:and|or) follow us on (?:facebook|twitter|x|instagram|tiktok|youtube|linkedin)\b/,
      /^(?:follow|tweet|tweets by|on twitter|twitter|follow me|follow him|follow her|follow them|follow us)(?: on (?:twitter|x|instagram|facebook))?:? ?@\w+/,
      /^(?:follow us|like us|connect with us|find us|stay connected|stay in touch|our social media|follow (?:him|her|them|me|this author|the author))$/,
    ],
  },
  {
    step: 'video-player',
    reason: 'text of a media player',
    most: 24,
    lines: [
      /^(?:(?:this|the) (?:video|audio|media) (?:is (?:not available|unavailable|no longer available|loading)|cannot be played|file could not|could not be loaded)|video (?:player is loading|ad feedback)|media playback is (?:unsupported|not supported)|your browser (?:does not support|doesn't support)|(?:please )?enable javascript|javascript is (?:disabled|required|not enabled)|to play this video|this is a modal window|beginning of dialog window|end of dialog window|you need to enable javascript)\b/,
      /^(?:press enter or )?click (?:here )?to (?:view|see|enlarge|expand) (?:the |this )?(?:image|photo|picture)(?: in full size)?$/,
      /^press enter or click to view image in full size$/,
      /^(?:now playing|play (?:video|audio|now|all)|watch (?:the )?(?:video|live)(?: (?:below|above|here|now))?|video (?:unavailable|player|caption)|close (?:video|modal|dialog|menu|this)|exit fullscreen|fullscreen|unmute|mute|loading(?: video| the player)?|replay|autoplay|current time|remaining time|picture-in-picture|an error occurred)$/,
      /^(?:now on air|on air now|on air|now showing|coming up next) ?[:|-] ?\S/,
      /^\d{1,2}:\d\d(?::\d\d)?(?: ?(?:\/|-|\|) ?\d{1,2}:\d\d(?::\d\d)?)?$/,
      /^(?:transcript|video|audio|watch|listen|gallery|photos|slideshow|hide caption|toggle caption|enlarge this image|hide|caption|image \d+ of \d+|view gallery|view (?:full screen|image|photo|slideshow)|play|pause|open image modal|expand|zoom in)$/,
    ],
  },
  {
    step: 'page-number',
    reason: 'page number',
    most: 14,
    fragment: true,
    lines: [
      /^(?:page )?\d{1,3} (?:of|\/) \d{1,3}$/,
      /^page \d{1,3}$/,
      /^\d{1,3}$/,
      /^(?:(?:prev|previous|next|first|last|page|pages|\d{1,3}|next page|previous page)[ :|<>»«]*){1,14}$/,
    ],
  },
  {
    step: 'navigation',
    reason: 'navigation of the page',
    most: 24,
    fragment: true,
    lines: [
      /^(?:skip to (?:main )?(?:content|navigation|footer)|back to (?:top|home|all|blog|news)(?: .{0,30})?|return to (?:top|home ?page)|scroll (?:to top|down)|jump to (?:content|recipe|comments|navigation|section)|go to (?:top|home ?page)|menu|search|home|close|open menu|toggle (?:navigation|menu|search)|table of contents|on this page|in this article|contents|skip|breadcrumbs?|you are here|site index|site map|sitemap|main menu|all sections|cancel|submit|ok|yes|no|done|edit|subscribe|donate|share|english|languages?)$/,
      /^home(?: ?[>»/›|] ?[\w&' -]{2,80}){1,6}$/,
      /^(?:filed under|filed in|posted in|tags|tagged(?: with| as)?|topics?|categories|category|keywords|labels|section|in this story|more about|companies mentioned|hashtags) ?[:|] ?.{1,200}$/,
      /^(?:tags|topics|categories|filed under|hashtags|related tags|tagged)$/,
    ],
  },
  {
    step: 'disclosure',
    reason: 'note on affiliate links or advertising',
    most: 80,
    lines: [
      /^(?:we|[\w .']{2,30}) (?:may|might|will|can) (?:earn|receive|get|collect|make|be paid)(?: an?| a small| some)?(?: affiliate| referral)? (?:commissions?|money|compensation|a share|a portion)\b/,
      /^(?:this (?:post|article|page|story|site|content) (?:may )?contains? (?:affiliate|sponsored)|if you (?:buy|purchase|click|make a purchase|shop).{0,80}\b(?:we|commission)|when you (?:buy|purchase|shop|click).{0,60}\bwe\b|our (?:journalists|editors) .{0,60}\bcommission|as an amazon associate|(?:affiliate )?disclosure:|products featured in this)/,
    ],
  },
  {
    step: 'reading-time',
    reason: 'reading time or counter',
    most: 8,
    fragment: true,
    lines: [
      /^(?:(?:reading|read) time:? ?)?(?:about )?\d{1,3}[ -]?(?:min|mins|minute|minutes)(?:'s)?(?: (?:read|reading(?: time)?|to read))$/,
      /^(?:(?:estimated )?(?:reading|read) time|est reading time)\b.{0,24}$/,
      /^(?:views?|reads?|hits|visits|comments|shares|likes|viewed|read by) ?:? ?\d[\d ,.]*(?:k|times|people)?$/,
      /^(?:\d[\d,.]*k? (?:views?|reads?|likes?|shares?|comments?|followers|retweets)(?: ?[|·,]? ?)){1,4}$/,
    ],
  },
];
