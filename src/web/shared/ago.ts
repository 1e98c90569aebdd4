const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Units from the largest, each used from its own length on. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
];

const WORDS = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

/**
 * How long before or after `now` a moment is: "just now", "5 minutes ago", "in 2 hours", "6 days ago". Null from a week on,
 * where a date says more, and for what is no moment.
 */
export function agoOf(moment: string, now: Date): string | null {
  const seconds = (Date.parse(moment) - now.getTime()) / 1000;
  const far = Math.abs(seconds);
  if (Number.isNaN(seconds) || far >= 7 * DAY) return null;
  const [unit, length] = UNITS.find(([, each]) => far >= each) ?? [];
  if (unit === undefined || length === undefined) return seconds > 0 ? 'in a moment' : 'just now';
  return WORDS.format(Math.sign(seconds) * Math.floor(far / length), unit);
}
