import type { Document } from '../../core/model/document.ts';
import { type Span, spanContains } from '../../core/model/span.ts';
import { splitSentences } from '../../core/text/sentences.ts';
import { type PlacedTerm, placedTermsOf } from './terms.ts';
import type { Phrase } from './text-query.ts';

/** Sentences are looked for within blocks up to this length; in a longer one the words found stand for themselves, with some around. */
const LONGEST_BLOCK = 20_000;
const LONGEST_SNIPPET = 600;
const AROUND = 12;

/** Where a phrase stands. */
interface Occurrence extends Span {
  readonly phrase: number;
  /** Place among the terms. */
  readonly at: number;
}

/** Sentences in which phrases stand, those with most different ones first, no more than `most`; in the order of the text. */
export function snippetsOf(document: Document, phrases: readonly Phrase[], most: number): Span[] {
  const terms = placedTermsOf(document.text);
  const occurrences = occurrencesOf(terms, phrases);
  const sentences = new Map<string, { readonly span: Span; readonly phrases: Set<number> }>();
  const sentencesOf = sentencesByBlock(document);
  let last: Span | undefined;
  for (const occurrence of occurrences) {
    const span =
      last && spanContains(last, occurrence) ? last : sentenceAround(document, terms, occurrence, sentencesOf);
    last = span;
    const name = `${span.start}-${span.end}`;
    const sentence = sentences.get(name) ?? { span, phrases: new Set() };
    sentence.phrases.add(occurrence.phrase);
    sentences.set(name, sentence);
    if (sentences.size >= 64) break;
  }
  return [...sentences.values()]
    .sort((a, b) => b.phrases.size - a.phrases.size || a.span.start - b.span.start)
    .slice(0, most)
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
}

function occurrencesOf(terms: readonly PlacedTerm[], phrases: readonly Phrase[]): Occurrence[] {
  const byFirst = new Map<string, number[]>();
  phrases.forEach(([first = ''], phrase) => {
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  });
  return terms.flatMap(({ term, start }, at) =>
    (byFirst.get(term) ?? []).flatMap((phrase) => {
      const words = phrases[phrase] ?? [];
      const end = terms[at + words.length - 1]?.end;
      return end !== undefined && words.every((word, i) => terms[at + i]?.term === word)
        ? { start, end, phrase, at }
        : [];
    }),
  );
}

/** The sentences of a block, found once. */
function sentencesByBlock({ text }: Document): (block: Span) => readonly Span[] {
  const known = new Map<Span, readonly Span[]>();
  return (block) => {
    const before = known.get(block);
    if (before) return before;
    const sentences = splitSentences(text.slice(block.start, block.end)).map(({ start, end }) => ({
      start: start + block.start,
      end: end + block.start,
    }));
    known.set(block, sentences);
    return sentences;
  };
}

/** The sentence that the words stand in, or the words with some around them where there is none of a readable length. */
function sentenceAround(
  document: Document,
  terms: readonly PlacedTerm[],
  occurrence: Occurrence,
  sentencesOf: (block: Span) => readonly Span[],
): Span {
  const block = document.blocks.find((one) => spanContains(one, occurrence));
  if (block && block.end - block.start <= LONGEST_BLOCK) {
    const sentence = sentencesOf(block).find((one) => spanContains(one, occurrence));
    if (sentence && sentence.end - sentence.start <= LONGEST_SNIPPET) return sentence;
  }
  const before = terms[Math.max(0, occurrence.at - AROUND)];
  const after = terms[Math.min(terms.length - 1, occurrence.at + AROUND)];
  const start = Math.max(before?.start ?? occurrence.start, occurrence.start - LONGEST_SNIPPET / 2);
  const end = Math.min(Math.max(after?.end ?? occurrence.end, occurrence.end), occurrence.end + LONGEST_SNIPPET / 2);
  return { start: Math.min(start, occurrence.start), end };
}
