import type { Attribution, Reading } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import { analyse, tokensIn } from '../text/analysis.ts';
import { fold } from '../text/normalise.ts';
import { inverseFrequency, stemOf } from '../text/stems.ts';

/** One word of an utterance, with its place. */
export interface SpokenWord extends Span {
  readonly text: string;
  /** As compared: folded, so that marks and capitals do not count. */
  readonly key: string;
  readonly weight: number;
}

/** A sentence, or several, of what somebody is reported to say, as one account gives it. */
export interface Utterance {
  readonly reading: Reading;
  readonly attribution: Attribution;
  /** In order; one for each sentence. */
  readonly spans: readonly [Span, ...Span[]];
  readonly words: readonly SpokenWord[];
  readonly weight: number;
  /** Weight of each different word. */
  readonly bag: ReadonlyMap<string, number>;
}

/** Function words count a little: a short remark is often made of nothing else. */
const LEAST_WEIGHT = 0.6;

/** The utterances of a reading: the content of each attribution, sentence by sentence. */
export function utterancesOf(reading: Reading): Utterance[] {
  const { sentences } = analyse(reading);
  return reading.attributions.flatMap((attribution) =>
    attribution.content.flatMap((content) =>
      tokensIn(sentences, content)
        .map(({ start, end }) => ({ start: Math.max(start, content.start), end: Math.min(end, content.end) }))
        .filter(({ start, end }) => start < end)
        .map((span) => {
          const words = spokenWords(reading.text, span);
          const weight = words.reduce((sum, word) => sum + word.weight, 0);
          return {
            reading,
            attribution,
            spans: [span] as const,
            words,
            weight,
            bag: new Map(words.map((word) => [word.key, word.weight])),
          };
        })
        .filter(({ words }) => words.length > 1),
    ),
  );
}

function spokenWords(text: string, { start, end }: Span): SpokenWord[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}*]+(?:['’.,-][\p{L}\p{N}*]+)*/gu)].map(
    ({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
      text: word,
      key: fold(word),
      weight: Math.max(LEAST_WEIGHT, inverseFrequency(stemOf(word)) / 2),
    }),
  );
}

/** Two utterances of one attribution as one; the first must stand before the second. */
export function joinUtterances(first: Utterance, second: Utterance): Utterance {
  return {
    ...first,
    spans: [...first.spans, ...second.spans],
    words: [...first.words, ...second.words],
    weight: first.weight + second.weight,
    bag: new Map([...first.bag, ...second.bag]),
  };
}
