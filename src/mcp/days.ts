import type { Day } from '../store/records.ts';
import { Refusal } from './refusal.ts';

const LENGTH = 86_400_000;

/** "2026-03-04" as the number of days since 1970. @throws Refusal where there is no such day */
export function dayOf(written: string): Day {
  const moment = Date.parse(`${written}T00:00:00Z`);
  if (Number.isNaN(moment) || !new Date(moment).toISOString().startsWith(written))
    throw new Refusal(`There is no day ${written}. Write a day as 2026-03-04.`);
  return moment / LENGTH;
}

/** The days of a question, both included. @throws Refusal where the last comes before the first */
export function daysOf({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): {
  readonly from?: Day;
  readonly to?: Day;
} {
  const days = {
    ...(from === undefined ? {} : { from: dayOf(from) }),
    ...(to === undefined ? {} : { to: dayOf(to) }),
  };
  if (days.from !== undefined && days.to !== undefined && days.from > days.to)
    throw new Refusal(`from (${from}) is later than to (${to}). Exchange them.`);
  return days;
}
