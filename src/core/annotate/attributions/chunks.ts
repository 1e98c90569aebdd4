import type { Span } from '../../model/span.ts';
import { SUBORDINATORS, TIME_WORDS } from '../en/cue-words.ts';
import type { Category, Item, Lane } from './lane.ts';
import { type Form, formTable, reportingForm } from './lexicon.ts';

export type ChunkKind =
  | 'noun'
  | 'time'
  | 'verb'
  | 'adjective'
  | 'adverb'
  | 'preposition'
  | 'and'
  | 'that'
  | 'subordinator'
  | 'relative'
  | 'quote'
  | 'comma'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'open'
  | 'close'
  | 'stop'
  | 'other';

/** A base phrase: noun phrase without complements, verb group with its auxiliaries, or a single word or mark. */
export interface Chunk extends Span {
  readonly kind: ChunkKind;
  readonly items: readonly Item[];
  /** Lower case, of the first item. */
  readonly lower: string;
  /** Lower case, of the last word. */
  readonly last: string;
  readonly group: VerbGroup | null;
}

export interface VerbGroup {
  readonly verb: Item;
  readonly form: Form | null;
  readonly finite: boolean;
  readonly passive: boolean;
  readonly infinitive: boolean;
  readonly negated: boolean;
  readonly auxiliary: boolean;
}

const NOUN_PARTS: ReadonlySet<Category> = new Set([
  'noun',
  'name',
  'number',
  'determiner',
  'adjective',
  'possessive',
  'hyphen',
  'pronoun',
]);
const HEADS: ReadonlySet<Category> = new Set(['noun', 'name', 'number', 'pronoun', 'determiner']);

export function chunksOf(lane: Lane): Chunk[] {
  const { items } = lane;
  const chunks: Chunk[] = [];
  let i = 0;
  while (i < items.length) {
    const end = verbGroupEnd(items, i) ?? nounPhraseEnd(items, i) ?? i + 1;
    const part = items.slice(i, end);
    chunks.push(chunkOf(part));
    i = end;
  }
  return chunks;
}

/** Where a verb group that starts at `i` ends: auxiliaries, negations, adverbs and one full verb. */
function verbGroupEnd(items: readonly Item[], i: number): number | null {
  let at = i;
  let verb = false;
  let auxiliary = false;
  if (items[at]?.category === 'to') {
    if (items[at - 1]?.lower === 'according') return null;
    let next = at + 1;
    while (isAdverbial(items[next])) next++;
    const category = items[next]?.category;
    if (category !== 'verb' && category !== 'auxiliary') return null;
    at = next;
  }
  for (;;) {
    const item = items[at];
    if (item?.category === 'auxiliary' && !verb) {
      auxiliary = true;
      at++;
    } else if (item?.category === 'verb' && !verb) {
      verb = true;
      at++;
    } else if (item?.category === 'not' && (verb || auxiliary) && !verb) at++;
    else if ((isAdverbial(item) || item?.category === 'not') && auxiliary && !verb) {
      let next = at;
      while (isAdverbial(items[next]) || items[next]?.category === 'not') next++;
      const category = items[next]?.category;
      if (category !== 'verb' && category !== 'auxiliary') break;
      at = next;
    } else break;
  }
  return verb || auxiliary ? at : null;
}

const isAdverbial = (item: Item | undefined): boolean => item?.category === 'adverb';

function nounPhraseEnd(items: readonly Item[], i: number): number | null {
  const first = items[i];
  if (!first || !NOUN_PARTS.has(first.category) || first.category === 'hyphen') return null;
  if (first.category === 'pronoun') return i + 1;
  if (TIME_WORDS.has(first.lower) && first.category !== 'determiner') {
    let end = i + 1;
    while (
      items[end] &&
      (TIME_WORDS.has((items[end] as Item).lower) ||
        (items[end]?.category === 'number' && /^\d/.test((items[end] as Item).lower)))
    )
      end++;
    return items[end]?.category === 'possessive' ? nominalEnd(items, i) : end;
  }
  return nominalEnd(items, i);
}

function nominalEnd(items: readonly Item[], i: number): number | null {
  let at = i;
  let head = -1;
  for (; at < items.length; at++) {
    const item = items[at] as Item;
    const before = items[at - 1];
    if (at > i && item.category === 'adverb' && head < at - 1 && items[at + 1]?.category === 'adjective') continue;
    if (!NOUN_PARTS.has(item.category)) break;
    if (item.category === 'pronoun') break;
    if (at > i && item.category === 'determiner' && head === at - 1 && before?.category !== 'determiner') break;
    if (at > i && head === at - 1 && item.category === 'name' && TIME_WORDS.has(item.lower) && /day$/.test(item.lower))
      break;
    if (
      item.category === 'adjective' &&
      head === at - 1 &&
      at > i &&
      before?.category !== 'determiner' &&
      before?.category !== 'number' &&
      before?.category !== 'name'
    )
      break;
    if (at > i && head === at - 1 && item.category === 'name' && SPANS_OF_TIME.test(before?.lower ?? '')) break;
    if (HEADS.has(item.category)) head = at;
  }
  if (head < 0) return null;
  if (items[head + 1]?.category === 'possessive') return head + 2;
  return head + 1;
}

/** After these a name is a new phrase: "for several days Iran". */
const SPANS_OF_TIME =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|times?|morning|afternoon|evening|night|today|yesterday|[a-z]+day|\d{4})$/;

const OTHER_FORMS = formTable('be have do go make give take try continue begin seek help get come'.split(' '));

function chunkOf(items: readonly Item[]): Chunk {
  const first = items[0] as Item;
  const last = items.at(-1) as Item;
  const group = groupOf(items);
  const kind = group ? 'verb' : kindOf(items, first);
  return { kind, items, start: first.start, end: last.end, lower: first.lower, last: last.lower, group };
}

function groupOf(items: readonly Item[]): VerbGroup | null {
  const verbs = items.filter((item) => item.category === 'verb' || item.category === 'auxiliary');
  const verb = verbs.at(-1);
  if (!verb) return null;
  const form = formOf(verb);
  const helpers = verbs.slice(0, -1).map((item) => item.lower);
  const infinitive = items[0]?.category === 'to';
  const negated = items.some((item) => item.category === 'not' || item.lower === 'hardly');
  const auxiliary = helpers.length > 0;
  const be = helpers.some((word) => BE.test(word));
  return {
    verb,
    form,
    finite:
      !infinitive && (auxiliary ? !/^(?:having|being)$/.test(helpers[0] as string) : form !== 'ing' && form !== 'done'),
    passive:
      be &&
      !/ing$/.test(verb.lower) &&
      verb.category === 'verb' &&
      /(?:ed|en|aid|old|wn|nt|ght|ut|ad|ound|elt|ought)$/.test(verb.lower),
    infinitive,
    negated,
    auxiliary,
  };
}

const BE = /^(?:be|am|is|are|was|were|been|being|['’]s|['’]re|['’]m|get|got|gets)$/;

function formOf(verb: Item): Form | null {
  const known = reportingForm(verb.lower) ?? OTHER_FORMS.get(verb.lower);
  if (known) return known.form;
  if (verb.lower.endsWith('ing')) return 'ing';
  if (verb.lower.endsWith('ed')) return 'past';
  return null;
}

function kindOf(items: readonly Item[], first: Item): ChunkKind {
  const { category, lower } = first;
  if (category === 'quote') return 'quote';
  if (
    items.length > 1 ||
    category === 'noun' ||
    category === 'name' ||
    category === 'number' ||
    category === 'pronoun' ||
    category === 'determiner'
  )
    return items.every(
      (item) =>
        TIME_WORDS.has(item.lower) ||
        item.category === 'number' ||
        item.category === 'determiner' ||
        /^(?:last|next|this|past|late|early)$/.test(item.lower),
    ) && items.some((item) => TIME_WORDS.has(item.lower))
      ? 'time'
      : 'noun';
  if (lower === 'that') return 'that';
  if (category === 'relative') return 'relative';
  if (category === 'subordinator' || (SUBORDINATORS.has(lower) && category !== 'preposition')) return 'subordinator';
  if (category === 'preposition' || category === 'to') return 'preposition';
  if (category === 'and') return 'and';
  if (category === 'adjective' || category === 'verb') return 'adjective';
  if (category === 'adverb' || category === 'not') return TIME_WORDS.has(lower) ? 'time' : 'adverb';
  return markKind(lower);
}

function markKind(lower: string): ChunkKind {
  if (lower === ',') return 'comma';
  if (lower === ':') return 'colon';
  if (lower === ';') return 'semicolon';
  if (/^[-–—]+$/.test(lower)) return 'dash';
  if (lower === '(' || lower === '[') return 'open';
  if (lower === ')' || lower === ']') return 'close';
  if (/^[.!?…]+$/.test(lower)) return 'stop';
  return 'other';
}
