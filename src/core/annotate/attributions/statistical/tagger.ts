import { marginalsOf } from '../../../labelling/crf.ts';
import { addUp, emissionsFrom, SUM, type WeightTable } from '../../../labelling/table.ts';
import { type Columns, Features, templatesOf } from '../../../labelling/templates.ts';
import type { AnalysedSentence, Analysis } from '../../../text/analysis.ts';
import { TOKEN_COLUMNS, type TokenColumn } from './columns.ts';

/** Labels of the first pass: outside, and the beginning and inside of a source, a cue and a content. */
export const TAGS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;

/** A chain of labels with its weights: those of features and those of one label after another. */
export interface ChainModel {
  readonly table: WeightTable;
  readonly transitions: Float32Array;
}

export const TAGGER_TEMPLATES = templatesOf(
  `
  word
  word@-1
  word@1
  word@-2
  word@2
  word@-1 word
  word word@1
  lemma
  lemma@-1
  lemma@1
  lemma tag
  lemma chunk
  lemma next1
  lemma before1
  lemma next1 next2
  lemma headBefore
  lemma headAfter
  ending
  ending tag
  shape
  shape@-1 shape shape@1
  tag
  tag@-1
  tag@1
  tag@-1 tag
  tag tag@1
  tag@-1 tag tag@1
  tag@-2 tag@-1 tag
  tag tag@1 tag@2
  class
  class@-1 class class@1
  class class@1 class@2
  class@-2 class@-1 class
  lexicon
  lexicon@-1
  lexicon@1
  lexicon chunk
  lexicon next1
  lexicon next1 next2
  lexicon before1
  lexicon before2 before1
  lexicon headBefore
  lexicon headAfter
  lexicon verbs
  lexicon quote
  lexicon quoteEdge
  stance next1
  chunk inChunk
  chunk before1
  chunk next1
  before2 before1 chunk
  chunk next1 next2
  next1 next2 next3
  chunk verbs commas
  chunk cueBefore
  chunk cueAfter
  tag cueBefore
  tag cueAfter
  cueBefore cueAfter
  cueBefore
  cueAfter
  word cueBefore
  word cueAfter
  tag verbBefore
  tag verbAfter
  verbBefore verbAfter
  quote
  quoteEdge
  quote tag
  quoteEdge tag
  quote quote@-1 quote@1
  quote cueBefore
  quote cueAfter
  quoteEdge lemma
  place
  place tag
  place chunk
  ruleCue
  ruleSource
  ruleContent
  ruleCue@1
  ruleCue@-1
  ruleSource@-1 ruleSource
  ruleSource ruleSource@1
  ruleContent@-1 ruleContent
  ruleContent ruleContent@1
  ruleCue lemma
  ruleCue ruleSource ruleContent
  ruleContent tag
  ruleContent quote
`,
  TOKEN_COLUMNS,
);

/** Most tokens labelled in one go: a paragraph longer than that is cut, at a sentence's end where there is one. */
const LONGEST = 400;

/**
 * Ranges of tokens that are labelled together: paragraphs, and a paragraph that ends with a colon together with the
 * quotation that it announces.
 */
export function sequencesOf({ sentences }: Analysis): { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let token = 0;
  let block = -2;
  let before: AnalysedSentence | undefined;
  for (const sentence of sentences) {
    for (let left = sentence.tokens.length; left > 0; ) {
      const part = Math.min(left, LONGEST);
      const last = ranges.at(-1);
      const goesOn = sentence.block === block || (sentence.block === block + 1 && isAnnounced(before, sentence));
      if (last && goesOn && last.to - last.from + part <= LONGEST) last.to = token + part;
      else ranges.push({ from: token, to: token + part });
      block = sentence.block;
      before = sentence;
      token += part;
      left -= part;
    }
  }
  return ranges;
}

const isAnnounced = (before: AnalysedSentence | undefined, { tokens }: AnalysedSentence): boolean =>
  before?.tokens.at(-1)?.text === ':' && /^["“'‘]/.test(tokens[0]?.text ?? '');

interface TaggerInput {
  readonly analysis: Analysis;
  readonly columns: Columns<TokenColumn>;
  readonly sequences: readonly { readonly from: number; readonly to: number }[];
}

/** The probability of each label at each token of a document: `TAGS.length` numbers a token. */
export function tagProbabilities(
  { table, transitions }: ChainModel,
  { analysis, columns, sequences }: TaggerInput,
): Float64Array {
  const labels = TAGS.length;
  const probabilities = new Float64Array(analysis.tokens.length * labels);
  const features = new Features(TAGGER_TEMPLATES, columns);
  for (const { from, to } of sequences) {
    const sums = new Int32Array((to - from) * SUM);
    addUp(table, features, { from, to }, { from, to }, sums);
    const emissions = emissionsFrom(table, sums);
    probabilities.set(marginalsOf({ labels, emissions, transitions }), from * labels);
  }
  return probabilities;
}

/** A run of tokens that may be a cue. `to` is one past the last. */
export interface CueRun {
  readonly from: number;
  readonly to: number;
  /** Probability that a cue begins here. 0 to 1. */
  readonly probability: number;
}

const [BEGIN, INSIDE] = [TAGS.indexOf('B-cue'), TAGS.indexOf('I-cue')];

/** Runs that begin a cue with at least `least` probability, each as long as its going on is likelier than its end. */
export function cueRuns(
  probabilities: Float64Array,
  { sequences }: Pick<TaggerInput, 'sequences'>,
  least: number,
): CueRun[] {
  const labels = TAGS.length;
  const at = (token: number, label: number): number => probabilities[token * labels + label] as number;
  return sequences.flatMap(({ from: first, to: last }) => {
    const runs: CueRun[] = [];
    for (let from = first; from < last; from++) {
      const probability = at(from, BEGIN);
      if (probability < least) continue;
      let reached = probability;
      let to = from + 1;
      while (to < last && at(to, INSIDE) > 0.5 * reached) reached = Math.min(reached, at(to++, INSIDE));
      runs.push({ from, to, probability });
    }
    return likeliest(runs);
  });
}

/** Most cues looked at in one sequence; a newspaper's paragraph has a third of it at most. */
const MOST_CUES = 48;

function likeliest(runs: CueRun[]): CueRun[] {
  if (runs.length <= MOST_CUES) return runs;
  const kept = new Set([...runs].sort((a, b) => b.probability - a.probability || a.from - b.from).slice(0, MOST_CUES));
  return runs.filter((run) => kept.has(run));
}
