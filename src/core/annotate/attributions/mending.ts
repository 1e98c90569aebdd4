import type { Category, Item } from './lane.ts';
import { type Inflected, reportingForm } from './lexicon.ts';

/** An item among its neighbours. */
interface Place {
  readonly items: readonly Item[];
  readonly i: number;
  readonly item: Item;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  /** The form of a reporting verb that the word may be. */
  readonly form: Inflected | undefined;
  /** Written as in a headline, so that capitals tell nothing. */
  readonly titled: boolean;
}

type Rule = (place: Place) => Category | null;

/** Mends the tags that matter to cues: verbs read as nouns, nouns and modifiers read as verbs, marks inside words. In place. */
export function mend(items: readonly Item[]): void {
  const titled = isTitled(items);
  items.forEach((item, i) => {
    const place = {
      items,
      i,
      item,
      before: items[i - 1],
      after: items[i + 1],
      form: reportingForm(item.lower),
      titled,
    };
    for (const rule of rulesFor(item)) {
      const category = rule(place);
      if (category === null) continue;
      item.category = category;
      break;
    }
  });
}

function rulesFor({ category }: Item): readonly Rule[] {
  if (category === 'verb') return NO_VERB;
  if (category === 'noun' || category === 'name' || category === 'adjective') return A_VERB;
  return MARKS;
}

const is = (item: Item | undefined, ...categories: readonly Category[]): boolean =>
  item !== undefined && categories.includes(item.category);

const isVerb = (item: Item): boolean => is(item, 'verb', 'auxiliary');

const isModified = ({ before }: Place): boolean => is(before, 'determiner', 'possessive', 'adjective', 'preposition');

/** Determiners that stand alone as subjects as well. */
const ALONE = /^(?:some|many|most|all|several|both|few|those|these|this|that|any|each|another|others)$/;
const JOB_MODIFIERS = /^(?:managing|acting|founding|sitting|outgoing|visiting|presiding)$/;
const SURE_VERBS: ReadonlySet<string> = new Set(
  'said says told wrote writes added adds announced argued argues insisted insists believes believed tweeted asked asks claimed warned noted denied'.split(
    ' ',
  ),
);

const isCapital = (item: Item): boolean => /^\p{Lu}\p{Ll}/u.test(item.text);

/** Whether most words are written with a capital. */
function isTitled(items: readonly Item[]): boolean {
  const long = items.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return long.filter(isCapital).length > 0.6 * long.length;
}

const tightHyphen: Rule = ({ item, before, after }) => {
  const tight = before?.end === item.start && after?.start === item.end;
  if (item.category === 'hyphen' && !tight) return 'mark';
  return item.lower === '–' && tight ? 'hyphen' : null;
};

const pluralPossessive: Rule = ({ item, before }) =>
  /^['’]$/.test(item.lower) && before?.end === item.start && before.lower.endsWith('s') ? 'possessive' : null;

const MARKS: readonly Rule[] = [tightHyphen, pluralPossessive];

/** "Texas-based", "managing director", "1,200 confirmed cases", "a leading critic". */
const modifier: Rule = (place) => {
  const { items, i, item, before, after } = place;
  if (is(before, 'hyphen') && i > 1) return 'adjective';
  if (JOB_MODIFIERS.test(item.lower) && is(after, 'noun')) return 'adjective';
  const counted = is(before, 'number') || (is(before, 'adverb') && is(items[i - 2], 'determiner'));
  if (counted && is(after, 'noun') && item.lower.endsWith('ed')) return 'adjective';
  const inside = is(before, 'determiner', 'possessive', 'adjective') && !ALONE.test(before?.lower ?? '');
  return inside && is(after, 'noun', 'name', 'number') && /(?:ed|ing|en)$/.test(item.lower) ? 'adjective' : null;
};

/** "his call", "the mayor’s conduct", "according to reports". */
const noun: Rule = ({ items, i, item, before, form }) => {
  if (is(before, 'possessive') && !/(?:ed|ing)$/.test(item.lower)) return 'noun';
  if (is(before, 'to') && (form?.form === 's' || items[i - 2]?.lower === 'according')) return 'noun';
  const determined = is(before, 'determiner', 'possessive') && !ALONE.test(before?.lower ?? '');
  return determined && (form?.form === 'base' || form?.form === 's') ? 'noun' : null;
};

const name: Rule = ({ i, item, before, after, titled }) => {
  if (isCapital(item) && before && before.category !== 'mark' && !titled) return 'name';
  return i === 0 && after && SURE_VERBS.has(after.lower) ? 'name' : null;
};

const NO_VERB: readonly Rule[] = [modifier, name, noun];

const noReportingForm: Rule = ({ item, form }) =>
  form === undefined || (item.category === 'name' && item.text !== item.lower) ? item.category : null;

const sureVerb: Rule = (place) =>
  SURE_VERBS.has(place.item.lower) && (!isModified(place) || is(place.before, 'preposition')) ? 'verb' : null;

/** "while lamenting what was lost". */
const participle: Rule = ({ item, before, form }) =>
  item.category === 'noun' &&
  form?.form === 'ing' &&
  /^(?:while|when|after|before|by|without)$/.test(before?.lower ?? '')
    ? 'verb'
    : null;

const modifiedNoun: Rule = (place) => (isModified(place) || !place.before ? place.item.category : null);

const alleged: Rule = ({ item, before, after }) => {
  if (item.category !== 'adjective') return null;
  const verb = is(before, 'noun', 'name') || is(after, 'determiner', 'pronoun', 'subordinator');
  return item.lower === 'alleged' && after && verb ? 'verb' : 'adjective';
};

/** "the boys reply, “Never!”". */
const beforeQuote: Rule = ({ items, i, form, after }) =>
  (form?.form === 'base' || form?.form === 's') && after?.lower === ',' && is(items[i + 2], 'quote') ? 'verb' : null;

/** "Prices fell, the returns show", "“No,” Lund notes": a reporting verb at the very end, after a comma or quotation and a noun phrase. */
const atTheEnd: Rule = ({ items, i, form, after }) => {
  const [closing, beyond] = after?.lower === 'out' ? [items[i + 2], items[i + 3]] : [after, items[i + 2]];
  if (form?.form === 'ing' || (closing && (closing.lower !== '.' || beyond))) return null;
  for (let j = i - 1; j >= 0 && j > i - 8; j--) {
    const item = items[j] as Item;
    if (item.category === 'quote') return j < i - 1 ? 'verb' : null;
    if (item.lower === ',') return j < i - 1 && items.slice(0, j).some(isVerb) ? 'verb' : null;
    if (isVerb(item) || item.category === 'and') return null;
  }
  return null;
};

/** "what his country estimates was". */
const inRelative: Rule = ({ items, i, form, after }) =>
  form?.form === 's' &&
  is(after, 'auxiliary') &&
  /^(?:what|which)$/.test(items[i - 3]?.lower ?? items[i - 2]?.lower ?? '')
    ? 'verb'
    : null;

/** "Lund claims the", "critics charge that". */
const betweenSubjectAndComplement: Rule = ({ before, after, form }) => {
  const subject = is(before, 'pronoun', 'name', 'noun');
  const complement = is(after, 'determiner', 'pronoun', 'name', 'subordinator', 'quote', 'to');
  const plural = before?.lower.endsWith('s') ?? false;
  if (is(before, 'name') && form?.form === 's' && is(after, 'number', 'adverb')) return 'verb';
  if (!subject || !complement) return null;
  if (form?.form === 's') return is(before, 'noun') && plural ? null : 'verb';
  return form?.form === 'base' && (plural || is(before, 'pronoun')) ? 'verb' : null;
};

/** "Activists claim safety rules are ignored": no verb before in the sentence, and one soon after. */
const onlyVerb: Rule = ({ items, i, before, after, form }) => {
  const plural = is(before, 'noun') && (before?.lower.endsWith('s') ?? false);
  if (!plural || form?.form !== 'base' || i >= 8 || items.slice(0, i).some(isVerb)) return null;
  if (!after || is(after, 'preposition', 'verb', 'auxiliary')) return null;
  return items.slice(i + 2, i + 8).some(isVerb) ? 'verb' : null;
};

const afterAuxiliary: Rule = ({ before, form }) =>
  is(before, 'auxiliary', 'to', 'not') && (form?.form === 'base' || form?.form === 'ing') ? 'verb' : null;

const A_VERB: readonly Rule[] = [
  noReportingForm,
  sureVerb,
  participle,
  modifiedNoun,
  alleged,
  beforeQuote,
  atTheEnd,
  inRelative,
  betweenSubjectAndComplement,
  onlyVerb,
  afterAuxiliary,
];
