const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An ISO 8601 date or date-time as readers write it: "12 March 2025, 14:05 UTC+1". Anything else comes back as it is. */
export function shownTime(iso: string): string {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?$/.exec(iso);
  const month = MONTHS[Number(match?.[2]) - 1];
  if (!match || !month) return iso;
  const [, year, , day, hour, minute, zone] = match;
  const date = day === undefined ? `${month} ${year}` : `${Number(day)} ${month} ${year}`;
  return hour === undefined ? date : `${date}, ${hour}:${minute}${shownZone(zone)}`;
}

function shownZone(zone: string | undefined): string {
  if (zone === undefined) return '';
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (!match || (match[2] === '00' && match[3] === '00')) return ' UTC';
  const [, sign, hours, minutes] = match;
  return ` UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
