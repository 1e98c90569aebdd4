import type { Stance } from '../../model/annotation.ts';
import { REPORTING_NOUNS } from '../en/cue-nouns.ts';
import type { Sort } from './lexicon.ts';

export interface ReportingNoun {
  readonly lemma: string;
  readonly stance: Stance;
  readonly sort: Sort;
  readonly complements: ReadonlySet<string>;
}

const nouns = new Map<string, ReportingNoun>();
for (const line of REPORTING_NOUNS.trim().split('\n')) {
  const [stance, sort, complements, lemmas] = line.split('|').map((part) => part.trim().split(/\s+/));
  for (const lemma of lemmas ?? []) {
    const noun = { lemma, stance: stance?.[0] as Stance, sort: sort?.[0] as Sort, complements: new Set(complements) };
    nouns.set(lemma, noun);
    nouns.set(/[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`, noun);
  }
}

/** The reporting noun that a lower-case word is the singular or plural of. */
export const reportingNoun = (lower: string): ReportingNoun | undefined => nouns.get(lower);
