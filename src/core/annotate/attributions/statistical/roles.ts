import { bestLabels, marginalsOf } from '../../../labelling/crf.ts';
import { addUp, emissionsFrom, SUM, type WeightTable } from '../../../labelling/table.ts';
import { Features, inOrder, type Template, templatesOf } from '../../../labelling/templates.ts';
import { TOKEN_COLUMNS, type TokenColumn } from './columns.ts';
import {
  type Described,
  LASTING_COLUMNS,
  RELATIVE_COLUMNS,
  type RelativeColumn,
  type RelativeDraft,
  relativeColumns,
  type Tagged,
  type TokenRange,
  writeRelative,
} from './relative.ts';
import type { ChainModel } from './tagger.ts';

/** Labels of the second pass, given a cue. */
export const ROLES = ['O', 'B-source', 'I-source', 'B-content', 'I-content'] as const;

export const ROLE_COLUMNS = [...TOKEN_COLUMNS, ...RELATIVE_COLUMNS] as const;

export const ROLE_TEMPLATES = templatesOf<TokenColumn | RelativeColumn>(
  `
  side
  side word
  side word@-1 word
  side word word@1
  side lemma
  side tag@-1 tag tag@1
  side tag tag@1 tag@2
  side class@-1 class
  side class class@1
  side chunk inChunk
  side before1 chunk next1
  side chunk next1 next2
  side quoteEdge
  side quoteEdge tag
  distance
  distance cueLemma
  distance chunk
  distance cueKind
  distance tag
  between
  between tag
  between cueLexicon
  between cueLemma
  between chunk
  marks
  marks quoteEdge
  marks quote
  verbsTo tag
  verbsTo chunk cueLexicon
  cuesTo
  cuesTo tag
  cuesTo asCue
  cuesTo asSource
  cuesTo asContent
  cuesTo asCue asCue@1
  sentence
  sentence quote
  sentence quoteEdge
  sentence marks
  steps
  steps chunk
  steps chunk cueLexicon
  steps cueLemma
  steps first
  steps before1 chunk
  first tag
  first cueLemma
  first chunk cueLexicon
  asSource
  asSource side
  asSource steps
  asSource@-1 asSource asSource@1
  asContent
  asContent side
  asContent steps
  asContent@-1 asContent asContent@1
  asCue
  asCue side
  asCue@1 asCue
  asContent asSource side
  asContent asCue side
  cueLemma side
  cueLemma side tag
  cueLemma side chunk
  cueLemma side word
  cueLexicon side tag
  cueLexicon side chunk next1
  cueLexicon side word
  cueKind side
  cueKind side tag
  cueKind side chunk
  depth side
  depth side tag
  depth quoteEdge
  ruleRole
  ruleRole ruleName
  ruleRole ruleName tag
  ruleRole@-1 ruleRole
  ruleRole ruleRole@1
  ruleRole word
  ruleRole tag chunk
  ruleRole asContent
  ruleRole asSource
  ruleRole cueLemma
  ruleRole otherRule
  otherRule side
  side lexicon
  side lexicon next1
  side verbAfter
  side cueAfter
  side cueBefore
  side word verbAfter
  side word chunk next1
  side word@-1 verbAfter
  side word@-1 word next1
  word@-1 between
  word between
  verbsTo word word@1
  verbsTo word@-1 word
`,
  ROLE_COLUMNS,
);

/** How many tokens before and after a cue its source and content are sought. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

/** What is looked at in learning; in reading less does as well, and is quicker. */
export const LEARNING_REACH: Reach = { before: 160, after: 240 };
export const READING_REACH: Reach = { before: 100, after: 140 };

/** The tokens round a cue in which its source and content are sought: its paragraph, so far as it is near. */
export function windowOf({ sequences }: Described, cue: TokenRange, { before, after }: Reach): TokenRange {
  let [low, high] = [0, sequences.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sequences[middle] as TokenRange).to <= cue.from) low = middle + 1;
    else high = middle;
  }
  const sequence = sequences[low] ?? cue;
  return { from: Math.max(sequence.from, cue.from - before), to: Math.min(sequence.to, cue.to + after) };
}

/** Features of the tokens round one cue after another of a document. */
export class RoleFeatures {
  readonly #tagged: Tagged;
  readonly #relative: RelativeDraft;
  readonly #features: Features<TokenColumn | RelativeColumn>;

  constructor(tagged: Tagged) {
    this.#tagged = tagged;
    this.#relative = relativeColumns(tagged);
    this.#features = new Features(ROLE_TEMPLATES, { ...tagged.columns, ...this.#relative });
  }

  /** Hashes of the features of the window's tokens. */
  read(cue: TokenRange, window: TokenRange): Int32Array {
    writeRelative(this.#relative, this.#tagged, cue, window);
    return inOrder(this.#features, window);
  }
}

const LASTING: ReadonlySet<string> = new Set<TokenColumn | RelativeColumn>([...TOKEN_COLUMNS, ...LASTING_COLUMNS]);

/** Whether a template reads of the cue no more than on which side of it the token stands. */
const isBySide = ({ parts }: Template<TokenColumn | RelativeColumn>): boolean =>
  parts.every(({ column, offset }) => LASTING.has(column) || (column === 'side' && offset === 0));

const BY_SIDE = ROLE_TEMPLATES.filter(isBySide);
const BY_CUE = ROLE_TEMPLATES.filter((template) => !isBySide(template));

/**
 * Scores of the tokens round one cue after another of a document: those that all features of `RoleFeatures` come to. A third
 * of them depend on the cue by its side alone. For the cues of one window these are added up once for each token and side:
 * for tokens from the window's beginning as what stands before a cue, for tokens to its end as what stands after one.
 */
export class RoleScores {
  readonly #table: WeightTable;
  readonly #tagged: Tagged;
  readonly #relative: RelativeDraft;
  readonly #bySide: Features<TokenColumn | RelativeColumn>;
  readonly #byCue: Features<TokenColumn | RelativeColumn>;
  #kept = keptFor({ from: 0, to: 0 });

  constructor(table: WeightTable, tagged: Tagged) {
    this.#table = table;
    this.#tagged = tagged;
    this.#relative = relativeColumns(tagged);
    const columns = { ...tagged.columns, ...this.#relative };
    this.#bySide = new Features(BY_SIDE, columns);
    this.#byCue = new Features(BY_CUE, columns);
  }

  /** `ROLES.length` numbers for each of the window's tokens. */
  of(cue: TokenRange, window: TokenRange): Float32Array {
    writeRelative(this.#relative, this.#tagged, cue, window);
    const sums = this.#sumsBySide(cue, window);
    addUp(this.#table, this.#byCue, window, window, sums);
    return emissionsFrom(this.#table, sums);
  }

  #sumsBySide(cue: TokenRange, window: TokenRange): Int32Array {
    const { from, to } = this.#kept.window;
    if (from !== window.from || to !== window.to) this.#kept = keptFor(window);
    const kept = this.#kept;
    const place = (token: number): number => (token - window.from) * SUM;
    if (cue.from > kept.beforeTo) {
      this.#add({ from: kept.beforeTo, to: cue.from }, window, kept.before);
      kept.beforeTo = cue.from;
    }
    if (cue.to < kept.afterFrom) {
      this.#add({ from: cue.to, to: kept.afterFrom }, window, kept.after);
      kept.afterFrom = cue.to;
    }
    const sums = new Int32Array(place(window.to));
    sums.set(kept.before.subarray(0, place(cue.from)));
    this.#add(cue, window, sums);
    sums.set(kept.after.subarray(place(cue.to)), place(cue.to));
    return sums;
  }

  #add(range: TokenRange, window: TokenRange, sums: Int32Array): void {
    addUp(this.#table, this.#bySide, range, window, sums, (range.from - window.from) * SUM);
  }
}

/** Sums of a window's tokens: of those up to `beforeTo` as standing before a cue, of those from `afterFrom` as after one. */
interface Kept {
  readonly window: TokenRange;
  readonly before: Int32Array;
  readonly after: Int32Array;
  beforeTo: number;
  afterFrom: number;
}

const keptFor = (window: TokenRange): Kept => ({
  window,
  before: new Int32Array((window.to - window.from) * SUM),
  after: new Int32Array((window.to - window.from) * SUM),
  beforeTo: window.from,
  afterFrom: window.to,
});

/** The source and content found for a cue. */
export interface Roles {
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  /** The least and the mean probability that the labels chosen have. 0 to 1. */
  readonly sureness: { readonly least: number; readonly mean: number };
}

/** The source and content of a cue, within its window. */
export function rolesOf({ transitions }: ChainModel, scores: RoleScores, cue: TokenRange, window: TokenRange): Roles {
  const labels = ROLES.length;
  const chain = { labels, emissions: scores.of(cue, window), transitions };
  const best = bestLabels(chain);
  const probabilities = marginalsOf(chain);
  let least = 1;
  let sum = 0;
  best.forEach((label, i) => {
    const probability = probabilities[i * labels + label] as number;
    least = Math.min(least, probability);
    sum += probability;
  });
  return {
    source: nearest(rangesOf(best, 1, window.from, cue), cue),
    content: rangesOf(best, 3, window.from, cue),
    sureness: { least, mean: sum / (best.length || 1) },
  };
}

/** A cue has one source: of several runs the one next to it. */
function nearest(ranges: readonly TokenRange[], cue: TokenRange): TokenRange[] {
  const distance = ({ from, to }: TokenRange): number => Math.max(from - cue.to, cue.from - to);
  const [first] = [...ranges].sort((a, b) => distance(a) - distance(b));
  return first ? [first] : [];
}

/** Runs of a label and its inside, without the cue's own tokens. */
function rangesOf(best: Uint8Array, begin: number, offset: number, cue: TokenRange): TokenRange[] {
  const ranges: { from: number; to: number }[] = [];
  best.forEach((label, i) => {
    const token = offset + i;
    if (token >= cue.from && token < cue.to) return;
    const last = ranges.at(-1);
    if (label === begin + 1 && last?.to === token) last.to = token + 1;
    else if (label === begin || label === begin + 1) ranges.push({ from: token, to: token + 1 });
  });
  return ranges;
}
