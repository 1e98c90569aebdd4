/** Words of `class`, `id` and `role` by which English-speaking page builders name the furniture of a page. */

/** Boxes beside or below a report. Only in combination with the shape of the text: such names are used loosely. */
export const FURNITURE_HINTS =
  /(?:^|[\s_-])(?:comments?|disqus|respond|related|recommend(?:ed|ations?)?|promo(?:tion)?s?|newsletter|sign-?up|subscri(?:be|ption)|shar(?:e|ing)(?:bar|-?bar|-?buttons?|-?links?|-?tools?|daddy)?|social|side-?bar|widget|footer|advert(?:isement)?s?|ads?|sponsor(?:ed)?|cookies?|consent|gdpr|modal|popup|pop-up|overlay|paywall|breadcrumbs?|pagination|pager|author-?(?:bio|box|card|info)|about-?(?:the-?)?author|bio|tags?|tag-?list|menu|nav|navigation|navbar|toc|table-of-contents|teasers?|read-?more|read-?next|more-?(?:stories|from|on)|popular|trending|most-?read|latest|recent-?posts|outbrain|taboola|cta|call-to-action|banner|donat(?:e|ion)|toolbar|skip-?link|screen-reader-text|sr-only|visually-hidden|contentinfo|complementary|related-?posts|post-?navigation|hidden)(?:$|[\s_-])/;

/** Names of captions and picture credits. */
export const CAPTION_HINTS =
  /(?:caption|photo-?credit|image-?credit|img-?credit|media-?credit|wp-caption|credit-?line|photo-?by)/;

/** Names of deks: the lines between headline and report. */
export const DEK_HINTS =
  /(?:^|[\s_-])(?:dek|standfirst|sub-?title|sub-?head(?:line|ing)?|summary|stand-first|lede?|excerpt|article-?(?:summary|description|subtitle))(?:$|[\s_-])/;

/** Names of elements that hold the author's name, and of those beside it that hold something else about the author. Lower case. */
export const AUTHOR_HINTS =
  /author|by-?line|(?:^|[\s_-])(?:writer|writtenby|written-by|contributor|posted-?by|creator)s?(?:$|[\s_-])/;
export const NO_AUTHOR_HINTS =
  /authori|reviewer|checker|author[\w-]*(?:bio|desc|role|title|job|avatar|image|img|photo|pic|social|link[si]|follow|posts|about|position|email|occupation|twitter|meta__date|date|time)|co-?authored/;

/** Names of elements that tell when. Lower case. */
export const TIME_HINTS =
  /(?:^|[\s_-])(?:date|time|datetime|timestamp|dateline|published|pubdate|posted|posted-on|updated|modified)(?:$|[\s_-])|date(?:$|[\s_-])|publish(?:ed)?-?(?:date|time|on)|updated-?(?:date|at|on)|lastmod|timestamp|(?:^|[\s_-])(?:post|article|entry)_{0,2}-?time/;
