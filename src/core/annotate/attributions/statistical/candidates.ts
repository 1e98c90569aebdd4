import type { Span } from '../../../model/span.ts';
import { tokenIndexAt } from '../../../text/analysis.ts';
import type { Candidate } from '../candidate.ts';
import { reportingForm, reportingVerb } from '../lexicon.ts';
import { reportingNoun } from '../nouns.ts';
import { type Accepted, type AttributionModel, decode } from './decode.ts';
import { cueHead, type Described, proposalFor, type TokenRange } from './relative.ts';

/** Rules so exact that what they propose stands where the model finds no attribution. */
const SURE_RULES: ReadonlySet<string> = new Set(['quote-tag', 'inverted-tag', 'clause-tag', 'according-to', 'colon']);

/**
 * What the model finds, in the form of the rules' proposals, and what only the surest rules find. Where the model found what
 * a rule proposed, that rule is named.
 */
export function modelCandidates(
  model: AttributionModel,
  document: Described,
  proposed: readonly Candidate[],
): Candidate[] {
  const accepted = decode(model, document);
  const taken = new Set(
    accepted.flatMap(({ cue: { from, to } }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const { tokens } = document.analysis;
  const isFree = ({ cue }: Candidate): boolean => {
    if (!cue) return false;
    for (let i = tokenIndexAt(tokens, cue.start); (tokens[i]?.start ?? Infinity) < cue.end; i++)
      if (taken.has(i)) return false;
    return true;
  };
  return [
    ...accepted.map((one) => candidateOf(document, one)),
    ...proposed.filter((candidate) => SURE_RULES.has(candidate.rule) && isFree(candidate)),
  ];
}

function candidateOf(document: Described, { cue, roles, score }: Accepted): Candidate {
  const { tokens } = document.analysis;
  const spanOf = ({ from, to }: TokenRange): Span => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  });
  const proposal = proposalFor(document, cue);
  const found = { cue: spanOf(cue), source: roles.source.map(spanOf), content: roles.content.map(spanOf) };
  const head = cueHead(document, cue);
  const lower = tokens[head]?.lower ?? '';
  const entry = reportingVerb(reportingForm(lower)?.lemma ?? '') ?? reportingNoun(lower);
  return {
    ...found,
    rule: proposal && agrees(proposal, found) ? proposal.rule : 'model',
    addressee: proposal?.addressee ?? addresseeOf(document, cue, head),
    stance: proposal?.stance ?? entry?.stance ?? 'said',
    sort: proposal?.sort ?? entry?.sort ?? 'other',
    confidence: Math.round(score * 100) / 100,
  };
}

function agrees(
  proposal: Candidate,
  found: { readonly source: readonly Span[]; readonly content: readonly Span[] },
): boolean {
  const [[source], [wanted]] = [found.source, proposal.source];
  const sameSource = source && wanted ? overlaps(source, wanted) : !source && !wanted;
  return sameSource && found.content.some((span) => proposal.content.some((other) => overlaps(span, other)));
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** "told reporters": the noun phrase with which a cue ends after its verb. */
function addresseeOf({ analysis: { tokens } }: Described, cue: TokenRange, head: number): Span | null {
  const [first, last] = [tokens[head + 1], tokens[cue.to - 1]];
  if (!first || !last || head + 1 >= cue.to || tokens[head]?.pos !== 'VERB') return null;
  const isNoun = last.pos === 'NOUN' || last.pos === 'PROPN' || last.pos === 'PRON';
  return isNoun && first.pos !== 'ADP' && first.pos !== 'PART' ? { start: first.start, end: last.end } : null;
}
