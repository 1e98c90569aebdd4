import type { Attribution, Mention, Quantity, Reading, TimeExpression } from '../model/annotation.ts';
import { spanOverlap } from '../model/span.ts';
import { type AnalysedSentence, analyse, tokensIn } from '../text/analysis.ts';
import { embed, embedWords, type MeaningModel, piecesOf } from '../text/embedding/index.ts';
import { fold } from '../text/normalise.ts';
import { indexOnce } from '../text/span-index.ts';
import { clausesOf } from './clauses.ts';
import { type Term, termsOf } from './terms.ts';

/** A sentence with all that the comparison asks of it. */
export interface Profile {
  readonly document: string;
  readonly reading: Reading;
  readonly sentence: AnalysedSentence;
  readonly terms: readonly Term[];
  /** Weight of each different term, after the story's own frequency. */
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
  /** The meaning of each different word, names left out. */
  readonly senses: ReadonlyMap<string, Float32Array>;
  /** Keys of each clause. */
  readonly clauses: readonly ReadonlySet<string>[];
  /** Weighted words that stand inside quotation marks or a direct attribution. */
  readonly quoted: ReadonlySet<string>;
  readonly bigrams: ReadonlySet<string>;
  /** All words in order, folded, function words too. */
  readonly words: readonly string[];
  /** What the sentence as a whole means. */
  readonly meaning: Float32Array;
  /** What the words of the story mean. */
  readonly lexicon: Lexicon;
  /** What stands in the sentence, at least partly. */
  readonly mentions: readonly Mention[];
  /** With source, cue or content in the sentence. */
  readonly attributions: readonly Attribution[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  /** Speakers of the attributions whose source or content the sentence holds. */
  readonly speakers: ReadonlySet<string>;
  /** 0 for the first sentence of the report, 1 for the last. */
  readonly position: number;
  readonly headline: boolean;
}

/** What each word of a story means, and how much it tells whatever the story. */
export type Lexicon = ReadonlyMap<string, { readonly vector: Float32Array; readonly telling: number }>;

const quantitiesOf = indexOnce<Quantity>(({ span }) => [span]);
const timesOf = indexOnce<TimeExpression>(({ span }) => [span]);
/** A sentence without an end is compared by its first words, and by the first figures, times, names and statements in it. */
const MOST_TERMS = 600;
const MOST_ITEMS = 100;

const statementsOf = indexOnce<Attribution>(({ source, content }) => [...source, ...content]);
const attributionsOf = indexOnce<Attribution>(({ source, cue, content }) => [
  ...source,
  ...(cue ? [cue] : []),
  ...content,
]);
const mentionsOf = indexOnce<Mention>(({ span }) => [span]);

/** Profiles of all sentences that tell something, of all readings of a story. */
export function profilesOf(readings: readonly Reading[], meaning: MeaningModel): Profile[] {
  const drafts = readings.flatMap((reading) => {
    const { sentences } = analyse(reading);
    return sentences.map((sentence) => ({
      reading,
      sentence,
      count: sentences.length,
      terms: termsOf(reading, sentence).slice(0, MOST_TERMS),
    }));
  });
  const senseOf = remember(meaning);
  const lexicon = new Map<string, { vector: Float32Array; telling: number }>();
  const surface = (reading: Reading, sentence: AnalysedSentence) => surfaceOf(meaning, lexicon, reading, sentence);
  const rarity = rarityAmong(drafts);
  return drafts
    .filter(({ reading, sentence }) => reading.blocks[sentence.block]?.kind !== 'caption')
    .map(({ reading, sentence, count, terms }) =>
      profileOf(reading, sentence, terms, count, rarity, senseOf, surface(reading, sentence)),
    )
    .filter(({ weights }) => weights.size > 1);
}

/** How rare a term is in the story, 0 to 1, by the sentences that hold it; a sentence copied word for word counts once. */
function rarityAmong(
  sentences: readonly {
    readonly reading: Reading;
    readonly sentence: AnalysedSentence;
    readonly terms: readonly Term[];
  }[],
): (key: string) => number {
  const frequency = new Map<string, number>();
  const seen = new Set<string>();
  for (const { reading, sentence, terms } of sentences) {
    const words = fold(reading.text.slice(sentence.start, sentence.end));
    if (seen.has(words)) continue;
    seen.add(words);
    for (const key of new Set(terms.map((term) => term.key))) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  }
  return (key) => Math.log(1 + seen.size / (frequency.get(key) ?? 1)) / Math.log(1 + seen.size);
}

function profileOf(
  reading: Reading,
  sentence: AnalysedSentence,
  terms: readonly Term[],
  sentences: number,
  rarity: (key: string) => number,
  senseOf: (term: Term) => Float32Array,
  surface: Pick<Profile, 'words' | 'meaning' | 'lexicon'>,
): Profile {
  const weights = new Map<string, number>();
  for (const { key, weight } of terms)
    if (weight > 0) weights.set(key, Math.max(weights.get(key) ?? 0, weight * rarity(key)));
  let total = 0;
  for (const weight of weights.values()) total += weight;
  const content = terms.filter(({ weight }) => weight > 0);
  return {
    document: reading.id,
    reading,
    sentence,
    terms,
    weights,
    total,
    senses: new Map(content.filter(({ key }) => !key.startsWith('@')).map((term) => [term.key, senseOf(term)])),
    clauses: clausesOf(reading, terms).map((clause) => new Set(clause.map(({ key }) => key))),
    quoted: quotedTerms(reading, sentence, content),
    bigrams: new Set(content.slice(1).map(({ key }, i) => `${content[i]?.key} ${key}`)),
    ...surface,
    mentions: mentionsOf(reading.mentions).overlapping(sentence).slice(0, MOST_ITEMS),
    attributions: attributionsOf(reading.attributions).overlapping(sentence).slice(0, MOST_ITEMS),
    quantities: quantitiesOf(reading.quantities).overlapping(sentence).slice(0, MOST_ITEMS),
    times: timesOf(reading.times).overlapping(sentence).slice(0, MOST_ITEMS),
    speakers: speakersIn(reading, sentence),
    position: sentence.index / Math.max(1, sentences - 1),
    headline: ['headline', 'subheadline', 'highlight', 'heading'].includes(reading.blocks[sentence.block]?.kind ?? ''),
  };
}

/** Each word's vector, worked out once a story: by stem, from the first form met in the order of the readings. */
function remember(model: MeaningModel): (term: Term) => Float32Array {
  const senses = new Map<string, Float32Array>();
  return ({ key, token }) => {
    const known = senses.get(key);
    if (known) return known;
    const sense = embedWords(model, [token.text], [1]);
    senses.set(key, sense);
    return sense;
  };
}

/** A sentence's words as written, and its meaning; words met for the first time are put into the lexicon. */
function surfaceOf(
  model: MeaningModel,
  lexicon: Map<string, { vector: Float32Array; telling: number }>,
  { text }: Reading,
  { start, end }: AnalysedSentence,
): Pick<Profile, 'words' | 'meaning' | 'lexicon'> {
  const words = (fold(text.slice(start, end)).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_TERMS);
  for (const word of words)
    if (!lexicon.has(word)) {
      const telling = Math.max(0, ...piecesOf(model, word).map((row) => model.weights[row] ?? 0));
      lexicon.set(word, { vector: embedWords(model, [word], [1]), telling });
    }
  return { words, meaning: embed(model, words.join(' ')), lexicon };
}

function quotedTerms(reading: Reading, sentence: AnalysedSentence, content: readonly Term[]): Set<string> {
  const quoted = new Set<string>();
  for (const { kind, content: spans } of statementsOf(reading.attributions).overlapping(sentence))
    if (kind === 'direct')
      for (const span of spans)
        if (spanOverlap(span, sentence) > 0) for (const { key } of tokensIn(content, span)) quoted.add(key);
  return quoted;
}

function speakersIn(reading: Reading, sentence: AnalysedSentence): Set<string> {
  const speakers = new Set<string>();
  for (const { speaker } of statementsOf(reading.attributions).overlapping(sentence))
    if (speaker) speakers.add(speaker.id);
  return speakers;
}
