/** English words for times. Data only: the rules are in `times/rules`. */

/** Names and abbreviations (without the stop) of the months. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ].flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])),
);

/** ISO numbers, Monday 1. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    'monday mon',
    'tuesday tues tue',
    'wednesday weds wed',
    'thursday thurs thur thu',
    'friday fri',
    'saturday sat',
    'sunday sun',
  ].flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])),
);

/** Parts of a day as half-open hours; a night runs into the next day. */
export const PARTS_OF_DAY: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['dawn', [4, 8]],
  ['morning', [0, 12]],
  ['midday', [11, 14]],
  ['lunchtime', [11, 14]],
  ['noontime', [11, 14]],
  ['afternoon', [12, 18]],
  ['dusk', [16, 21]],
  ['evening', [18, 24]],
  ['night', [18, 30]],
]);

/** EDTF sub-year codes (ISO 8601-2, 4.8) of the seasons. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);

/** Ordinals of the quarters, first to fourth. */
export const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
]);

/** Fixed-date holidays as month and day. */
export const FIXED_HOLIDAYS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['christmas', [12, 25]],
  ['christmas day', [12, 25]],
  ['christmas eve', [12, 24]],
  ['boxing day', [12, 26]],
  ["new year's eve", [12, 31]],
  ["new year's day", [1, 1]],
  ["new year's", [1, 1]],
  ["valentine's day", [2, 14]],
  ["st. patrick's day", [3, 17]],
  ["april fools' day", [4, 1]],
  ["april fool's day", [4, 1]],
  ['earth day', [4, 22]],
  ['may day', [5, 1]],
  ['juneteenth', [6, 19]],
  ['independence day', [7, 4]],
  ['bastille day', [7, 14]],
  ['halloween', [10, 31]],
  ['veterans day', [11, 11]],
  ['armistice day', [11, 11]],
  ['remembrance day', [11, 11]],
]);

/** Holidays on the nth weekday of a month: month, ISO weekday, n (-1 the last). */
export const WEEKDAY_HOLIDAYS: ReadonlyMap<string, readonly [number, number, number]> = new Map([
  ['martin luther king jr. day', [1, 1, 3]],
  ['martin luther king day', [1, 1, 3]],
  ["presidents' day", [2, 1, 3]],
  ['presidents day', [2, 1, 3]],
  ["mother's day", [5, 7, 2]],
  ['memorial day', [5, 1, -1]],
  ["father's day", [6, 7, 3]],
  ['labor day', [9, 1, 1]],
  ['columbus day', [10, 1, 2]],
  ['thanksgiving day', [11, 4, 4]],
  ['thanksgiving', [11, 4, 4]],
  ['black friday', [11, 5, 4]],
]);

/** Offsets in minutes from UTC of named zones. */
export const ZONES: ReadonlyMap<string, number> = new Map([
  ['gmt', 0],
  ['utc', 0],
  ['bst', 60],
  ['cet', 60],
  ['cest', 120],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
]);

/** Zones that change with the season or are named in words; their offset is left open. */
export const LOCAL_ZONES = [
  'et',
  'ct',
  'mt',
  'pt',
  'local time',
  '(?:u\\.s\\. )?(?:eastern|central|mountain|pacific)(?: standard| daylight)? time',
  'eastern',
  'pacific',
  '[A-Z][a-z]{2,12} time',
];

/**
 * Units of duration: ISO 8601 form of one (`#` for the number, T before parts of a day), how many of that form the
 * unit holds, and its length in days.
 */
export const TIME_UNITS: ReadonlyMap<string, { readonly iso: string; readonly holds: number; readonly days: number }> =
  new Map([
    ['second', { iso: 'PT#S', holds: 1, days: 1 / 86400 }],
    ['minute', { iso: 'PT#M', holds: 1, days: 1 / 1440 }],
    ['hour', { iso: 'PT#H', holds: 1, days: 1 / 24 }],
    ['day', { iso: 'P#D', holds: 1, days: 1 }],
    ['night', { iso: 'P#D', holds: 1, days: 1 }],
    ['weekend', { iso: 'P#D', holds: 2, days: 2 }],
    ['week', { iso: 'P#W', holds: 1, days: 7 }],
    ['month', { iso: 'P#M', holds: 1, days: 30.44 }],
    ['quarter', { iso: 'P#M', holds: 3, days: 91.3 }],
    ['year', { iso: 'P#Y', holds: 1, days: 365.25 }],
    ['decade', { iso: 'P#Y', holds: 10, days: 3652.5 }],
    ['century', { iso: 'P#Y', holds: 100, days: 36525 }],
  ]);

/** Words that make a bare weekday or month one to come. */
export const FUTURE_WORDS: ReadonlySet<string> = new Set(
  "will 'll ’ll shall wo going scheduled expected due planned plan hope intend slated set upcoming ahead tomorrow until till expects aims vow vowed may might could should can".split(
    ' ',
  ),
);
