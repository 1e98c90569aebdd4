import type { Span } from '../../model/span.ts';
import type { AnalysedSentence } from '../../text/analysis.ts';
import type { Token } from '../../text/tokens.ts';
import { AUXILIARIES, NEGATIONS } from '../en/cue-inflection.ts';
import { PERSONAL_PRONOUNS, POSSESSIVE_PRONOUNS } from '../en/cue-words.ts';
import { reportingForm } from './lexicon.ts';
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
  const lanes = new Map<number | null, { inside: Quotation | null; items: Item[] }>([
    [null, { inside: null, items: [] }],
  ]);
  let first = 0;
  for (const token of sentence.tokens) {
    while (quotations[first]?.parent === null && (quotations[first] as Quotation).end <= token.start)
      first = nextTop(quotations, first);
    const chain = quotationsAt(quotations, first, token);
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
  return [...lanes.values()].map(({ inside, items }) => {
    const titled = isTitled(items);
    items.forEach((item, i) => {
      item.category = refine(items, i, item, titled);
    });
    return { sentence, inside, items };
  });
}

/** Index of the next quotation that stands in no other. */
function nextTop(quotations: readonly Quotation[], from: number): number {
  let at = from + 1;
  while (at < quotations.length && quotations[at]?.parent !== null) at++;
  return at;
}

/** Quotations that hold a token, the outermost first, from `first` on. */
function quotationsAt(quotations: readonly Quotation[], first: number, token: Span): Quotation[] {
  const found: Quotation[] = [];
  for (let i = first; i < quotations.length; i++) {
    const quotation = quotations[i] as Quotation;
    if (quotation.start > token.start) break;
    if (token.end <= quotation.end) found.push(quotation);
  }
  return found;
}

const isMark = (quotation: Quotation, token: Span): boolean =>
  token.start === quotation.start ||
  (quotation.closed && token.end === quotation.end) ||
  token.end <= quotation.start + 1;

function addQuote(items: Item[], quotation: Quotation, token: Token): void {
  const last = items.at(-1);
  if (last?.quotation === quotation) items[items.length - 1] = { ...last, end: token.end };
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

const NOMINAL: ReadonlySet<Category> = new Set(['noun', 'name', 'number']);
const SURE_VERBS = words(
  'said says told wrote writes added adds announced argued argues insisted insists believes believed tweeted asked asks claimed warned noted denied',
);

const isCapital = (item: Item): boolean => /^\p{Lu}\p{Ll}/u.test(item.text);

/** "Prices fell, the returns show": a form of a reporting verb at the very end, after a comma and a noun phrase. */
function closesSentence(items: readonly Item[], i: number): boolean {
  const after = items[i + 1];
  if (after && (after.lower !== '.' || items[i + 2])) return false;
  for (let j = i - 1; j > 0 && j > i - 8; j--) {
    const { lower, category } = items[j] as Item;
    if (lower === ',')
      return j < i - 1 && items.slice(0, j).some((item) => item.category === 'verb' || item.category === 'auxiliary');
    if (category === 'verb' || category === 'auxiliary' || category === 'and') return false;
  }
  return false;
}

/** Whether the words are written as in a headline, most with a capital. */
function isTitled(items: readonly Item[]): boolean {
  const long = items.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return long.filter(isCapital).length > 0.6 * long.length;
}

/** Mends the tags that matter to cues: verbs read as nouns, nouns and modifiers read as verbs. */
function refine(items: readonly Item[], i: number, item: Item, titled: boolean): Category {
  const { category, lower } = item;
  const form = reportingForm(lower);
  const tight = items[i - 1]?.end === item.start && items[i + 1]?.start === item.end;
  if (category === 'hyphen' && !tight) return 'mark';
  if (lower === '–' && tight) return 'hyphen';
  if (/^['’]$/.test(lower) && items[i - 1]?.end === item.start && /s$/.test(items[i - 1]?.lower ?? ''))
    return 'possessive';
  if (
    category !== 'verb' &&
    category !== 'noun' &&
    category !== 'adjective' &&
    category !== 'name' &&
    category !== 'other'
  )
    return category;
  const before = items[i - 1];
  const after = items[i + 1];
  const modified =
    before !== undefined &&
    (before.category === 'determiner' ||
      before.category === 'possessive' ||
      before.category === 'adjective' ||
      before.category === 'preposition');
  if (category === 'verb') {
    if (before?.category === 'hyphen' && i > 1) return 'adjective';
    if (before?.category === 'possessive' && !/(?:ed|ing)$/.test(lower)) return 'noun';
    if (isCapital(item) && before && before.category !== 'mark' && !titled) return 'name';
    if (i === 0 && after && SURE_VERBS.has(after.lower)) return 'name';
    if (before?.category === 'to' && (form?.form === 's' || items[i - 2]?.lower === 'according')) return 'noun';
    if (
      (before?.category === 'number' || (before?.category === 'adverb' && items[i - 2]?.category === 'determiner')) &&
      after?.category === 'noun' &&
      /ed$/.test(lower)
    )
      return 'adjective';
    if (
      modified &&
      after &&
      NOMINAL.has(after.category) &&
      /(?:ed|ing|en)$/.test(lower) &&
      before.category !== 'preposition'
    )
      return 'adjective';
    if (
      modified &&
      before.category !== 'preposition' &&
      before.category !== 'adjective' &&
      (form?.form === 'base' || form?.form === 's')
    )
      return 'noun';
    return category;
  }
  if (!form) return category;
  if (category === 'name' && item.text !== lower) return category;
  if (SURE_VERBS.has(lower) && (!modified || before.category === 'preposition'))
    return lower === 'noted' && after && NOMINAL.has(after.category) && modified ? category : 'verb';
  if (modified || !before) return category;
  if (category === 'adjective')
    return lower === 'alleged' &&
      after &&
      (after.category === 'determiner' || after.category === 'pronoun' || after.category === 'subordinator')
      ? 'verb'
      : category;
  if (
    category === 'noun' &&
    (form.form === 'base' || form.form === 's') &&
    after?.lower === ',' &&
    items[i + 2]?.category === 'quote'
  )
    return 'verb';
  if (category === 'noun' && form.form !== 'ing' && closesSentence(items, i)) return 'verb';
  if (
    category === 'noun' &&
    form.form === 's' &&
    after?.category === 'auxiliary' &&
    /^(?:what|which)$/.test(items[i - 3]?.lower ?? items[i - 2]?.lower ?? '')
  )
    return 'verb';
  const subject = before.category === 'pronoun' || before.category === 'name' || before.category === 'noun';
  const complement =
    after !== undefined &&
    (after.category === 'determiner' ||
      after.category === 'pronoun' ||
      after.category === 'name' ||
      after.category === 'subordinator' ||
      after.category === 'quote' ||
      after.category === 'to');
  if (before.category === 'name' && form.form === 's' && (after?.category === 'number' || after?.category === 'adverb'))
    return 'verb';
  if (subject && complement && form.form === 's' && (before.category !== 'noun' || !before.lower.endsWith('s')))
    return 'verb';
  if (subject && complement && form.form === 'base' && (before.lower.endsWith('s') || before.category === 'pronoun'))
    return 'verb';
  if (before.category === 'auxiliary' || before.category === 'to' || before.category === 'not')
    return form.form === 'base' || form.form === 'ing' ? 'verb' : category;
  return category;
}
