/** Elements of HTML, old ones too, that tell a page's text from a plain one when their names stand in angle brackets. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set(
  `a abbr acronym address area article aside audio b bdi bdo big blockquote body br button caption center cite code col colgroup
  data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr
  html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav noscript object ol optgroup option output p
  param picture pre progress q rp rt ruby s samp script section select small source span strike strong style sub summary sup svg table
  tbody td template basefont bgsound blink isindex keygen layer listing marquee multicol nobr noembed noframes plaintext portal rb rtc spacer
  xmp textarea tfoot th thead time title tr tt u ul var video wbr applet embed frame frameset`.split(/\s+/u),
);

/** Elements whose open tag alone shows markup: they hold nothing, or their end tag is often left out. */
export const LONE_ELEMENTS: ReadonlySet<string> = new Set(
  'br hr img p li div wbr input iframe embed script style meta link td tr table object applet frame body html'.split(
    ' ',
  ),
);

/** Elements left out with all they hold. */
export const DROPPED_WHOLE: ReadonlySet<string> = new Set(
  'script style applet template noembed noframes xmp plaintext'.split(' '),
);

/** Elements whose tags are left out, and what they hold stays. */
export const DROPPED_TAGS: ReadonlySet<string> = new Set(
  `html head body base basefont bgsound blink button datalist embed form frame frameset iframe input keygen layer ilayer link marquee meta
  object optgroup option param portal select textarea title isindex`.split(/\s+/u),
);

/** Elements that end a line of text. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hr li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/u),
);

/** Attributes that hold an address. */
export const ADDRESSES: ReadonlySet<string> = new Set(
  'href src action background cite classid codebase data formaction icon longdesc manifest poster profile usemap dynsrc lowsrc srcset'.split(
    ' ',
  ),
);

/** Attributes kept: what an extractor reads of a page. None of them runs or loads anything but through an address. */
export const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set(
  `href src cite poster longdesc alt title class id lang dir datetime role rel type width height colspan rowspan start value name
  itemprop itemscope itemtype aria-label aria-hidden hidden property content headers scope span align`.split(/\s+/u),
);

/** Elements without an end tag. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
