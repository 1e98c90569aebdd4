import { fold } from '../../text/normalise.ts';
import { AMERICAN, BRITISH } from '../en/spelling.ts';
import type { PageBlock } from '../html/blocks.ts';
import type { PageDocument } from '../html/dom.ts';
import type { DayOrder } from './dates.ts';
import { hostOf } from './outlet.ts';

/** Characters looked at. */
const SAMPLE = 50_000;

/** Numbers of a date whose order only its own size tells: a day above 12. */
const NUMERIC = /\b(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d\d\b/g;

/** In which order a text writes day and month in numbers: by another date of its own, else by its spelling; null where neither tells. */
export function dayOrderOf(text: string): DayOrder {
  const folded = fold(text.slice(0, SAMPLE));
  for (const [, first, second] of folded.matchAll(NUMERIC)) {
    if (Number(first) > 12 && Number(second) <= 12) return 'day-first';
    if (Number(second) > 12 && Number(first) <= 12) return 'month-first';
  }
  const british = folded.match(BRITISH)?.length ?? 0;
  const american = folded.match(AMERICAN)?.length ?? 0;
  if (british === american) return null;
  return british > american ? 'day-first' : 'month-first';
}

/** Countries, as in language tags and addresses, where the month is written first; elsewhere the day is, or the year. */
const MONTH_FIRST = new Set(['us', 'ph']);
/** Endings of addresses that are used as words and tell no country. */
const NO_COUNTRY = new Set(['ai', 'co', 'io', 'fm', 'me', 'tv', 'cc', 'gg', 'ly', 'sh', 'to', 'la', 'vc']);

/** A date that two countries read differently. */
const IN_NUMBERS = /\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\b/;

/** In which order a page writes day and month in numbers: by its text, the country of its address, or that of its language tag. Null where it
 * writes no such date. */
export function orderOfPage(page: PageDocument, url: string | null, blocks: readonly PageBlock[]): DayOrder {
  if (
    !blocks.some(
      ({ text, marks }) =>
        text.length < 200 && (IN_NUMBERS.test(text) || marks.some((mark) => IN_NUMBERS.test(mark.text))),
    )
  )
    return null;
  const read = dayOrderOf(blocks.map(({ text }) => text.slice(0, 2000)).join('\n'));
  if (read !== null) return read;
  const ending = /\.([a-z]{2})$/.exec(hostOf(url ?? '') ?? '')?.[1];
  const locale =
    page.querySelector('meta[property="og:locale"]')?.getAttribute('content') ??
    page.documentElement?.getAttribute('lang') ??
    '';
  const country =
    ending && !NO_COUNTRY.has(ending) ? ending : /^[a-z]{2,3}[-_]([a-z]{2})$/i.exec(locale)?.[1]?.toLowerCase();
  return country === undefined ? null : MONTH_FIRST.has(country) ? 'month-first' : 'day-first';
}
