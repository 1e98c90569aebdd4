import type { AnalysedSentence, Analysis } from '../../text/analysis.ts';
import { adjectivalCandidates } from './adjectival.ts';
import type { Candidate, Clause } from './candidate.ts';
import { chunksOf } from './chunks.ts';
import { colonCandidates } from './colon.ts';
import { lanesOf } from './lane.ts';
import { nominalCandidates } from './nominal.ts';
import { phrasalCandidates } from './phrasal.ts';
import { withoutWeak } from './pruning.ts';
import type { Quotation } from './quotations.ts';
import { verbalCandidates } from './verbal.ts';

/** The clauses of each sentence: what stands outside its quotations, and what stands inside each. */
export function readClauses(analysis: Analysis, quotations: readonly Quotation[]): Clause[] {
  const clauses: Clause[] = [];
  let first = 0;
  analysis.sentences.forEach((sentence) => {
    while (first < quotations.length && (quotations[first] as Quotation).end <= sentence.start) first++;
    const here: Quotation[] = [];
    for (let i = first; i < quotations.length && (quotations[i] as Quotation).start < sentence.end; i++)
      here.push(quotations[i] as Quotation);
    clauses.push(...clausesOf(sentence, here, quotationBefore(quotations, first, sentence)));
  });
  return clauses;
}

/** What the rules propose, clause by clause, before quotations are joined. */
export function proposals(clauses: readonly Clause[]): Candidate[] {
  return withoutWeak(
    clauses.flatMap((clause) => candidatesOf(clause).filter((candidate) => isReported(candidate, clause))),
  );
}

function clausesOf(sentence: AnalysedSentence, quotations: readonly Quotation[], before: Quotation | null): Clause[] {
  return lanesOf(sentence, quotations).map((lane) => ({
    lane,
    chunks: chunksOf(lane),
    before: lane.inside ? null : before,
  }));
}

function quotationBefore(
  quotations: readonly Quotation[],
  first: number,
  sentence: AnalysedSentence,
): Quotation | null {
  for (let i = first - 1; i >= 0 && i > first - 6; i--) {
    const quotation = quotations[i] as Quotation;
    if (quotation.parent !== null) continue;
    return quotation.block === sentence.block && quotation.end <= sentence.start && sentence.start - quotation.end <= 2
      ? quotation
      : null;
  }
  return null;
}

function candidatesOf(clause: Clause): Candidate[] {
  return [
    ...verbalCandidates(clause),
    ...phrasalCandidates(clause),
    ...nominalCandidates(clause),
    ...adjectivalCandidates(clause),
    ...colonCandidates(clause),
  ];
}

/** Inside a quotation the speaker's own "I think" and what has no source are the speaker's words, not reports of them. */
function isReported(candidate: Candidate, { lane }: Clause): boolean {
  if (!lane.inside) return true;
  const [source] = candidate.source;
  if (!source) return candidate.rule === 'passive-infinitive';
  const words = lane.items.find(({ start }) => start === source.start)?.lower;
  return (
    words !== 'you' &&
    (words !== 'i' || (candidate.stance === 'said' && candidate.sort === 'speech' && candidate.rule !== 'verb-noun'))
  );
}
