import { ZONES } from '../en/dates.ts';

/** A time of day as stated: hour and minute of the local clock, offset from UTC where the zone is told. */
export interface TimeOfDay {
  readonly clock: string;
  readonly offset: string | null;
}

const two = (n: number): string => String(n).padStart(2, '0');

const CLOCK = /(?<![\d.:/-])(\d{1,2})[:.](\d{2})(?::\d{2})?(?![\d:])(?: ?([ap])\.?(?:m\.?)?(?![a-z]))?/;
const HOUR = /(?<![\d.:/-])(\d{1,2}) ?([ap])\.?m\.?(?![a-z])/;
const ZONE = /^[ ,]*\(?(?:(?:utc|gmt)? ?([+-]\d{1,2})(?::?(\d{2}))?(?!\d)|([a-z]{1,4})\b)/;

/** The first time of day in a folded string that holds no date any more: "5:10 p.m. est", "1.20pm", "19:00 (utc+2)", "6 am". */
export function readTime(text: string): TimeOfDay | null {
  const match = CLOCK.exec(text) ?? HOUR.exec(text);
  if (!match) return null;
  const hasMinutes = match.length > 3;
  const half = hasMinutes ? match[3] : match[2];
  const minute = hasMinutes ? Number(match[2]) : 0;
  const hour = Number(match[1]);
  if (minute > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return null;
  const clock = `${two((half ? hour % 12 : hour) + (half === 'p' ? 12 : 0))}:${two(minute)}`;
  return { clock, offset: offsetOf(text.slice(match.index + match[0].length)) };
}

/** A local time with its date; with the offset where it is known (ISO 8601-1:2019, 5.4). */
export const withTime = (date: string, { clock, offset }: TimeOfDay): string => `${date}T${clock}${offset ?? ''}`;

function offsetOf(after: string): string | null {
  const match = ZONE.exec(after);
  if (!match) return null;
  if (match[3] !== undefined) return designated(ZONES.get(match[3]) ?? null);
  const hours = Number(match[1]);
  const sign = match[1]?.startsWith('-') ? '-' : '+';
  return Math.abs(hours) > 14 || Number(match[2] ?? 0) > 59
    ? null
    : designated(`${sign}${two(Math.abs(hours))}:${match[2] ?? '00'}`);
}

const designated = (offset: string | null): string | null => (offset === '+00:00' ? 'Z' : offset);
