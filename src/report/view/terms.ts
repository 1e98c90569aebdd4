import type {
  AttributionKind,
  CollatedQuote,
  DifferenceType,
  OnlyHere,
  Point,
  Severity,
} from '../../core/model/index.ts';

/** What kinds of things are called on a page. */

export const DIFFERENCE_TYPES: Readonly<Record<DifferenceType, string>> = {
  figure: 'figure',
  time: 'time',
  place: 'place',
  actor: 'who',
  attribution: 'attribution',
  certainty: 'certainty',
  'quote-wording': 'quotation',
  framing: 'framing',
  order: 'order',
  other: 'other',
};

/** One and several differences of a severity. */
export const SEVERITY_NAMES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  contradiction: ['contradiction', 'contradictions'],
  imprecision: ['imprecision', 'imprecisions'],
  wording: ['difference of wording', 'differences of wording'],
};

export const VERDICTS: Readonly<Record<Point['verdict'], string>> = {
  agreement: 'agree',
  discrepancy: 'differ',
  unmatched: 'told by one',
};

export const AGREEMENTS: Readonly<Record<CollatedQuote['agreement'], string>> = {
  identical: 'word for word alike',
  shortened: 'shortened',
  reworded: 'other words',
  paraphrased: 'paraphrased',
};

export const QUOTE_KINDS: Readonly<Record<AttributionKind, string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'in indirect speech',
};

/** One and several things of a kind that one account alone tells. */
export const ONLY_KINDS: Readonly<Record<OnlyHere['kind'], readonly [one: string, many: string]>> = {
  figure: ['figure', 'figures'],
  quotation: ['quotation', 'quotations'],
  actor: ['actor', 'actors'],
  event: ['event', 'events'],
  background: ['background', 'background'],
};

/** A share of sureness, 0 to 1, in words. */
export function sureness(confidence: number): string {
  if (confidence >= 0.85) return 'very sure';
  if (confidence >= 0.65) return 'fairly sure';
  return confidence >= 0.45 ? 'not sure' : 'doubtful';
}
