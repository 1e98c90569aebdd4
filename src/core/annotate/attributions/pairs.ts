import type { Stance } from '../../model/annotation.ts';
import { REPORTING_PAIRS } from '../en/cue-verbs.ts';
import { formTable, type ReportingVerb, type Sort } from './lexicon.ts';

const pairs = new Map<string, ReportingVerb>();
let head: string[][] = [];
for (const line of REPORTING_PAIRS.trim().split('\n')) {
  const parts = line.split('|').map((part) => part.trim().split(/\s+/));
  const lemmas = parts.pop() ?? [];
  if (parts.length > 0) head = parts;
  const [stance, sort, complements] = head;
  for (const lemma of lemmas)
    pairs.set(lemma, {
      lemma,
      stance: stance?.[0] as Stance,
      sort: sort?.[0] as Sort,
      complements: new Set(complements),
    });
}
const verbs = formTable(new Set([...pairs.keys()].map((pair) => pair.split('+')[0] as string)));

/** The two-word reporting expression that a verb form and a following word make. */
export function reportingPair(verb: string, word: string): ReportingVerb | undefined {
  const lemma = verbs.get(verb)?.lemma;
  return lemma === undefined ? undefined : pairs.get(`${lemma}+${word}`);
}

/** Whether a verb form may begin a two-word expression. */
export const beginsPair = (verb: string): boolean => verbs.has(verb);
