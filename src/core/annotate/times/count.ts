import { CARDINALS } from '../en/number-words.ts';
import { readNumber } from '../quantities/number.ts';

const WORDS = [...CARDINALS.keys()].sort((a, b) => b.length - a.length).join('|');

/** A count before a unit of time, as a pattern with the group `count`. */
export const COUNT =
  `(?<count>(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,5}(?:\\.\\d{1,2})?)(?:[- ]?(?:\\d/\\d|½|¼|¾)|[ -]and[ -]a[ -]half)?` +
  `|(?:${WORDS})(?:[- ](?:${WORDS}|hundred|thousand|million)){0,4}(?:[ -]and[ -]a[ -](?:half|quarter))?` +
  `|half[ -]an?|half|a (?:few|couple(?: of)?|dozen|hundred|thousand|million|half|decade of)|several|many|some|a number of|couple of|few|an?|the|½)`;

/** How many a count states: "a" is one, "a couple of" two; null for "several" and "a few". */
export function countOf(written: string): number | null {
  const lower = written.toLowerCase().trim();
  if (/^(?:an?|the|following)$/.test(lower)) return 1;
  if (/^(?:half|half[ -]an?|a half)$/.test(lower)) return 0.5;
  if (/couple/.test(lower)) return 2;
  const number = readNumber(lower.replace(/^a (?=dozen)/, ''), 0);
  return number && number.form !== 'vague' ? number.value : null;
}
