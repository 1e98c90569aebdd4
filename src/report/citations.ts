import type { ComparedDocument, Comparison } from '../core/model/comparison.ts';
import type { Passage } from '../core/model/span.ts';
import { namesOf, readableFor } from './names.ts';

/** How a report names accounts and places in them: `A` is an account, `A3` its third sentence, the headline counted. */
export interface Citations {
  /** `A` for a `Document.id`. Throws on a document that is not compared. */
  readonly label: (document: string) => string;
  /** The outlet, or the last part of the path or address. */
  readonly name: (document: string) => string;
  /** A reason or message of the comparison with accounts by these names and dates written out. */
  readonly readable: (text: string) => string;
  /** `A3`, or `A3–5` for a passage over several sentences. */
  readonly cite: (passage: Passage) => string;
  /** In the order of the accounts, and within one in that of its text. */
  readonly sorted: <T extends Passage>(passages: readonly T[]) => T[];
  /** `A3 B2 C2`: sorted, each place once. */
  readonly list: (passages: readonly Passage[]) => string;
}

/** The names for one comparison. */
export function citationsOf({ documents }: Pick<Comparison, 'documents'>): Citations {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const documentOf = (id: string): ComparedDocument => {
    const document = byId.get(id);
    if (!document) throw new RangeError(`document ${id} is not compared`);
    return document;
  };
  const cite = (passage: Passage): string => {
    const { label, sentences } = documentOf(passage.document);
    const first = sentenceNumber(sentences, passage.start);
    const last = sentenceNumber(sentences, Math.max(passage.start, passage.end - 1));
    return first === last ? `${label}${first}` : `${label}${first}–${last}`;
  };
  const order = (passage: Passage): number => documents.indexOf(documentOf(passage.document));
  const sorted = <T extends Passage>(passages: readonly T[]): T[] =>
    [...passages].sort((a, b) => order(a) - order(b) || a.start - b.start);
  const names = namesOf(documents);
  return {
    sorted,
    name: (id) => names.get(id) ?? documentOf(id).article,
    readable: readableFor(documents),
    label: (id) => documentOf(id).label,
    cite,
    list: (passages) => [...new Set(sorted(passages).map(cite))].join(' '),
  };
}

/** Number, from 1, of the sentence that holds an offset, or of the next one. Binary search. */
function sentenceNumber(sentences: ComparedDocument['sentences'], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(low + 1, Math.max(1, sentences.length));
}
