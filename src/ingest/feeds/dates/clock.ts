import { AFTER_NOON, BEFORE_NOON } from './months.ts';
import { ZONE_BY_SCRIPT, ZONES } from './zones.ts';

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Digits after the second, '' where there are none. */
  readonly fraction: string;
  /** Minutes east of Greenwich. */
  readonly offset: number;
  /** Whether the hour counts from noon. */
  readonly halfDays: boolean;
}

const TIME =
  /(?<![\d:])(\d{1,2})\s?(?::|h|時|시|时)\s?(\d{1,2})(?:\s?(?::|分|분)\s?(\d{1,2})(?:[.,](\d{1,9}))?)?(?:초|秒|分|분)?/u;

const OFFSET = /^\s*(?:gmt|utc|ut|z)?\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?(?![\d:./-])/u;

/** Takes the time of day and its zone out of a date in lower case: what they are, and the rest. Null where the time is none. */
export function takeClock(text: string): { clock: Clock | null; rest: string } | null {
  const time = TIME.exec(text);
  if (!time) return { clock: null, rest: text };
  const [whole, hours = '', minutes = '', seconds = '0', fraction = ''] = time;
  const before = text.slice(0, time.index);
  const after = text.slice(time.index + whole.length);
  const noon = takeNoon(before, after);
  const zone = takeZone(noon.before, noon.after);
  const hour = hourOf(Number(hours), noon.half);
  if (hour > 24 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  const offset = zone.offset ?? ZONE_BY_SCRIPT.find(([script]) => script.test(text))?.[1] ?? 0;
  return {
    clock: {
      hour,
      minute: Number(minutes),
      second: Number(seconds),
      fraction,
      offset,
      halfDays: noon.half !== null,
    },
    rest: zone.rest,
  };
}

function hourOf(hour: number, half: 'am' | 'pm' | null): number {
  if (half === null || hour > 12) return hour;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** The word for before or after noon, right after the time or right before it. */
function takeNoon(before: string, after: string): { half: 'am' | 'pm' | null; before: string; after: string } {
  const next = /^\s*([^\s\d,;+-]+)/u.exec(after);
  const nextHalf = halfOf(next?.[1]);
  if (next && nextHalf) return { half: nextHalf, before, after: after.slice(next[0].length) };
  const last = /([^\s\d,;]{1,5})\s*$/u.exec(before);
  const lastHalf = halfOf(last?.[1]);
  if (last && lastHalf) return { half: lastHalf, before: before.slice(0, last.index), after };
  return { half: null, before, after };
}

function halfOf(word: string | undefined): 'am' | 'pm' | null {
  if (word === undefined) return null;
  if (BEFORE_NOON.has(word)) return 'am';
  return AFTER_NOON.has(word) ? 'pm' : null;
}

/** An offset in figures right after the time, else the name of a zone anywhere. */
function takeZone(before: string, after: string): { offset: number | null; rest: string } {
  const figures = OFFSET.exec(after.replace(/^\s*[a-z]{2,5}(?=[+-]\d)/u, ''));
  if (figures) {
    const [whole, sign, hours = '', minutes = '0'] = figures;
    const compact = hours.length === 2 || minutes !== '0' ? Number(hours) * 60 + Number(minutes) : Number(hours) * 60;
    const stripped = after.replace(/^\s*[a-z]{2,5}(?=[+-]\d)/u, '');
    if (compact <= 15 * 60)
      return { offset: sign === '-' ? -compact : compact, rest: `${before} ${stripped.slice(whole.length)}` };
  }
  for (const word of `${after} ${before}`.matchAll(/[a-z]+/gu)) {
    const offset = Object.hasOwn(ZONES, word[0]) ? ZONES[word[0]] : undefined;
    if (offset !== undefined)
      return { offset, rest: `${before} ${after}`.replace(new RegExp(`\\b${word[0]}\\b`, 'u'), ' ') };
  }
  return { offset: null, rest: `${before} ${after}` };
}
