import type { GoldDocument } from '../../eval/attribution/corpora.ts';
import { documentOf } from '../../eval/attribution/document.ts';
import { proposals, readClauses } from '../../src/core/annotate/attributions/proposals.ts';
import { findQuotations } from '../../src/core/annotate/attributions/quotations.ts';
import { tokenColumns } from '../../src/core/annotate/attributions/statistical/columns.ts';
import {
  type Described,
  describe,
  type TokenRange,
} from '../../src/core/annotate/attributions/statistical/relative.ts';
import { TAGS } from '../../src/core/annotate/attributions/statistical/tagger.ts';
import type { Span } from '../../src/core/model/span.ts';
import { type Analysis, analyse, tokenIndexAt } from '../../src/core/text/analysis.ts';

export interface Marked extends GoldDocument {
  /** Whether it was written to be marked: such articles are trained on, and no figure is taken from them. */
  readonly written?: boolean;
}

/** A marked relation in tokens. */
export interface TokenRelation {
  readonly source: readonly TokenRange[];
  readonly cue: TokenRange;
  readonly content: readonly TokenRange[];
}

/** A marked article as the models see it. */
export interface Prepared {
  readonly id: string;
  readonly text: string;
  readonly described: Described;
  readonly relations: readonly TokenRelation[];
  readonly written: boolean;
}

export function prepare({ id, text, relations, written = false }: Marked): Prepared {
  const document = documentOf(text);
  const analysis = analyse(document);
  const quotations = findQuotations(text, document.blocks);
  const clauses = readClauses(analysis, quotations);
  const proposed = proposals(clauses);
  const columns = tokenColumns(analysis, quotations, clauses, proposed);
  return {
    id,
    text,
    described: describe(analysis, columns, proposed),
    written,
    relations: relations
      .filter(({ cue, content }) => cue.length > 0 && content.length > 0)
      .map(({ source, cue, content }) => ({
        source: source.map((span) => rangeOf(analysis, span)),
        cue: rangeOf(analysis, { start: (cue[0] as Span).start, end: (cue.at(-1) as Span).end }),
        content: content.map((span) => rangeOf(analysis, span)),
      })),
  };
}

export function rangeOf({ tokens }: Analysis, span: Span): TokenRange {
  const from = tokenIndexAt(tokens, span.start);
  let to = from;
  while (to < tokens.length && (tokens[to] as Span).start < span.end) to++;
  return { from, to };
}

const [SOURCE, CUE, CONTENT] = [TAGS.indexOf('B-source'), TAGS.indexOf('B-cue'), TAGS.indexOf('B-content')];

/** The label of every token: cues before sources before contents, an inner content lost in the outer. */
export function tagsOf({ described: { analysis }, relations }: Prepared): Uint8Array {
  const labels = new Uint8Array(analysis.tokens.length);
  const write = ({ from, to }: TokenRange, label: number): void => {
    labels.fill(label + 1, from, to);
    if (from < to) labels[from] = label;
  };
  const longestFirst = relations
    .flatMap(({ content }) => content)
    .sort((a, b) => a.to - a.from - (b.to - b.from))
    .reverse();
  const covered = new Uint8Array(labels.length);
  for (const range of longestFirst) {
    if (range.from < range.to && covered[range.from] && covered[range.to - 1]) continue;
    write(range, CONTENT);
    covered.fill(1, range.from, range.to);
  }
  for (const { source } of relations) for (const range of source) write(range, SOURCE);
  for (const { cue } of relations) write(cue, CUE);
  mendBegins(labels);
  return labels;
}

/** What is left of a content after a cue or source within it goes on with a beginning. */
function mendBegins(labels: Uint8Array): void {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    const inside = label > 0 && label % 2 === 0;
    const before = i === 0 ? 0 : (labels[i - 1] as number);
    if (inside && before !== label && before !== label - 1) labels[i] = label - 1;
  }
}
