import type { Attribution, AttributionKind, Entity, Mention } from '../../model/annotation.ts';
import type { Document } from '../../model/document.ts';
import { bySpan, type Span, spanContains, spanLength } from '../../model/span.ts';
import type { Analysis } from '../../text/analysis.ts';
import type { Candidate } from './candidate.ts';
import { commitmentOf } from './commitment.ts';
import { endAtTurns } from './contrast.ts';
import { joinQuotations } from './joining.ts';
import { kindOf } from './kind.ts';
import { proposals, readClauses } from './proposals.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { Speakers } from './speakers.ts';
import { modelCandidates } from './statistical/candidates.ts';
import { tokenColumns } from './statistical/columns.ts';
import type { AttributionModel } from './statistical/decode.ts';
import { type Described, describe } from './statistical/relative.ts';

export type { AttributionModel } from './statistical/decode.ts';
export { parseAttributionModel } from './statistical/file.ts';

/**
 * Who is reported to have said, written, believed what. In order of their first span. Rules propose; the model, which sees
 * what they propose, decides. Without a model the rules alone decide.
 */
export function findAttributions(
  document: Document,
  analysis: Analysis,
  known: { readonly entities: readonly Entity[]; readonly mentions: readonly Mention[] },
  model: AttributionModel | null,
): Attribution[] {
  const quotations = findQuotations(document.text, document.blocks);
  const clauses = readClauses(analysis, quotations);
  const proposed = proposals(clauses);
  const described = (): Described =>
    describe(analysis, tokenColumns(analysis, quotations, clauses, proposed), proposed);
  const found = model ? modelCandidates(model, described(), proposed) : proposed;
  const joined = joinQuotations(document.text, document.blocks, quotations, found);
  const candidates = endAtTurns(document.text, joined);
  const speakers = new Speakers(document.text, known);
  const ordered = candidates
    .filter(({ content }) => content.length > 0)
    .sort((a, b) => bySpan(firstSpan(a), firstSpan(b)) || bySpan(a.cue ?? firstSpan(a), b.cue ?? firstSpan(b)));
  const drafts = ordered.map((candidate, i) => draft(candidate, i, document.text, quotations, speakers));
  return nest(orphansNamed(drafts));
}

function firstSpan({ cue, source, content }: Candidate): Span {
  return [...(cue ? [cue] : []), ...source, ...content].reduce((a, b) => (b.start < a.start ? b : a));
}

function draft(
  candidate: Candidate,
  i: number,
  text: string,
  quotations: readonly Quotation[],
  speakers: Speakers,
): Attribution {
  const content = [...candidate.content].sort(bySpan);
  const kind: AttributionKind = kindOf(text, content, quotations, candidate.cue);
  const [source] = candidate.source;
  return {
    id: `attribution-${i + 1}`,
    kind,
    source: candidate.source,
    cue: candidate.cue,
    content,
    speaker: source ? speakers.of(source) : null,
    addressee: candidate.addressee,
    stance: candidate.stance,
    commitment: candidate.cue ? commitmentOf(text.slice(candidate.cue.start, candidate.cue.end)) : 'neutral',
    within: null,
    rule: candidate.rule,
    confidence: candidate.confidence,
  };
}

/** An orphan quotation is given to the speaker of the quotation before it. */
function orphansNamed(attributions: readonly Attribution[]): Attribution[] {
  let speaker: Attribution['speaker'] = null;
  return attributions.map((attribution) => {
    if (attribution.cue === null) return { ...attribution, speaker };
    if (attribution.kind !== 'indirect') speaker = attribution.speaker;
    return attribution;
  });
}

/**
 * Sets `within`: the attribution with the shortest content that holds another's cue and is longer than the other's own, so that
 * no two stand within each other. One sweep from left to right.
 */
function nest(attributions: readonly Attribution[]): Attribution[] {
  const contents = attributions
    .flatMap(({ id, content }) => content.map((span) => ({ id, span })))
    .sort((a, b) => bySpan(a.span, b.span));
  const places = attributions.flatMap(({ id, cue, content: [first] }) =>
    (cue ?? first) ? [{ id, place: (cue ?? first) as Span }] : [],
  );
  places.sort((a, b) => bySpan(a.place, b.place));
  const sizes = new Map(
    attributions.map(({ id, content }, i) => [
      id,
      { size: content.reduce((sum, span) => sum + spanLength(span), 0), i },
    ]),
  );
  const isLarger = (id: string, other: string): boolean => {
    const [a, b] = [sizes.get(id), sizes.get(other)];
    return a !== undefined && b !== undefined && (a.size > b.size || (a.size === b.size && a.i < b.i));
  };
  const outer = new Map<string, string>();
  let open: typeof contents = [];
  let next = 0;
  for (const { id, place } of places) {
    for (; next < contents.length && (contents[next] as (typeof contents)[number]).span.start <= place.start; next++)
      open.push(contents[next] as (typeof contents)[number]);
    open = open.filter(({ span }) => span.end > place.start);
    const holding = open.filter((content) => isLarger(content.id, id) && spanContains(content.span, place));
    holding.sort((a, b) => spanLength(a.span) - spanLength(b.span));
    if (holding[0]) outer.set(id, holding[0].id);
  }
  return attributions.map((attribution) => ({ ...attribution, within: outer.get(attribution.id) ?? null }));
}
