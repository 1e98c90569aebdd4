import type { Span } from '../../model/span.ts';
import type { AnalysedSentence } from '../../text/analysis.ts';
import type { Token } from '../../text/tokens.ts';
import { AUXILIARIES, NEGATIONS } from '../en/cue-inflection.ts';
import { PERSONAL_PRONOUNS, POSSESSIVE_PRONOUNS } from '../en/cue-words.ts';
import { mend } from './mending.ts';
import type { Quotation } from './quotations.ts';

/** Word classes as the attribution rules need them; `quote` is a whole quotation seen from outside. */
export type Category =
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'determiner'
  | 'adjective'
  | 'adverb'
  | 'number'
  | 'verb'
  | 'auxiliary'
  | 'not'
  | 'to'
  | 'possessive'
  | 'preposition'
  | 'and'
  | 'subordinator'
  | 'relative'
  | 'quote'
  | 'hyphen'
  | 'mark'
  | 'other';

export interface Item extends Span {
  readonly lower: string;
  readonly text: string;
  category: Category;
  readonly quotation: Quotation | null;
}

/** A sentence, or the part of it inside one quotation, with inner quotations as single items. */
export interface Lane {
  readonly sentence: AnalysedSentence;
  /** The quotation whose inside it is, or null for the sentence itself. */
  readonly inside: Quotation | null;
  readonly items: readonly Item[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));
const auxiliaries = words(AUXILIARIES);
const negations = words(NEGATIONS);

const BY_PART: { readonly [part: string]: Category } = {
  NOUN: 'noun',
  PROPN: 'name',
  PRON: 'pronoun',
  DET: 'determiner',
  ADJ: 'adjective',
  ADV: 'adverb',
  NUM: 'number',
  VERB: 'verb',
  AUX: 'auxiliary',
  ADP: 'preposition',
  CCONJ: 'and',
  SCONJ: 'subordinator',
  SYM: 'number',
  PUNCT: 'mark',
};

/** The sentence outside its quotations, and the inside of each quotation. */
export function lanesOf(sentence: AnalysedSentence, quotations: readonly Quotation[]): Lane[] {
  const outside: { inside: Quotation | null; items: Item[] } = { inside: null, items: [] };
  const lanes = new Map<number | null, typeof outside>([[null, outside]]);
  let first = 0;
  for (const token of sentence.tokens) {
    while (quotations[first]?.parent === null && (quotations[first] as Quotation).end <= token.start)
      first = nextTop(quotations, first);
    const chain = quotationsAt(quotations, first, token);
    if (chain.length === 0) {
      outside.items.push(itemOf(token));
      continue;
    }
    [null, ...chain].forEach((quotation, depth) => {
      const key = quotation?.index ?? null;
      let lane = lanes.get(key);
      if (!lane) {
        lane = { inside: quotation, items: [] };
        lanes.set(key, lane);
      }
      const inner = chain[depth];
      if (inner) addQuote(lane.items, inner, token);
      else if (!quotation || !isMark(quotation, token)) lane.items.push(itemOf(token));
    });
  }
  return [...lanes.values()].map(({ inside, items: all }) => {
    const items = all.filter((item, i) => !isInnerStop(item, all[i - 1], all[i + 1]));
    mend(items);
    return { sentence, inside, items };
  });
}

/** The full stop inside "R-N.Y., said" and "(D-Calif.)": tight on both sides. */
const isInnerStop = (item: Item, before: Item | undefined, after: Item | undefined): boolean =>
  item.lower === '.' && before?.end === item.start && after?.start === item.end && /^[\p{Lu},)]/u.test(after.text);

/** Index of the next quotation that stands in no other. */
function nextTop(quotations: readonly Quotation[], from: number): number {
  let at = from + 1;
  while (at < quotations.length && quotations[at]?.parent !== null) at++;
  return at;
}

/** Quotations that hold a token, the outermost first, from `first` on. */
function quotationsAt(quotations: readonly Quotation[], first: number, token: Span): readonly Quotation[] {
  if ((quotations[first]?.start ?? Number.POSITIVE_INFINITY) > token.start) return NONE;
  const found: Quotation[] = [];
  for (let i = first; i < quotations.length; i++) {
    const quotation = quotations[i] as Quotation;
    if (quotation.start > token.start) break;
    if (token.end <= quotation.end) found.push(quotation);
  }
  return found;
}

const NONE: readonly Quotation[] = [];

const isMark = (quotation: Quotation, token: Span): boolean =>
  token.start === quotation.start ||
  (quotation.closed && token.end === quotation.end) ||
  token.end <= quotation.start + 1;

function addQuote(items: Item[], quotation: Quotation, token: Token): void {
  const last = items.at(-1);
  if (last?.quotation === quotation)
    items[items.length - 1] = {
      start: last.start,
      end: token.end,
      lower: last.lower,
      text: last.text,
      category: last.category,
      quotation,
    };
  else items.push({ start: token.start, end: token.end, lower: '“', text: '“', category: 'quote', quotation });
}

function itemOf(token: Token): Item {
  return {
    start: token.start,
    end: token.end,
    lower: token.lower,
    text: token.text,
    category: categoryOf(token),
    quotation: null,
  };
}

function categoryOf({ lower, text, pos }: Token): Category {
  if (lower === 'not' || lower === "n't" || lower === 'n’t' || lower === 'never') return 'not';
  if (lower === 'to') return 'to';
  if (POSSESSIVE_PRONOUNS.has(lower)) return 'determiner';
  if (PERSONAL_PRONOUNS.has(lower) && lower !== 'who') return 'pronoun';
  if (/^(?:who|whom|whose|which)$/.test(lower) && text !== 'WHO') return 'relative';
  if (lower === 'that') return 'subordinator';
  if (lower === 'according' || lower === 'per') return 'preposition';
  if (/^['’]s?$/.test(lower) && pos !== 'AUX' && pos !== 'PUNCT') return 'possessive';
  if (lower === 's' && pos === 'PART') return 'possessive';
  if (/^[-‐]$/.test(lower)) return 'hyphen';
  if (auxiliaries.has(lower) && (pos === 'AUX' || pos === 'VERB')) return 'auxiliary';
  if (negations.has(lower) && pos !== 'DET') return 'adverb';
  return BY_PART[pos] ?? 'other';
}
