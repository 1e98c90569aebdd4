/** What stands where the report stood. Every pattern is matched against folded text (lower case, plain marks). */
export interface WallKind {
  /** In the reader's words: "the page asks for …". */
  readonly reason: string;
  readonly patterns: readonly RegExp[];
}

export const WALLS: readonly WallKind[] = [
  {
    reason: 'the page asks for a subscription or a login',
    patterns: [
      /\b(?:subscribe|sign in|log in|register|sign up|create (?:a|your)(?: free)? account)(?: now| here| today)? to (?:continue|read|keep|access|unlock|view|see|finish)\b/,
      /\b(?:to (?:continue|keep) reading|to read (?:the full|this|more|on)|to access this)\b.{0,60}\b(?:subscribe|sign in|log in|register|account|subscription|subscriber)\b/,
      /\b(?:this (?:article|story|content) is (?:for|available to|only available to|reserved for|exclusive to)) (?:our )?(?:paying |premium |registered )?(?:subscribers|members|readers)\b/,
      /\byou(?:'ve| have) (?:reached|used|hit) (?:your|the|all)\b.{0,40}\b(?:free|limit|articles)\b/,
      /\b(?:already a subscriber|not a subscriber|subscriber-only|subscribers only|unlock this article|start your (?:free )?trial|become a subscriber|choose your (?:plan|subscription))\b/,
    ],
  },
  {
    reason: 'the page asks for consent',
    patterns: [
      /\b(?:we (?:and our (?:\d+ )?(?:partners|vendors) )?(?:use|value|store)|this (?:web ?)?site uses)\b.{0,80}\b(?:cookies|your privacy|information on a device)\b/,
      /\b(?:before you continue|accept all|reject all|manage (?:your )?(?:cookies|preferences|choices|consent)|cookie (?:policy|settings|preferences))\b/,
      /\b(?:your privacy (?:choices|matters)|consent to (?:the use|cookies|our))\b/,
    ],
  },
  {
    reason: 'the page says that it is not there or does not work',
    patterns: [
      /^(?:error )?(?:404|403|410|500|502|503|504)\b/,
      /\b(?:page|article|story|content|file) (?:you (?:requested|are looking for|were looking for|tried to reach) )?(?:could not be|cannot be|can't be|was not|not|is no longer|has been) (?:found|available|removed|deleted|moved)\b/,
      /\b(?:sorry|oops|whoops)\b.{0,80}\b(?:find|found|exist|wrong|available|gone|page)\b/,
      /\b(?:something went wrong|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|access denied|forbidden|temporarily unavailable|under maintenance|be right back|try again later)\b/,
      /\bnot available in your (?:region|country|area|location)\b/,
    ],
  },
  {
    reason: 'the page asks whether a person is reading',
    patterns: [
      /\b(?:verify|verifying|prove|confirm|checking|check)\b.{0,30}\b(?:you are|you're|if you are|that you are|your browser)\b.{0,20}\b(?:human|a robot|secure|robot)?\b/,
      /\b(?:captcha|are you a robot|i'm not a robot|unusual traffic|automated (?:access|requests)|enable javascript|javascript is (?:disabled|required)|just a moment|ddos protection|ray id|bot (?:detection|protection))\b/,
      /\bpress (?:and|&) hold\b/,
    ],
  },
];

/** Last words of a text that stops before its end: ellipses and calls to read on. */
export const CUT_SHORT =
  /(?:\.\.\.|…|\[\.\.\.\]|\b(?:read more|continue reading|keep reading|read on|full story|click here|show more))\W*$/i;

/** Lines by which a rolling page dates its entries. */
export const ENTRY_STAMPS: readonly RegExp[] = [
  /^(?:(?:updated|posted|published)? ?(?:at )?)?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?[a-z]{2,4})?(?: ?[|-] ?.{0,60})?$/,
  /^(?:\d{1,3}|an?) (?:sec|second|min|minute|hr|hour)s? ago$/,
];

/** Headlines of rolling pages. */
export const LIVE =
  /\b(?:live(?: updates?| blog| news| coverage| reporting)?|as it happened|latest updates|rolling coverage)(?: ?[:|-]|$)/;
