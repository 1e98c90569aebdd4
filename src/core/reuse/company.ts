import type { Match, Weighed } from './judge.ts';
import { wholeSentences } from './snap.ts';

/** What a passage must tell to show by itself that one account had the other's words before it: some fifteen words of a report. */
const LEAST_ALONE = 8;

/**
 * Matches that count. Two who report one event hit on the same clause now and then: what a jury found, what was dumped
 * where, what a plan is called. A short or loose match is a copy only in the company of one that no two reporters write
 * by chance: a whole sentence to the letter, or a passage that tells much. Quotations stand by themselves.
 */
export function inCompany(one: Weighed, other: Weighed, matches: readonly Match[]): Match[] {
  const sure = matches.some((match) => countsAlone(one, other, match));
  return sure ? [...matches] : matches.filter(({ kind }) => kind === 'same-quote');
}

const countsAlone = (one: Weighed, other: Weighed, { kind, weight, a, b }: Match): boolean =>
  kind !== 'same-quote' &&
  (weight >= LEAST_ALONE || (kind === 'verbatim' && wholeSentences(one.text, a) && wholeSentences(other.text, b)));
