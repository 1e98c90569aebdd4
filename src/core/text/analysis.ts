import type { Sentence } from '../model/annotation.ts';
import type { Block } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { sentencesOf } from './sentences.ts';
import { type Token, tokensOf } from './tokens.ts';

/** One sentence with its tokens. */
export interface AnalysedSentence extends Sentence {
  /** Position among the document's sentences. */
  readonly index: number;
  readonly tokens: readonly Token[];
}

/** Sentences and tokens of a document: what every annotator starts from. Not part of any output. */
export interface Analysis {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly AnalysedSentence[];
  /** All tokens in order. */
  readonly tokens: readonly Token[];
}

const analyses = new WeakMap<readonly Block[], Analysis>();

/** Splits and tags a document's text. Remembered for as long as its `blocks` live, so each text is tagged once. */
export function analyse(document: { readonly text: string; readonly blocks: readonly Block[] }): Analysis {
  const known = analyses.get(document.blocks);
  if (known && known.text === document.text) return known;
  const { text, blocks } = document;
  const sentences = sentencesOf(text, blocks).map((sentence, index) => ({
    ...sentence,
    index,
    tokens: tokensOf(text, sentence),
  }));
  const analysis = { text, blocks, sentences, tokens: sentences.flatMap(({ tokens }) => tokens) };
  analyses.set(document.blocks, analysis);
  return analysis;
}

/** Index of the first token that ends after `offset`; `tokens.length` where none does. Binary search. */
export function tokenIndexAt(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tokens that lie at least partly in a span. */
export function tokensIn<T extends Span>(tokens: readonly T[], span: Span): T[] {
  const from = tokenIndexAt(tokens, span.start);
  let to = from;
  while (to < tokens.length && (tokens[to] as Span).start < span.end) to++;
  return tokens.slice(from, to);
}

/** The sentence that holds an offset, if one does. */
export function sentenceAt<T extends Span>(sentences: readonly T[], offset: number): T | undefined {
  const sentence = sentences[tokenIndexAt(sentences, offset)];
  return sentence && sentence.start <= offset ? sentence : undefined;
}
