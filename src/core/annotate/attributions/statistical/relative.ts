import { hashOf, mix } from '../../../labelling/hashing.ts';
import type { Columns } from '../../../labelling/templates.ts';
import { type Analysis, tokenIndexAt } from '../../../text/analysis.ts';
import type { Candidate } from '../candidate.ts';
import { reportingForm } from '../lexicon.ts';
import { reportingNoun } from '../nouns.ts';
import { bucket, emptyColumns, type TokenColumn } from './columns.ts';
import { sequencesOf, TAGS } from './tagger.ts';

/** What is known of each token of a window once a cue is given. */
export const RELATIVE_COLUMNS = [
  'side',
  'distance',
  'between',
  'marks',
  'verbsTo',
  'cuesTo',
  'sentence',
  'steps',
  'first',
  'asSource',
  'asContent',
  'asCue',
  'cueLemma',
  'cueLexicon',
  'cueKind',
  'depth',
  'ruleRole',
  'ruleName',
  'otherRule',
] as const;

export type RelativeColumn = (typeof RELATIVE_COLUMNS)[number];

/** Tokens from `from` to `to` (exclusive). */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A document as the models see it. */
export interface Described {
  readonly analysis: Analysis;
  readonly columns: Columns<TokenColumn>;
  /** Ranges of tokens that are labelled together, in order. */
  readonly sequences: readonly TokenRange[];
  /** The rules' proposals whose cue holds a token. */
  readonly proposals: ReadonlyMap<number, readonly Candidate[]>;
}

/** The same with what the first pass says: `TAGS.length` numbers a token. */
export interface Tagged extends Described {
  readonly probabilities: Float64Array;
}

/** Puts together what the models read of a document. */
export function describe(analysis: Analysis, columns: Columns<TokenColumn>, proposed: readonly Candidate[]): Described {
  const proposals = new Map<number, Candidate[]>();
  for (const candidate of proposed) {
    if (!candidate.cue) continue;
    const { tokens } = analysis;
    for (let i = tokenIndexAt(tokens, candidate.cue.start); (tokens[i]?.start ?? Infinity) < candidate.cue.end; i++)
      proposals.set(i, [...(proposals.get(i) ?? []), candidate]);
  }
  return { analysis, columns, sequences: sequencesOf(analysis), proposals };
}

/** Columns that are the same whichever cue is asked for. */
export const LASTING_COLUMNS = ['asSource', 'asContent', 'asCue', 'otherRule'] as const satisfies RelativeColumn[];

const CHANGING: readonly RelativeColumn[] = RELATIVE_COLUMNS.filter(
  (name) => !LASTING_COLUMNS.some((one) => one === name),
);

/** Columns for all tokens of a document. Those that do not last are to be written anew for each cue. */
export function relativeColumns(tagged: Tagged): RelativeDraft {
  const columns = emptyColumns(RELATIVE_COLUMNS, tagged.analysis.tokens.length);
  probabilityColumns(columns, tagged);
  const { ruleSource, ruleCue, ruleContent } = tagged.columns;
  for (let i = 0; i < ruleCue.length; i++)
    columns.otherRule[i] = (ruleSource[i] === 0 ? 0 : 1) + (ruleCue[i] === 0 ? 0 : 2) + (ruleContent[i] === 0 ? 0 : 4);
  return columns;
}

/** Writes the columns of the window's tokens and leaves the others as they are. */
export function writeRelative(columns: RelativeDraft, tagged: Tagged, cue: TokenRange, window: TokenRange): void {
  for (const name of CHANGING) columns[name].fill(0, window.from, window.to);
  cueColumns(columns, tagged, cue, window);
  walk(columns, tagged, cue, window, -1);
  walk(columns, tagged, cue, window, 1);
  ruleRoles(columns, tagged, cue, window);
}

export type RelativeDraft = Record<RelativeColumn, Int32Array>;

/** Which word of a cue tells what it is: its last reporting verb or noun, else its last word. */
export function cueHead({ analysis: { tokens } }: Described, { from, to }: TokenRange): number {
  for (let i = to - 1; i >= from; i--) {
    const lower = tokens[i]?.lower ?? '';
    if (reportingForm(lower) && tokens[i]?.pos !== 'NOUN') return i;
  }
  for (let i = to - 1; i >= from; i--) if (reportingNoun(tokens[i]?.lower ?? '')) return i;
  for (let i = to - 1; i >= from; i--) if (tokens[i]?.pos === 'VERB') return i;
  return to - 1;
}

function cueColumns(columns: RelativeDraft, tagged: Tagged, cue: TokenRange, { from, to }: TokenRange): void {
  const head = cueHead(tagged, cue);
  const known = tagged.columns;
  columns.cueLemma.fill(known.lemma[head] as number, from, to);
  columns.cueLexicon.fill(known.lexicon[head] as number, from, to);
  columns.cueKind.fill(
    mix(mix(known.chunk[head] as number, known.quote[head] as number), known.quoteEdge[head] as number),
    from,
    to,
  );
}

const COMMA = hashOf(',');
const MARK = hashOf('"');

/** Fills what is counted from the cue outwards, to one side of it. */
function walk(columns: RelativeDraft, tagged: Tagged, cue: TokenRange, window: TokenRange, step: 1 | -1): void {
  const { analysis, columns: known, probabilities } = tagged;
  const beyond = step === 1 ? cue.to : cue.from - 1;
  const first = mix(known.chunk[beyond] ?? 0, (step === 1 ? known.next1 : known.before1)[beyond] ?? 0);
  const depth = known.quote[step === 1 ? cue.to - 1 : cue.from] as number;
  let [commas, marks, verbs, cues, chunks, sentences] = [0, 0, 0, 0, 0, 0];
  for (let i = beyond; i >= window.from && i < window.to; i += step) {
    const near = i - step;
    if (known.inChunk[step === 1 ? i : near] === 1) chunks++;
    if (known.place[step === 1 ? i : near] === 1) sentences++;
    columns.side[i] = step === 1 ? 2 : 1;
    columns.distance[i] = step * bucket(Math.abs(i - beyond) + 1);
    columns.between[i] =
      (commas > 2 ? 2 : commas) + 3 * (verbs > 2 ? 2 : verbs) + 9 * (marks > 2 ? 2 : marks) + 27 * step;
    columns.marks[i] = step * (marks > 3 ? 3 : marks);
    columns.verbsTo[i] = step * (verbs > 3 ? 3 : verbs);
    columns.cuesTo[i] = step * (cues > 2 ? 2 : cues);
    columns.sentence[i] = step * (sentences > 2 ? 2 : sentences);
    columns.steps[i] = step * (chunks > 6 ? 6 : chunks);
    columns.first[i] = mix(first, step);
    columns.depth[i] = (known.quote[i] as number) - depth;
    const word = known.word[i];
    if (word === COMMA) commas++;
    else if (word === MARK) marks++;
    const { pos } = analysis.tokens[i] as { pos: string };
    if (pos === 'VERB' || pos === 'AUX') verbs++;
    if ((probabilities[i * TAGS.length + BEGIN_CUE] as number) > 0.3) cues++;
  }
}

const BEGIN_SOURCE = TAGS.indexOf('B-source');
const BEGIN_CUE = TAGS.indexOf('B-cue');
const BEGIN_CONTENT = TAGS.indexOf('B-content');

const level = (probability: number): number =>
  probability < 0.05
    ? 0
    : probability < 0.2
      ? 1
      : probability < 0.4
        ? 2
        : probability < 0.6
          ? 3
          : probability < 0.85
            ? 4
            : 5;

function probabilityColumns(columns: RelativeDraft, { probabilities }: Tagged): void {
  const as = (token: number, label: number): number =>
    1 +
    level(probabilities[token * TAGS.length + label] as number) +
    6 * level(probabilities[token * TAGS.length + label + 1] as number);
  for (let i = 0; i < columns.asCue.length; i++) {
    columns.asSource[i] = as(i, BEGIN_SOURCE);
    columns.asCue[i] = as(i, BEGIN_CUE);
    columns.asContent[i] = as(i, BEGIN_CONTENT);
  }
}

/** The rules' proposal whose cue shares most with a cue, or null. */
export function proposalFor({ analysis: { tokens }, proposals }: Described, cue: TokenRange): Candidate | null {
  const start = tokens[cue.from]?.start ?? 0;
  const end = tokens[cue.to - 1]?.end ?? 0;
  let best: Candidate | null = null;
  let most = 0;
  for (let i = cue.from; i < cue.to; i++)
    for (const candidate of proposals.get(i) ?? []) {
      if (!candidate.cue) continue;
      const shared = Math.min(end, candidate.cue.end) - Math.max(start, candidate.cue.start);
      if (shared > most) {
        most = shared;
        best = candidate;
      }
    }
  return best;
}

/** The role that each token has in the rules' proposal for the cue. */
function ruleRoles(columns: RelativeDraft, tagged: Tagged, cue: TokenRange, window: TokenRange): void {
  const { analysis } = tagged;
  const candidate = proposalFor(tagged, cue);
  columns.ruleName.fill(candidate ? hashOf(candidate.rule) : 0, window.from, window.to);
  if (!candidate) return;
  columns.ruleRole.fill(1, window.from, window.to);
  const write = (span: { start: number; end: number }, value: number): void => {
    const from = tokenIndexAt(analysis.tokens, span.start);
    for (let i = from; i < window.to && (analysis.tokens[i]?.start ?? 0) < span.end; i++)
      if (i >= window.from) columns.ruleRole[i] = i === from ? value : value + 1;
  };
  for (const span of candidate.content) write(span, 4);
  for (const span of candidate.source) write(span, 2);
  if (candidate.cue) write(candidate.cue, 6);
}
