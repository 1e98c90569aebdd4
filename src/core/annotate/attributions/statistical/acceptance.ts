import { finish, hashOf, mix } from '../../../labelling/hashing.ts';
import type { WeightTable } from '../../../labelling/table.ts';
import { scoresOf } from '../../../labelling/table.ts';
import type { Candidate } from '../candidate.ts';
import { bucket } from './columns.ts';
import { cueHead, type Described, proposalFor, type Tagged, type TokenRange } from './relative.ts';
import type { Roles } from './roles.ts';
import { type CueRun, TAGS } from './tagger.ts';

/** A cue with the source and content found for it. */
export interface Draft {
  readonly cue: CueRun;
  readonly roles: Roles;
}

/** Features of the question whether a draft is an attribution with the right source and content. */
export function acceptanceFeatures(tagged: Tagged, drafts: readonly Draft[], at: number): Int32Array {
  const { cue, roles } = drafts[at] as Draft;
  const known = tagged.columns;
  const head = cueHead(tagged, cue);
  const lemma = known.lemma[head] as number;
  const lexicon = known.lexicon[head] as number;
  const chunk = known.chunk[head] as number;
  const [content] = roles.content;
  const [source] = roles.source;
  const quote = content ? (known.quote[content.from] as number) : -1;
  const sureCue = tenth(cue.probability);
  const least = tenth(roles.sureness.least);
  const mean = Math.floor((1 - roles.sureness.mean) * 50);
  const rule = agreement(tagged, cue, roles, proposalFor(tagged, cue));
  const sourceHead = source ? (known.lexicon[source.to - 1] as number) : -1;
  const sourceTag = source ? (known.tag[source.to - 1] as number) : -1;
  const sourceWord = source ? (known.word[source.to - 1] as number) : -1;
  const sourceSide = source ? Math.sign(source.from - cue.from) * bucket(gap(source, cue)) : 0;
  const contentSide = content ? Math.sign(content.from - cue.from) * bucket(gap(content, cue)) : 0;
  const length = roles.content.reduce((sum, { from, to }) => sum + to - from, 0);
  const size = length > 25 ? 6 : length > 12 ? 5 : length > 7 ? 4 : length > 4 ? 3 : length > 2 ? 2 : length;
  const pieces = Math.min(roles.content.length, 3) + 4 * Math.min(roles.source.length, 2);
  const first = content ? mix(known.word[content.from] as number, known.tag[content.from + 1] ?? 0) : 0;
  const firstTag = content ? mix(known.tag[content.from] as number, known.tag[content.from + 1] ?? 0) : 0;
  const verbs = content ? hasVerb(tagged, roles.content) : 0;
  const inside = nesting(drafts, at);
  const depth = known.quote[cue.from] as number;
  const sureContent = tenth(meanOf(tagged, roles.content, 'content'));
  const sureSource = tenth(meanOf(tagged, roles.source, 'source'));
  const values: readonly (readonly number[])[] = [
    [sureCue],
    [least],
    [mean],
    [sureCue, least],
    [lemma],
    [lemma, chunk],
    [lemma, firstTag],
    [lexicon],
    [lexicon, sureCue],
    [lexicon, size],
    [lexicon, contentSide],
    [lexicon, chunk],
    [chunk, known.next1[head] as number],
    [chunk, known.before1[head] as number, known.next1[head] as number],
    [rule.name],
    [rule.name, rule.source, rule.content],
    [rule.source, rule.content, rule.cue],
    [rule.content, sureCue],
    [rule.name, sureCue],
    [rule.name, lexicon],
    [rule.source, rule.content, least],
    [sourceHead],
    [sourceTag, sourceSide],
    [sourceWord],
    [sourceHead, sourceTag, lexicon],
    [sourceSide, contentSide],
    [sourceSide, contentSide, rule.name],
    [contentSide],
    [size],
    [size, verbs],
    [size, quote],
    [verbs, lexicon],
    [verbs, lemma],
    [pieces],
    [first],
    [firstTag, lexicon],
    [quote, lexicon],
    [quote, contentSide],
    [inside],
    [inside, lexicon],
    [inside, sureCue],
    [inside, lemma],
    [depth],
    [depth, lexicon],
    [depth, inside, sourceTag],
    [cue.to - cue.from],
    [cue.to - cue.from, chunk],
    [known.word[cue.from] as number, known.word[cue.to - 1] as number],
    [known.word[cue.from - 1] ?? 0, lemma],
    [known.word[cue.to] ?? 0, lemma],
    [known.word[cue.to] ?? 0, lexicon],
    [sureContent],
    [sureSource],
    [sureContent, lexicon],
    [sureSource, sureCue],
  ];
  return Int32Array.from(values, (parts, i) => finish(parts.reduce(mix, seedOf(i))));
}

const seeds: number[] = [];

/** Where the hash of a feature begins, by its place among the features. */
function seedOf(feature: number): number {
  seeds[feature] ??= hashOf(`acceptance ${feature}`);
  return seeds[feature];
}

const tenth = (probability: number): number => Math.min(9, Math.floor(probability * 10));

const gap = (range: TokenRange, cue: TokenRange): number =>
  Math.max(0, range.from >= cue.to ? range.from - cue.to : cue.from - range.to);

/** How a rule's proposal for the same cue agrees: -1 where there is none. */
function agreement(
  { analysis: { tokens } }: Described,
  cue: TokenRange,
  roles: Roles,
  candidate: Candidate | null,
): { name: number; source: number; content: number; cue: number } {
  if (!candidate) return { name: 0, source: -1, content: -1, cue: -1 };
  const starts = (range: TokenRange | undefined): number => (range ? (tokens[range.from]?.start ?? -1) : -1);
  const ends = (range: TokenRange | undefined): number => (range ? (tokens[range.to - 1]?.end ?? -1) : -1);
  const same = (range: TokenRange | undefined, span: { start: number; end: number } | undefined): number =>
    !range && !span
      ? 4
      : !range || !span
        ? 5
        : (Math.abs(starts(range) - span.start) < 2 ? 1 : 0) + (Math.abs(ends(range) - span.end) < 2 ? 2 : 0);
  return {
    name: hashOf(candidate.rule),
    source: same(roles.source[0], candidate.source[0]),
    content: same(roles.content.at(-1), candidate.content.at(-1)),
    cue: same(cue, candidate.cue ?? undefined),
  };
}

function hasVerb({ analysis: { tokens } }: Tagged, content: readonly TokenRange[]): number {
  for (const { from, to } of content)
    for (let i = from; i < to; i++) {
      const pos = tokens[i]?.pos;
      if (pos === 'VERB' || pos === 'AUX') return 2;
    }
  return 1;
}

/** In how many other drafts' contents the cue stands, and whether a likelier cue overlaps it. Drafts are in the order of their cues. */
function nesting(drafts: readonly Draft[], at: number): number {
  const { cue } = drafts[at] as Draft;
  let within = 0;
  let rival = 0;
  const look = (other: Draft): void => {
    if (other.cue.from < cue.to && cue.from < other.cue.to && other.cue.probability > cue.probability) rival = 1;
    const holds = other.roles.content.some(({ from, to }) => from <= cue.from && cue.to <= to);
    if (other.cue.probability > 0.3 && holds) within++;
  };
  for (let i = at - 1; i >= 0 && cue.from - (drafts[i] as Draft).cue.from <= FAR; i--) look(drafts[i] as Draft);
  for (let i = at + 1; i < drafts.length && (drafts[i] as Draft).cue.from - cue.from <= FAR; i++)
    look(drafts[i] as Draft);
  return Math.min(within, 2) + 3 * rival;
}

/** A content lies at most so many tokens from its cue. */
const FAR = 240;

function meanOf({ probabilities }: Tagged, ranges: readonly TokenRange[], role: 'source' | 'content'): number {
  const begin = TAGS.indexOf(`B-${role}`);
  let sum = 0;
  let count = 0;
  for (const { from, to } of ranges)
    for (let i = from; i < to; i++, count++)
      sum +=
        (probabilities[i * TAGS.length + begin] as number) + (probabilities[i * TAGS.length + begin + 1] as number);
  return count === 0 ? 0 : sum / count;
}

/** The probability that a draft is right. 0 to 1. */
export function acceptance(table: WeightTable, features: Int32Array): number {
  const [score = 0] = scoresOf(table, features);
  return 1 / (1 + Math.exp(-score));
}
