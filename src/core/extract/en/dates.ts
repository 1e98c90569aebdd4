/** English words of dates and times of day on news pages. Folded, without stops. */

export const MONTHS: ReadonlyMap<string, number> = new Map(
  'jan january feb february mar march apr april may may jun june jul july aug august sept september oct october nov november dec december'
    .split(' ')
    .map((name, index) => [name, Math.floor(index / 2) + 1]),
).set('sep', 9);

/** First letters of the weekdays, Sunday first. */
export const WEEKDAYS: readonly string[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Words that may stand in a line that tells only when: "Updated 3:14 p.m. ET, Fri September 6, 2013". */
export const TIMESTAMP_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...`mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
   am pm a p m et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst ist cet cest wat eat sast aest aedt hkt local time
   at on by the of ago hour hours hr hrs minute minutes min mins day days week weeks month months year years just now
   published publish updated update posted post modified last first created originally release released date dated filed
   st nd rd th noon midnight read today yesterday edited revised`.split(/\s+/),
]);

/** Words with which a line of time begins. */
export const PUBLISHED_LABEL =
  /^(?:first |originally |date )?(?:publish(?:ed)?|publication|posted|created|filed|released?|dated?)\b/;
export const UPDATED_LABEL = /^(?:last )?(?:updated?|modified|edited|revised)\b/;

/** Where a line that tells two times is parted: before the label of the second. */
export const NEXT_TIME_LABEL = /(?<=\S)[ |,;•·–—-]+(?=(?:last )?(?:updated?|modified|edited|revised)\b)/;

/** Zones that mean one offset all year. */
export const ZONES: ReadonlyMap<string, string> = new Map([
  ['gmt', '+00:00'],
  ['utc', '+00:00'],
  ['z', '+00:00'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['bst', '+01:00'],
  ['wat', '+01:00'],
  ['eat', '+03:00'],
  ['sast', '+02:00'],
  ['aest', '+10:00'],
  ['aedt', '+11:00'],
  ['hkt', '+08:00'],
]);

/** Names of elements that tell when a page was changed. Lower case. */
export const UPDATED_HINT = /updat|modif|revis|lastmod|last-?review/;

/** Openings of lines whose date or name is not that of the report. Folded. */
export const NO_AUTHOR_LABEL =
  /^(?:(?:medically |clinically |technically |legally |expert |fact[- ]?)?(?:review|check)(?:ed)?(?: by)?|event|start|end|expires?|deadline|valid|copyright|©|photos?|photograph(?:y|ed|er)?|images?|illustrat(?:ion|ed)|edit(?:ed|or)|translat(?:ed|ion)|sponsored|presented|powered)\b/;

/** "This article was originally published on 26 September 2019": the day stands behind. Folded. */
export const ORIGINALLY =
  /\b(?:originally|first|previously) (?:published|appeared|posted) (?:on )?(?=[a-z]{3,9}\.? \d|\d)/;
