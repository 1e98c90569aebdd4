import type { Reading } from '../model/annotation.ts';
import type { CollatedQuote, QuoteVariant } from '../model/comparison.ts';
import { passageOf } from '../model/span.ts';
import { diffSequences } from './diff.ts';
import { tile } from './tiles.ts';
import { joinUtterances, type Utterance, utterancesOf } from './utterances.ts';

/** One utterance as several accounts give it, the fullest direct one first; one variant an account. */
export interface Collation {
  readonly variants: readonly Utterance[];
}

const KIND_ORDER = { direct: 0, mixed: 1, indirect: 2 } as const;
/** Share of the shorter variant's weight that must be common, by whether both give words in quotation marks. */
const LEAST_SHARE = { quoted: 0.42, paraphrase: 0.55 } as const;
/** Weight that must be common at all: three telling words or a run of plain ones. */
const LEAST_COMMON = { quoted: 2.5, paraphrase: 5 } as const;

/** Collates the utterances of a story: the same words of the same speaker in different accounts. */
export function collateQuotes(readings: readonly Reading[]): Collation[] {
  const utterances = readings.flatMap(utterancesOf);
  const matches = matchesAmong(utterances).sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b);
  const groupOf = new Map<number, Set<number>>();
  for (const { a, b } of matches) {
    const [left, right] = [groupOf.get(a) ?? new Set([a]), groupOf.get(b) ?? new Set([b])];
    if (left === right) continue;
    if (!oneAttributionEach([...left, ...right].map((i) => utterances[i] as Utterance))) continue;
    const joined = new Set([...left, ...right]);
    for (const i of joined) groupOf.set(i, joined);
  }
  return [...new Set(groupOf.values())]
    .map((group) => ({
      variants: joinByAttribution([...group].map((i) => utterances[i] as Utterance)).sort(fullestFirst),
    }))
    .filter(({ variants }) => variants.some(({ attribution }) => attribution.kind !== 'indirect'));
}

const attributionKey = ({ reading, attribution }: Utterance): string => `${reading.id} ${attribution.id}`;

/** Sentences of one quotation may stand together in a collation; two quotations of one account may not. */
const oneAttributionEach = (utterances: readonly Utterance[]): boolean =>
  new Set(utterances.map(attributionKey)).size === new Set(utterances.map(({ reading }) => reading.id)).size;

/** What one account has as two sentences and another as one is one variant each. */
function joinByAttribution(utterances: readonly Utterance[]): Utterance[] {
  const joined = new Map<string, Utterance>();
  for (const utterance of [...utterances].sort((x, y) => x.spans[0].start - y.spans[0].start)) {
    const key = attributionKey(utterance);
    const before = joined.get(key);
    joined.set(key, before ? joinUtterances(before, utterance) : utterance);
  }
  return [...joined.values()];
}

const fullestFirst = (x: Utterance, y: Utterance): number =>
  KIND_ORDER[x.attribution.kind] - KIND_ORDER[y.attribution.kind] ||
  y.weight - x.weight ||
  (x.reading.id < y.reading.id ? -1 : 1) ||
  x.spans[0].start - y.spans[0].start;

function matchesAmong(utterances: readonly Utterance[]): { a: number; b: number; similarity: number }[] {
  const matches: { a: number; b: number; similarity: number }[] = [];
  utterances.forEach((x, a) => {
    utterances.forEach((y, b) => {
      if (b <= a || x.reading.id === y.reading.id || !mayBeOne(x, y)) return;
      const similarity = similarityOf(x, y);
      if (similarity > 0) matches.push({ a, b, similarity });
    });
  });
  return matches;
}

function mayBeOne(x: Utterance, y: Utterance): boolean {
  if (x.attribution.kind === 'indirect' && y.attribution.kind === 'indirect') return false;
  const [a, b] = [x.attribution.speaker, y.attribution.speaker];
  return a === null || b === null || a.id === b.id;
}

/** Share of the shorter utterance's weight that the two have in common runs; 0 below the thresholds. */
export function similarityOf(x: Utterance, y: Utterance): number {
  const way = x.attribution.kind !== 'indirect' && y.attribution.kind !== 'indirect' ? 'quoted' : 'paraphrase';
  if (sharedWeight(x, y) < LEAST_COMMON[way] / 2) return 0;
  const tiles = tile(
    x.words.map(({ key }) => key),
    y.words.map(({ key }) => key),
    (i) => x.words[i]?.weight ?? 0,
    1.1,
  );
  let common = 0;
  for (const run of tiles) for (let k = 0; k < run.length; k++) common += x.words[run.a + k]?.weight ?? 0;
  const share = common / Math.min(x.weight, y.weight);
  return share >= LEAST_SHARE[way] && common >= LEAST_COMMON[way] ? share : 0;
}

/** Weight of the different words that both have: cheap, and never more than half below what tiling can find. */
function sharedWeight(x: Utterance, y: Utterance): number {
  let sum = 0;
  for (const [key, weight] of x.bag) if (y.bag.has(key)) sum += weight;
  return sum;
}

/** A collation as it is published: each variant's words against the fullest one's. */
export function publishQuote({ variants }: Collation, id: string): CollatedQuote {
  const [fullest] = variants;
  if (!fullest) throw new RangeError('collation of nothing');
  const published = variants.map((variant) => variantOf(fullest, variant));
  return {
    id,
    speaker: variants.map(({ attribution }) => attribution.speaker).find((speaker) => speaker !== null) ?? null,
    variants: published,
    agreement: agreementOf(published),
  };
}

function variantOf(fullest: Utterance, { reading, attribution, spans, words }: Utterance): QuoteVariant {
  const edits = diffSequences(fullest.words, words, ({ key }) => key);
  const joined: { op: 'kept' | 'cut' | 'added'; text: string }[] = [];
  for (const { op, item } of edits) {
    const last = joined.at(-1);
    if (last?.op === op) last.text += ` ${item.text}`;
    else joined.push({ op, text: item.text });
  }
  return {
    document: reading.id,
    attribution: attribution.id,
    kind: attribution.kind,
    passages: spans.map((span) => passageOf(reading, span)),
    words: joined,
  };
}

function agreementOf(variants: readonly QuoteVariant[]): CollatedQuote['agreement'] {
  if (variants.some(({ kind }) => kind === 'indirect')) return 'paraphrased';
  const ops = new Set(variants.flatMap(({ words }) => words.map(({ op }) => op)));
  if (ops.has('added')) return 'reworded';
  return ops.has('cut') ? 'shortened' : 'identical';
}
