import type { Document } from '../core/model/document.ts';
import { type Passage, passageOf, type Span } from '../core/model/span.ts';
import { beginningOf, LONGEST_QUOTE } from './bounds.ts';
import type { CitedPassage } from './shapes.ts';

type Cited = Pick<Document, 'id' | 'text' | 'outlet' | 'url'>;

/** A span of a document as a passage that can be cited by itself. A very long one is narrowed to its beginning. */
export function cite(document: Cited, span: Span, longest = LONGEST_QUOTE): CitedPassage {
  const whole = passageOf(document, span);
  const quote = beginningOf(whole.quote, longest);
  const { outlet, url } = document;
  return {
    document: document.id,
    start: whole.start,
    end: whole.start + quote.length,
    quote,
    outlet,
    url,
    ...(quote.length < whole.quote.length ? { cut: true as const } : {}),
  };
}

export type Citing = (passage: Passage) => CitedPassage;

/** Cites passages of these documents. Throws on a passage of another. */
export function citingOf(documents: readonly Cited[]): Citing {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return (passage) => {
    const document = byId.get(passage.document);
    if (!document) throw new RangeError(`document ${passage.document} is not among those cited`);
    return cite(document, passage);
  };
}
