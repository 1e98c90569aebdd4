import type { ComparedDocument } from '../model/comparison.ts';
import { bareDocument, type Document } from '../model/document.ts';
import { type Passage, type Span, spanContains } from '../model/span.ts';
import { analyse, tokensIn } from '../text/analysis.ts';
import { stemOf } from '../text/stems.ts';
import { isWord, type Token } from '../text/tokens.ts';
import { accountsNamed, type NamedAccount } from './accounts.ts';
import type { Claim, Evidence } from './claim.ts';
import { FRAME_PHRASES, FRAME_WORDS } from './en/frame.ts';

/** A word of a sentence or passage as it is held against others. */
export interface CheckedWord extends Token {
  /** Stem of the dictionary form: "sank" and "sinking" are one. */
  readonly key: string;
  /** Says something by itself: a noun, name, number, verb, adjective or adverb. */
  readonly content: boolean;
}

/** A cited passage with its document. */
export interface Cited {
  readonly passage: Passage;
  readonly document: ComparedDocument;
  readonly words: readonly CheckedWord[];
}

/** A claim made ready for the rules. */
export interface Case extends Evidence {
  readonly claim: Claim;
  /** The claim's text as a document, names of accounts and phrases on them blanked out so that offsets stay. */
  readonly body: Document;
  readonly words: readonly CheckedWord[];
  readonly named: readonly NamedAccount[];
  readonly cited: readonly Cited[];
}

const CONTENT: ReadonlySet<Token['pos']> = new Set(['NOUN', 'PROPN', 'NUM', 'VERB', 'ADJ', 'ADV', 'INTJ', 'X']);

/** The words of a stretch of a document, in order. */
export function wordsIn(document: Document, span: Span): CheckedWord[] {
  return tokensIn(analyse(document).tokens, span)
    .filter((token) => isWord(token) || /^n['’]t$/.test(token.lower))
    .map((token) => ({ ...token, key: stemOf(token.lemma), content: CONTENT.has(token.pos) }));
}

/** Passages that do not stand in the documents are left out: a rule of their own tells of them. */
export function caseOf(claim: Claim, evidence: Evidence): Case {
  const byId = new Map(evidence.documents.map((document) => [document.id, document]));
  const cited = claim.cites.flatMap((passage) => {
    const document = byId.get(passage.document);
    return document && holds(document, passage) ? [{ passage, document, words: wordsIn(document, passage) }] : [];
  });
  const named = accountsNamed(claim.text, evidence.documents);
  const phrases = FRAME_PHRASES.flatMap((phrase) => {
    const match = phrase.exec(claim.text);
    return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
  const text = [...named, ...phrases].reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    claim.text,
  );
  const whole = { start: 0, end: text.length };
  const body = bareDocument({ id: 'claim', article: 'claim', text, blocks: [{ ...whole, kind: 'paragraph' }] });
  return { ...evidence, claim, body, words: wordsIn(body, whole), named, cited };
}

/** Whether a passage is what its document has there. */
export const holds = ({ text }: Document, { start, end, quote }: Passage): boolean =>
  quote !== '' && text.slice(start, end) === quote;

/** Words of the claim that tell something of the event: no word by which a synthesis speaks of the accounts. */
export const tellingWords = ({ words }: Case): CheckedWord[] =>
  words.filter((word) => word.content && word.pos !== 'NUM' && !isFrame(word));

export const isFrame = ({ lemma, lower }: CheckedWord): boolean => FRAME_WORDS.has(lemma) || FRAME_WORDS.has(lower);

export const isInside = (spans: readonly Span[], word: Span): boolean => spans.some((span) => spanContains(span, word));
