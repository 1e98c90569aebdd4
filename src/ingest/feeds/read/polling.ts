import type { Polling } from '../model.ts';
import { childrenNamed, type Element, elementsIn, firstText, textOrNull } from '../xml/element.ts';
import { linkOf } from './link.ts';

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

export const NO_POLLING: Polling = { minutes: null, skipHours: [], skipDays: [], self: null, next: null, hub: null };

/** What a feed's head says of when and where to look again. */
export function pollingOf(head: Element, base: string | null): Polling {
  return {
    minutes: minutesOf(head),
    skipHours: skipped(head, 'skiphours', 'hour')
      .map((text) => Number(text) % 24)
      .filter((hour) => Number.isInteger(hour) && hour >= 0),
    skipDays: skipped(head, 'skipdays', 'day'),
    self: linkOf(head, 'self', base),
    next: linkOf(head, 'next', base) ?? linkOf(head, 'prev-archive', base),
    hub: linkOf(head, 'hub', base),
  };
}

function minutesOf(head: Element): number | null {
  const ttl = Number(firstText(head, 'ttl') ?? Number.NaN);
  if (Number.isFinite(ttl) && ttl > 0) return ttl;
  const period = PERIODS[firstText(head, 'sy:updateperiod')?.toLowerCase() ?? ''];
  const frequency = Number(firstText(head, 'sy:updatefrequency') ?? 1);
  return period === undefined ? null : period / (frequency >= 1 ? frequency : 1);
}

const skipped = (head: Element, list: string, name: string): string[] =>
  childrenNamed(head, list)
    .flatMap(elementsIn)
    .flatMap((child) => (child.name === name ? (textOrNull(child) ?? []) : []))
    .slice(0, 24);
